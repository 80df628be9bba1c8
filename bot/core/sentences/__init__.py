"""Answers from the sentences of an article that nobody has curated."""

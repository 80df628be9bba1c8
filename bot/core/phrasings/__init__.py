"""Entries without an article, told apart by their phrasings alone."""

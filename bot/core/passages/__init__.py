"""Passages: the sentences of an article, found and ranked by what a question asks."""

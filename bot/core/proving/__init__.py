"""Answers held against the article: proof, coverage and drift."""

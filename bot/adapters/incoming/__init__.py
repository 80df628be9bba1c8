"""Incoming: articles as they are handed in, from bytes to text."""

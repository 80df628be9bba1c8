"""Outcomes in the reader's words."""

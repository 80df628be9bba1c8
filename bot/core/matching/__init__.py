"""Candidates for a question, and how well each fits."""

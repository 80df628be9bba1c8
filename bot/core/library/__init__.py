"""Several articles: which one a question is about, and what they say together."""

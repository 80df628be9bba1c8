"""Whether the best candidate may be said."""

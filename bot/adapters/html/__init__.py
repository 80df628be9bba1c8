"""HTML: pages for operators."""

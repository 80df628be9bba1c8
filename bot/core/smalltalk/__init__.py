"""Messages that ask nothing of the article."""

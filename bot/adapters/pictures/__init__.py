"""Pictures: what is drawn for readers."""

"""The edges: files and Telegram."""

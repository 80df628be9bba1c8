"""Chats: what is kept between two messages, and of readers' verdicts for operators."""

"""Citebot: answers questions about a news article, with the words that prove each answer."""

from bot.engine import Engine

__all__ = ["Engine"]

"""Telegram: updates in, messages out."""

from bot.adapters.telegram.application import build_application
from bot.adapters.telegram.logs import set_up_logs
from bot.adapters.telegram.running import run

__all__ = ["build_application", "run", "set_up_logs"]

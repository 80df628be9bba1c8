"""Waivers: what `waive:` of an entry and of an article may name."""

from bot.core.rules import RULES

CODES = {rule.code: f"Why this may be: {rule.says}." for rule in RULES.values() if rule.waivable}
"""The rules that can be set aside, and what a reason is given for."""

CODE_PATTERN = "|".join(CODES)

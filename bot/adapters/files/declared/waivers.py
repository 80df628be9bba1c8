"""Waivers: what `waive:` of an entry and of an article may name."""

from bot.core.proving.rules import RULES


def _codes(*, of_article: bool) -> dict[str, str]:
    return {
        rule.code: f"Why this may be: {rule.says}."
        for rule in RULES.values()
        if rule.waivable and rule.of_article == of_article
    }


ENTRY_CODES = _codes(of_article=False)
"""The rules that can be set aside for an entry, and what a reason is given for."""
ARTICLE_CODES = _codes(of_article=True)
"""The rules that can be set aside for words of the article."""

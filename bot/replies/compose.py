"""Composer: statements become one reply that fits a message."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.articles.article import is_numbered
from bot.core.library.qualified import own_name
from bot.core.outcomes import Statement
from bot.core.values.standing import is_under_way, tells_standing
from bot.replies.credits import Credits
from bot.replies.menu import Menu
from bot.replies.messages import Messages
from bot.replies.quotes import Quoters
from bot.replies.reply import Block, Reply
from bot.replies.several import SeveralCredits
from bot.replies.translation import in_script, localized

_LONGEST = 1100
"""Characters of all statements with their quotes; a line or two may follow."""
_QUOTE_LIMITS = (160, 80, 0)
"""Characters of a sentence shown whole; the next is tried when a reply gets too long."""


class Composer:
    """Writes statements about what can be quoted; immutable."""

    def __init__(
        self, messages: Messages, texts: Credits | SeveralCredits, menu: Menu, quoters: Quoters
    ) -> None:
        self._messages = messages
        self._credits = texts
        self._menu = menu
        self._quoters = quoters

    def said(self, status: str, statements: Sequence[Statement], lang: str) -> Reply:
        """Return statements with their quotes, source line and related questions as choices."""
        cited = tuple(citation for statement in statements for citation in statement.citations)
        said = tuple(statement.id for statement in statements)
        related = [name for statement in statements for name in statement.related if name not in said]
        reply = Reply(
            status,
            lang,
            (),
            self._source(statements, lang),
            choices=self._menu.choices(related, lang),
            said=said,
            citations=cited,
        )
        apart = len({citation.article for citation in cited}) > 1
        for limit in _QUOTE_LIMITS:
            blocks = tuple(self._block(one, lang, limit, apart=apart) for one in statements)
            reply = replace(reply, blocks=blocks)
            if len(reply.plain()) <= _LONGEST:
                return reply
        return _trimmed(reply)

    def _source(self, statements: Sequence[Statement], lang: str) -> str:
        """Return a line for each article that is cited, or for the only one."""
        by_article: dict[str, list[Statement]] = {}
        for one in statements:
            for citation in one.citations[:1]:
                by_article.setdefault(citation.article, []).append(one)
        standing = {article: any(map(_stands, some)) for article, some in by_article.items()}
        if isinstance(self._credits, SeveralCredits):
            return self._credits.source_lines(standing, lang)
        return self._credits.source_line(lang, standing=any(standing.values())) if by_article else ""

    def _block(self, statement: Statement, lang: str, limit: int, *, apart: bool) -> Block:
        """Return what is said with its quotes; `apart`: another statement is of another article."""
        # A translated sentence is no answer to readers of the article's own language.
        said = own_name(statement.id).startswith("fact:") and lang not in statement.answers
        text = in_script(statement.headline, lang) if said else localized(statement.answers, lang)
        quotes = self._quoters.of(statement.citations).quotes(statement.citations, lang, limit)
        if statement.corrects:
            text = self._messages.say("corrected", lang, answer=text).strip()
        text = text or self._messages.say("fact_lead", lang)
        if apart and isinstance(self._credits, SeveralCredits):
            text = self._credits.said_by(statement.citations, text, lang)
        return Block(text, quotes)


def _stands(statement: Statement) -> bool:
    """Tell whether a statement says how things stood when the article appeared."""
    told = [citation.quote for citation in statement.citations if is_numbered(citation.sentence)]
    if statement.not_stated or not told:
        return False
    # What a cited clause leaves to the words before it (计划), the answer tells.
    return any(map(is_under_way, statement.answers.values())) or any(map(tells_standing, told))


def _trimmed(reply: Reply) -> Reply:
    """Return the reply without the last quotes of its fullest blocks, until it is short enough.

    Every block keeps its first quote.
    """
    while len(reply.plain()) > _LONGEST:
        sizes = [len(block.quotes) for block in reply.blocks]
        if max(sizes, default=0) <= 1:
            return reply
        at = sizes.index(max(sizes))
        block = replace(reply.blocks[at], quotes=reply.blocks[at].quotes[:-1])
        reply = replace(reply, blocks=(*reply.blocks[:at], block, *reply.blocks[at + 1 :]))
    return reply

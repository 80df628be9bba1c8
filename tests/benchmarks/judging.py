"""Judging: whether a reply to a question of tests/corpus/*.jsonl is right.

A case of the blind sets names what a right reply must hold (`answer_all`: of each group one
alternative) and, most, the sentences that are right citations (`evidence`); one without either cannot
be answered from the article.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.core.outcomes import Answer, Outcome, Statement
from bot.core.text.script import to_simplified
from bot.replies.responder import Responder

Case = Mapping[str, Any]


def cases(path: Path) -> list[Case]:
    """Return the questions of a set; none when it has not been written."""
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def answerable(case: Case) -> bool:
    """Tell whether the article answers a question."""
    return "answer_all" in case


def right(case: Case, outcome: Outcome, responder: Responder) -> bool:
    """Tell whether an outcome is right: the answer with its evidence, or nothing asserted."""
    if not answerable(case):
        return not isinstance(outcome, Answer)
    if not isinstance(outcome, Answer):
        return False
    reply = responder.reply(outcome, None)
    text = _plain(reply.plain())
    if not all(any(_holds(word, text) for word in group) for group in case["answer_all"]):
        return False
    if "evidence" not in case:
        return True
    inside = sum(citation.sentence in case["evidence"] for citation in reply.citations)
    fields = sum(not re.fullmatch(r"s\d+", citation.sentence) for citation in reply.citations)
    return inside > 0 and 2 * (inside + fields) >= len(reply.citations)


def said(statement: Statement, lang: str) -> Answer:
    """Return the outcome that says one statement."""
    return Answer(lang, 100.0, (statement,))


def _plain(text: str) -> str:
    """Return a text without spaces and punctuation, simplified and lower-cased; 1.5 keeps its point."""
    text = to_simplified(text).casefold()
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    return re.sub(r"(?<!\d)\.|\.(?!\d)|[^\w.%]|_", "", text)


def _holds(word: str, text: str) -> bool:
    """Tell whether a word stands in a plain text, its number not cut out of a longer one."""
    plain = _plain(word)
    before = r"(?<![\d.])" if plain[:1].isdigit() else ""
    after = r"(?![\d.])" if plain[-1:].isdigit() else ""
    return bool(plain) and re.search(before + re.escape(plain) + after, text) is not None

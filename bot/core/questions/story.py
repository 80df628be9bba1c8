"""Story: what readers tell of themselves beside their question; the article need not have it."""

import re
from functools import lru_cache

from bot.core.questions.question_types import asks

_REMEMBERED = 512
"""Questions whose rest is kept: each candidate is held against it."""
_CLAUSE = re.compile(r"(?:[^,.;:!?。…-]|(?<=[a-z0-9])[,.:-](?=[a-z0-9]))+")
_SPEAKER = re.compile(r"\b(?:i|i['’](?:m|ve|d|ll)|my|me|mine|we|we['’](?:re|ve)|our|us)\b|[我俺咱]")
_HEARSAY = re.compile(
    r"听|说|讲|看|读|知道|记得|觉得|以为|認為|认为|\b(?:hear|heard|read|told|tell|saw|seen|think|thought|know|knew|"
    r"believe|guess|assume|remember|notice|noticed|understand|understood|wonder|say|said)\b"
)
"""What somebody heard or takes to be so is of the article, not of them."""


@lru_cache(maxsize=_REMEMBERED)
def without_story(text: str) -> str:
    """Return a normalized question with the clauses about its reader blanked out, places kept.

    A clause that asks stays, and so does a text that is nothing but story.
    """
    clauses = [match for match in _CLAUSE.finditer(text) if re.search(r"\w", match[0])]
    story = [one for one in clauses if _tells_of_reader(one[0])]
    if not story or len(story) == len(clauses):
        return text
    for one in story:
        text = text[: one.start()] + " " * len(one[0]) + text[one.end() :]
    return text


def _tells_of_reader(clause: str) -> bool:
    return bool(_SPEAKER.search(clause)) and not _HEARSAY.search(clause) and not asks(clause)

"""Templates: a great many phrasings from one line of slots, `how (do|can) i ask [you] (questions|things)`."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.core.text.patterns import PatternError

Tokens = tuple[str, ...]
_SLOT = re.compile(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]|([^()\[\]]+)")


def is_template(text: str) -> bool:
    """Tell whether a text has slots."""
    return any(char in "()[]" for char in text)


def slots(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the alternatives of each slot, an empty one where it may be left out.

    `(a|b)` are alternatives, `[a|b]` alternatives or nothing; slots hold no slots. Raises
    PatternError for brackets that do not match.
    """
    at = 0
    while at < len(text):
        found = _SLOT.match(text, at)
        if found is None:
            raise PatternError(
                f"has {text[at]!r} without its partner, or a slot inside a slot; write it flat"
            )
        needed, optional, plain = found.groups()
        if plain is None:
            yield tuple(needed.split("|")) if optional is None else (*optional.split("|"), "")
        elif plain.strip():
            yield (plain,)
        at = found.end()


@dataclass(frozen=True, slots=True)
class Template:
    """Slots in a row, each the token runs that may stand there by their length."""

    slots: tuple[dict[int, frozenset[Tokens]], ...]

    def ends(self, tokens: Sequence[str], start: int) -> set[int]:
        """Return where the texts end that open at `start`."""
        at = {start}
        for runs in self.slots:
            at = {
                place + size
                for place in at
                for size, texts in runs.items()
                if tuple(tokens[place : place + size]) in texts
            }
            if not at:
                break
        return at

    def openings(self) -> frozenset[str]:
        """Return the tokens that the texts can open with."""
        found: set[str] = set()
        for runs in self.slots:
            found.update(text[0] for texts in runs.values() for text in texts if text)
            if 0 not in runs:
                break
        return frozenset(found)

    def words(self) -> Iterator[str]:
        """Yield all tokens of all slots."""
        for runs in self.slots:
            for texts in runs.values():
                for text in texts:
                    yield from text


def template(text: str, read: Callable[[str], Tokens]) -> Template:
    """Return the template of a text, each alternative read as tokens."""
    return Template(tuple(_by_size(tuple(map(read, texts))) for texts in slots(text)))


def _by_size(texts: tuple[Tokens, ...]) -> dict[int, frozenset[Tokens]]:
    return {size: frozenset(t for t in texts if len(t) == size) for size in {len(t) for t in texts}}

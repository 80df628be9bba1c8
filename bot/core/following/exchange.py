"""Exchange: what one turn of a chat leaves for the next to be understood by."""

from collections.abc import Sequence
from dataclasses import dataclass

MOST_SAID = 12
"""Ids that are remembered; the oldest is forgotten first."""
_KIND = "x1"
"""How the plain form begins; another form gets another name."""
_NUMBERS, _SAID = slice(4, 6), 6


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question with what was said to it.

    `asked` is the question as it was typed, `read` as it was answered: the same, or what a follow-up
    stands for. `lang` is the language of the reply. `said` are ids of the entries and facts said on
    the matter so far, the latest last; `new` of them in the last turn. `more` of them were said because
    more was asked for, after those that were asked about.
    """

    asked: str
    read: str
    lang: str
    said: tuple[str, ...] = ()
    new: int = 0
    more: int = 0

    @property
    def latest(self) -> tuple[str, ...]:
        """What the last turn said; empty when it found nothing."""
        return self.said[len(self.said) - self.new :]

    @property
    def outward(self) -> tuple[str, ...]:
        """What was said, beginning with what was asked about last; what more was said comes at the end."""
        at = len(self.said) - self.more
        return (*reversed(self.said[:at]), *self.said[at:])

    def after(
        self, asked: str, read: str, lang: str, said: Sequence[str], *, more: bool = False
    ) -> "Exchange":
        """Return the exchange after a turn that stays with the matter; `more` was asked for in it."""
        kept = [name for name in self.said if name not in said]
        held = (*kept, *said)[-MOST_SAID:]
        new = min(len(said), MOST_SAID)
        return Exchange(asked, read, lang, held, new, min(self.more + new, len(held)) if more else 0)

    def plain(self) -> tuple[str, ...]:
        """Return the exchange as texts that any store can keep."""
        return (_KIND, self.asked, self.read, self.lang, str(self.new), str(self.more), *self.said)


def first_exchange(asked: str, lang: str, said: Sequence[str]) -> Exchange:
    """Return what a question leaves that stands alone."""
    return Exchange(asked, asked, lang).after(asked, asked, lang, said)


def exchange_of(plain: Sequence[object]) -> Exchange | None:
    """Return the exchange of its plain form; None for anything else, such as that of another version."""
    texts = [one for one in plain if isinstance(one, str)]
    if len(texts) != len(plain) or len(texts) < _SAID or texts[0] != _KIND:
        return None
    if not all(number.isdecimal() for number in texts[_NUMBERS]):
        return None
    said = tuple(texts[_SAID:])[-MOST_SAID:]
    new, more = (min(int(number), len(said)) for number in texts[_NUMBERS])
    return Exchange(texts[1], texts[2], texts[3], said, new, more)

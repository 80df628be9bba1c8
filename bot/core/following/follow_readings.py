"""Follow readings: the questions that a message may stand for after an exchange."""

import re
from collections.abc import Callable, Iterator

from bot.core.following.exchange import Exchange
from bot.core.following.leaning import HERE, Lean, Leaning
from bot.core.library.library import AnyAnswerer
from bot.core.library.qualified import article_of, own_name
from bot.core.matching.candidates import statement_of
from bot.core.outcomes import Statement
from bot.core.questions.focus import kinds
from bot.core.questions.question_types import HARD, asked_types
from bot.core.questions.question_words import asking, joined, unasked
from bot.core.questions.understand import Understanding
from bot.core.text.normalize import normalize

_TELLING = 0.2
"""Weight of a term that may be swapped for what a message brings."""
_MOSTLY = 1 / 3
"""Share of an entry's phrasings that ask a kind of question, from which it is there to answer that kind."""
FACT = "fact:"
"""How the id of a sentence begins that is said for itself."""
REASON = frozenset({"reason"})
_NAMED = 2
"""Phrasings of an entry that tell what it is about."""


class FollowReadings:
    """Makes questions of messages that lean on an exchange, by one knowledge; thread-safe."""

    def __init__(self, answerer: AnyAnswerer) -> None:
        self._answerer = answerer
        self._entries = {entry.id: entry for entry in answerer.knowledge.entries()}

    def of(self, leaning: Leaning, last: Exchange) -> Iterator[str]:
        """Yield the questions that a message may stand for, the likeliest first, each once."""
        seen: set[str] = set()
        for reading in self._each(leaning, last):
            if reading not in seen:
                seen.add(reading)
                yield reading

    def near(self, statement: Statement, last: Exchange) -> bool:
        """Tell whether a statement belongs to what the last turn said: related, or of the same sentence.

        Of an article without entries, the sentences of a paragraph belong together.
        """
        places = {place for one in statement.citations for place in self._around(one.article, one.sentence)}
        for name in last.latest:
            entry = self._entries.get(name)
            related = entry.related if entry is not None else ()
            if statement.id in (name, *related) or name in statement.related:
                return True
            if any(place in places for cited in self._cited(name) for place in self._around(*cited)):
                return True
        return False

    def _cited(self, name: str) -> list[tuple[str, str]]:
        """Return the article and the sentence of all that an entry cites, or those of a fact."""
        entry = self._entries.get(name)
        if entry is not None:
            return [(citation.article, citation.sentence) for citation in entry.citations]
        article = self._answerer.knowledge.article
        return [
            (
                article_of(name) or (article.id if article is not None else ""),
                own_name(name).removeprefix(FACT),
            )
        ]

    def _around(self, article: str, sentence: str) -> tuple[tuple[str, str], ...]:
        """Return a sentence with its neighbours that belong to the same matter."""
        own = self._answerer.knowledge.article
        passage = own.passage(sentence) if own is not None and not self._entries else None
        place = (article, sentence)
        return (place,) if passage is None else (place, (article, f"paragraph {passage.paragraph}"))

    def _each(self, leaning: Leaning, last: Exchange) -> Iterator[str]:
        before = self._answerer.understood(last.read)
        matters = self._matters(before, last)
        match leaning.lean:
            case Lean.NOUN:
                yield leaning.brings
                yield from _swapped(before, leaning.brings)
                yield joined(leaning.brings, asking(before.text))
                yield from (joined(one, leaning.brings) for one in matters)
                yield from self._named_nearby(leaning.brings, last)
            case Lean.POINTED:
                opening, _, rest = leaning.brings.partition(HERE)
                yield from (joined(opening.strip(), one, rest.strip()) for one in matters)
            case Lean.BARE | Lean.SLIGHT:
                yield from (_asked_of(one, leaning.brings) for one in matters)
                yield from self._asked_nearby(leaning.brings, last)
            case Lean.MORE:
                return

    def _matters(self, before: Understanding, last: Exchange) -> list[str]:
        """Return what the last exchange was about in some ways of saying it, none of which asks by itself."""
        terms = [term for term in before.terms if term.weight >= _TELLING]
        heaviest = max(terms, key=lambda term: term.weight).surface if terms else ""
        found = (self._matter(before.text), *self._named(last), heaviest)
        return [one for one in dict.fromkeys(found) if one and not asked_types(one) & HARD]

    def _matter(self, text: str) -> str:
        """Return what a normalized question is about: its telling words but for those that ask."""
        terms = self._answerer.understood(unasked(text)).terms
        return joined(*(term.surface for term in terms if term.weight > 0))

    def _named(self, last: Exchange) -> Iterator[str]:
        """Yield what the phrasings of the entry just said are about."""
        for entry in (self._entries[name] for name in last.latest[:1] if name in self._entries):
            for text in entry.phrasings.get(_language(english=last.lang == "en"), ())[:_NAMED]:
                yield self._matter(self._answerer.understood(text).text)

    def _asked_nearby(self, asks: str, last: Exchange) -> Iterator[str]:
        """Yield a phrasing of the one entry near what was said that is there to tell why.

        Numbers, names and days near by are those of other things.
        """
        wanted = kinds(asks) & REASON
        yield from self._sole(lambda text: bool(wanted & kinds(normalize(text))), asks, last, silent=True)

    def _named_nearby(self, noun: str, last: Exchange) -> Iterator[str]:
        """Yield a phrasing of the one answering entry near what was said that is there for a noun."""
        wanted = {term.key for term in self._answerer.understood(noun).terms if term.weight > 0}

        def names(text: str) -> bool:
            return wanted <= {term.key for term in self._answerer.understood(text).terms}

        if wanted:
            yield from self._sole(names, noun, last, silent=False)

    def _sole(self, asks: Callable[[str], bool], like: str, last: Exchange, *, silent: bool) -> Iterator[str]:
        """Yield a phrasing, in the language of a text, of the one entry near of which many ask so."""
        language = _language(english=like.isascii())
        found: list[str] = []
        for entry in self._entries.values():
            if entry.id in last.said or (entry.not_stated and not silent):
                continue
            if self.near(statement_of(entry), last):
                alike = {name: list(filter(asks, texts)) for name, texts in entry.phrasings.items()}
                if any(len(some) >= _MOSTLY * max(1, len(entry.phrasings[at])) for at, some in alike.items()):
                    found += [*alike.get(language, ()), *entry.phrasings.get(language, ())][:1]
        if len(found) == 1:
            yield found[0]


def _swapped(before: Understanding, brings: str) -> Iterator[str]:
    """Yield the last question with one of its terms swapped for what a message brings."""
    asks = asking(before.text)
    for term in before.terms:
        at = before.text.find(term.surface)
        if term.weight >= _TELLING and at >= 0 and term.surface not in asks:
            end = at + len(term.surface)
            yield joined(before.text[:at].strip(), brings, before.text[end:].strip())


def _asked_of(about: str, asks: str) -> str:
    """Return the question that asks something of a matter, in the order of its language."""
    return joined(asks, about) if re.match(r"[a-z]", asks) else joined(about, asks)


def _language(*, english: bool) -> str:
    return "en" if english else "zh"

"""Candidates: what an entry or a fact offers to a question, prepared once."""

from dataclasses import dataclass
from itertools import pairwise

from bot.core.article import Citation
from bot.core.knowledge import Entry
from bot.core.normalize import normalize
from bot.core.numerals import Value, values
from bot.core.outcomes import Statement
from bot.core.question_types import asked_types, asked_units, types_of_units
from bot.core.terms import Term, TermReader

Features = dict[str, float]

_WORD, _FUNCTION, _PART, _PAIR, _CHARACTERS = 1.0, 0.35, 0.5, 0.45, 0.3


def features(terms: tuple[Term, ...]) -> Features:
    """Return the features of a text for the index: terms, their parts and pairs, characters."""
    found: Features = {}

    def add(name: str, weight: float) -> None:
        found[name] = max(found.get(name, 0.0), weight)

    telling = [term for term in terms if term.weight > 0]
    for term in terms:
        add(f"w {term.key}", _WORD if term.weight > 0 else _FUNCTION)
        for part in term.parts:
            add(f"w {part}", _PART)
    for one, other in pairwise(telling):
        add(f"p {one.key} {other.key}", _PAIR)
    for term in telling:
        # Characters of Chinese words and the opening of English ones forgive other forms.
        surface = term.surface
        if surface.isascii():
            if len(surface) > 5:
                add(f"o {surface[:5]}", _CHARACTERS)
        else:
            for character in surface:
                add(f"c {character}", _CHARACTERS * 0.6)
    han = "".join(term.surface for term in terms if not term.surface.isascii())
    for at in range(len(han) - 1):
        add(f"c {han[at : at + 2]}", _CHARACTERS)
    return found


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrasing, prepared: whose it is, its normalized text and its terms."""

    owner: int
    text: str
    terms: tuple[Term, ...]

    # Made when asked for: thousands of phrasings are kept, a few dozen compared.
    @property
    def keys(self) -> frozenset[str]:
        """All keys of its telling terms with those of their parts."""
        return keys_of(self.terms)

    @property
    def characters(self) -> frozenset[str]:
        """The Chinese characters of its telling terms."""
        return characters_of(self.terms)


@dataclass(frozen=True, slots=True)
class Target:
    """An entry or a fact as the matcher sees it.

    `words` are the Chinese words of its evidence. `keys` and `characters` are all that its
    phrasings, answers and evidence name; `evidence` only what the cited sentences, answers and
    quotes name; `glosses` what a dictionary calls its Chinese words in English. `offers` are the
    types of value it can serve, `units` what it counts, `values` those of its evidence.
    `is_fact` marks a sentence without curation.
    """

    statement: Statement
    words: tuple[str, ...]
    keys: frozenset[str]
    characters: frozenset[str]
    evidence: frozenset[str]
    glosses: frozenset[str]
    offers: frozenset[str]
    units: frozenset[str]
    values: tuple[Value, ...]
    sentences: frozenset[str]
    is_fact: bool = False


def keys_of(terms: tuple[Term, ...]) -> frozenset[str]:
    """Return the keys of telling terms with those of their parts."""
    return frozenset(key for term in terms if term.weight > 0 for key in (term.key, *term.parts))


def characters_of(terms: tuple[Term, ...]) -> frozenset[str]:
    """Return the Chinese characters of telling terms."""
    return frozenset(
        ch for term in terms if term.weight > 0 and not term.surface.isascii() for ch in term.surface
    )


def phrase(owner: int, text: str, reader: TermReader) -> Phrase:
    """Return a phrasing of entry number `owner`, prepared."""
    plain = normalize(text)
    terms = reader.read(plain)
    return Phrase(owner, plain, terms)


def entry_target(entry: Entry, phrases: list[Phrase], reader: TermReader, context: str) -> Target:
    """Return an entry as a target; `context` is the text of the sentences it cites."""
    said = [normalize(text, None) for text in entry.answers.values()]
    quoted = [normalize(citation.quote, None) for citation in entry.citations]
    evidence = reader.read(" \n ".join([*said, *quoted]))
    around = reader.read(normalize(context, None))
    found = tuple(value for text in [*quoted, *said] for value in values(text))
    offers = types_of_units(frozenset(value.unit for value in found))
    units = frozenset(value.unit for value in found)
    for one in phrases:
        offers |= asked_types(one.text)
        units |= asked_units(one.text)
    return Target(
        statement=statement_of(entry),
        words=_han_words(evidence + around),
        keys=frozenset().union(*(one.keys for one in phrases), keys_of(evidence)),
        characters=frozenset().union(*(one.characters for one in phrases), characters_of(evidence)),
        evidence=keys_of(evidence) | keys_of(around),
        glosses=frozenset(),
        offers=offers,
        units=units,
        values=found,
        sentences=frozenset(citation.sentence for citation in entry.citations),
    )


def fact_target(sentence: str, citation: Citation, owner: int, reader: TermReader) -> tuple[Target, Phrase]:
    """Return a sentence of the article as a target, and as a phrasing of itself."""
    plain = normalize(sentence, None)
    terms = reader.read(plain)
    found = tuple(values(plain))
    keys = keys_of(terms)
    target = Target(
        statement=Statement(id=f"fact:{citation.sentence}", answers={}, citations=(citation,)),
        words=_han_words(terms),
        keys=keys,
        characters=characters_of(terms),
        evidence=keys,
        glosses=frozenset(),
        offers=types_of_units(frozenset(value.unit for value in found)),
        units=frozenset(value.unit for value in found),
        values=found,
        sentences=frozenset({citation.sentence}),
        is_fact=True,
    )
    return target, Phrase(owner, plain, terms)


def _han_words(terms: tuple[Term, ...]) -> tuple[str, ...]:
    """Return the telling Chinese words, each once."""
    return tuple(dict.fromkeys(t.surface for t in terms if t.weight > 0 and not t.surface.isascii()))


def statement_of(entry: Entry) -> Statement:
    """Return what an entry says."""
    return Statement(entry.id, entry.answers, entry.citations, entry.related, entry.not_stated)

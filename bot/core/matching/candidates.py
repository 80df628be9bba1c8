"""Candidates: what an entry or a fact offers to a question, prepared once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from bot.core.articles.article import Citation
from bot.core.knowledge import Entry
from bot.core.outcomes import Statement
from bot.core.questions.assumed import assumed
from bot.core.questions.attributes import attributes_of
from bot.core.questions.focus import Focus, focus, kinds, merged
from bot.core.questions.question_types import asked_types, asked_units, types_of_units
from bot.core.text.normalize import normalize
from bot.core.values.counts import Count, counts
from bot.core.values.numerals import Value, values
from bot.core.values.ranks import ranks
from bot.core.words.terms import Term, TermReader

Features = dict[str, float]

_REMEMBERED = 16_384
_WORD, _FUNCTION, _PART, _PAIR, _CHARACTERS, _IDEA = 1.0, 0.35, 0.5, 0.45, 0.3, 0.5


def features(terms: tuple[Term, ...]) -> Features:
    """Return the features of a text for the index: terms, their parts and pairs, characters."""
    found: Features = {}
    for term in terms:
        _add(found, term.key, _WORD if term.weight > 0 else _FUNCTION)
        for key in term.parts:
            _add(found, key, _PART)
        for key in sorted(term.ideas) if term.ideas else ():
            _add(found, key, _IDEA)
    telling = [term for term in terms if term.weight > 0]
    for one, other in pairwise(telling):
        found[f"p {one.key} {other.key}"] = _PAIR
    # The characters of Chinese words and the opening of English ones forgive other forms.
    for term in telling:
        surface = term.surface
        if not surface.isascii():
            for character in surface:
                found[f"c {character}"] = _CHARACTERS * 0.6
        elif len(surface) > 5:
            found[f"o {surface[:5]}"] = _CHARACTERS
    # Each two neighbouring Chinese characters, whatever word they are in.
    han = "".join([term.surface for term in terms if not term.surface.isascii()])
    for at in range(len(han) - 1):
        found[f"c {han[at : at + 2]}"] = _CHARACTERS
    return found


def _add(found: Features, key: str, weight: float) -> None:
    """Add what a text names; what it names twice counts as it counts most."""
    name = f"w {key}"
    if weight > found.get(name, 0.0):
        found[name] = weight


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrasing, prepared: whose it is, its normalized text and its terms.

    `kinds` and `focus` are what kind of answer about which noun it asks for.
    """

    owner: int
    text: str
    terms: tuple[Term, ...]
    kinds: frozenset[str] = frozenset()
    focus: Focus = frozenset()

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
    types of value it can serve, `units` what it counts, `values` those of its evidence,
    `texts` are its evidence, answers and phrasings, `attributes` the details of a thing that these
    name. `asked` and `focus` are the kinds and nouns that its phrasings ask for.
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
    texts: tuple[str, ...]
    attributes: frozenset[str]
    asked: frozenset[str]
    focus: Focus
    sentences: frozenset[str]
    is_fact: bool = False

    # Read when the first question comes near: of very many entries, most never are.
    @property
    def counts(self) -> frozenset[Count]:
        """What its texts count, each with the number."""
        return _counts_of(self.texts)

    @property
    def assumed(self) -> frozenset[str]:
        """The offices and times that its texts name, by what they mean."""
        return _assumed_of(self.texts)

    @property
    def ranks(self) -> frozenset[Decimal]:
        """The ordinals that its texts name."""
        return _ranks_of(self.texts)


@lru_cache(maxsize=_REMEMBERED)
def _ranks_of(texts: tuple[str, ...]) -> frozenset[Decimal]:
    return frozenset(rank for text in texts for rank in ranks(text))


@lru_cache(maxsize=_REMEMBERED)
def _counts_of(texts: tuple[str, ...]) -> frozenset[Count]:
    return frozenset(count for text in texts for count in counts(text))


@lru_cache(maxsize=_REMEMBERED)
def _assumed_of(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(meant for text in texts for _, meant in assumed(text))


def keys_of(terms: tuple[Term, ...]) -> frozenset[str]:
    """Return the keys of telling terms with those of their parts and ideas."""
    return frozenset(key for term in terms if term.weight > 0 for key in (term.key, *term.parts, *term.ideas))


def characters_of(terms: tuple[Term, ...]) -> frozenset[str]:
    """Return the Chinese characters of telling terms."""
    return frozenset(
        ch for term in terms if term.weight > 0 and not term.surface.isascii() for ch in term.surface
    )


def phrase(owner: int, text: str, reader: TermReader) -> Phrase:
    """Return a phrasing of entry number `owner`, prepared."""
    plain = normalize(text)
    return _phrase(owner, plain, reader.read(plain))


def _phrase(owner: int, plain: str, terms: tuple[Term, ...]) -> Phrase:
    return Phrase(owner, plain, terms, kinds(plain), focus(terms, plain))


def evidence_target(entry: Entry, reader: TermReader, context: str, places: frozenset[str]) -> Target:
    """Return an entry as a target that nobody asks for yet.

    `context` is the text of the sentences it cites, `places` are the keys of the places of the lexicon.
    """
    said = [normalize(text, None) for text in entry.answers.values()]
    quoted = [normalize(citation.quote, None) for citation in entry.citations]
    evidence = reader.read(" \n ".join([*said, *quoted]))
    around = reader.read(normalize(context, None))
    found = tuple(value for text in [*quoted, *said] for value in values(text))
    offers = types_of_units(frozenset(value.unit for value in found))
    if places & (keys_of(evidence) | keys_of(around)):
        offers |= {"place"}
    return Target(
        statement=statement_of(entry),
        words=_han_words(evidence + around),
        keys=keys_of(evidence),
        characters=characters_of(evidence),
        evidence=keys_of(evidence) | keys_of(around),
        glosses=frozenset(),
        offers=offers,
        units=frozenset(value.unit for value in found),
        values=found,
        texts=(*quoted, *said),
        attributes=attributes_of([*quoted, *said]),
        asked=frozenset(),
        focus=frozenset(),
        sentences=frozenset(citation.sentence for citation in entry.citations),
    )


def asked_target(target: Target, phrases: Sequence[Phrase]) -> Target:
    """Return a target that is asked for by these phrasings, too."""
    texts = [one.text for one in phrases]
    return replace(
        target,
        keys=target.keys.union(*(one.keys for one in phrases)),
        characters=target.characters.union(*(one.characters for one in phrases)),
        offers=target.offers.union(*map(asked_types, texts)),
        units=target.units.union(*map(asked_units, texts)),
        texts=(*target.texts, *texts),
        attributes=target.attributes | attributes_of(texts),
        asked=target.asked.union(*(one.kinds for one in phrases)),
        focus=target.focus | merged(one.focus for one in phrases),
    )


def fact_target(
    sentence: str, citation: Citation, owner: int, reader: TermReader, translations: Mapping[str, str]
) -> tuple[Target, list[Phrase]]:
    """Return a sentence of the article as a target, and as phrasings of itself.

    `translations` are the sentence in other languages, what its statement says there.
    """
    plain = normalize(sentence, None)
    texts = [plain, *(normalize(text, None) for text in translations.values())]
    read = [reader.read(text) for text in texts]
    found = tuple(values(plain))
    keys = frozenset().union(*map(keys_of, read))
    target = Target(
        statement=Statement(id=f"fact:{citation.sentence}", answers=translations, citations=(citation,)),
        words=_han_words(read[0]),
        keys=keys,
        characters=characters_of(read[0]),
        evidence=keys,
        glosses=frozenset(),
        offers=types_of_units(frozenset(value.unit for value in found)),
        units=frozenset(value.unit for value in found),
        values=found,
        texts=tuple(texts),
        attributes=attributes_of(texts),
        asked=frozenset(),
        focus=frozenset(),
        sentences=frozenset({citation.sentence}),
        is_fact=True,
    )
    return target, [_phrase(owner, text, terms) for text, terms in zip(texts, read, strict=True)]


def _han_words(terms: tuple[Term, ...]) -> tuple[str, ...]:
    """Return the telling Chinese words, each once."""
    return tuple(dict.fromkeys(t.surface for t in terms if t.weight > 0 and not t.surface.isascii()))


def statement_of(entry: Entry) -> Statement:
    """Return what an entry says."""
    return Statement(entry.id, entry.answers, entry.citations, entry.related, entry.not_stated)

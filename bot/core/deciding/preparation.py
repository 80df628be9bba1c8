"""Preparation: one knowledge made ready for questions, once, before any is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.deciding.premises import Premises
from bot.core.knowledge import Entry, Knowledge, Lexicon
from bot.core.matching.candidates import Phrase, Target, asked_target, evidence_target, fact_target, phrase
from bot.core.matching.match import Matcher
from bot.core.passages.article_ranker import ArticleRanker
from bot.core.phrasings.phrasing_matcher import PhrasingMatcher
from bot.core.ranker import USUAL
from bot.core.text.normalize import normalize
from bot.core.text.pinyin import readings
from bot.core.values.numerals import values
from bot.core.words.glosses import Glossary, read_glossary
from bot.core.words.terms import TermReader

_LEARNT = 300
"""Entries that are told apart by learning from their phrasings; of more, likeness finds the right one."""


@dataclass(frozen=True, slots=True)
class Ready:
    """One entry as it is matched, with what it was made of.

    `context` are the sentences it cites, `evidence` is its target without the phrasings.
    """

    entry: Entry
    context: str
    phrases: tuple[Phrase, ...]
    evidence: Target
    target: Target

    def at(self, owner: int) -> "Ready":
        """Return the same as entry number `owner`."""
        if all(one.owner == owner for one in self.phrases[:1]):
            return self
        moved = tuple(Phrase(owner, one.text, one.terms, one.kinds, one.focus) for one in self.phrases)
        return Ready(self.entry, self.context, moved, self.evidence, self.target)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A knowledge made ready: what answers, and what its next state can use again.

    `words` are the Chinese words that the glossary was read for.
    """

    lexicon: Lexicon
    reader: TermReader
    matcher: Matcher | PhrasingMatcher
    premises: Premises
    phrases: tuple[Phrase, ...]
    glossary: Glossary
    words: frozenset[str]
    entries: Mapping[str, Ready]


def prepared(knowledge: Knowledge, earlier: Prepared | None = None) -> Prepared:
    """Return a knowledge made ready.

    Of an `earlier` state, entries that did not change are taken as they are: the result is that
    of a fresh start, sooner.
    """
    # A word of the lexicon may stand in any text: with another lexicon nothing can be kept.
    same = earlier if earlier is not None and earlier.lexicon == knowledge.lexicon else None
    reader = same.reader if same is not None else TermReader(knowledge.lexicon)
    entries = _entries(knowledge, reader, same.entries if same is not None else {})
    targets, phrases = _targets(knowledge, entries, reader)
    words = frozenset(word for target in targets for word in target.words)
    # The dictionary is the same for all knowledge, and walking through it takes a while.
    known = earlier if earlier is not None and words <= earlier.words else None
    glossary = known.glossary if known is not None else read_glossary(words)
    targets = _glossed(targets, glossary)
    return Prepared(
        lexicon=knowledge.lexicon,
        reader=reader,
        matcher=_matcher(knowledge, targets, phrases, reader),
        premises=_premises(knowledge, targets, glossary),
        phrases=tuple(phrases),
        glossary=glossary,
        words=known.words if known is not None else words,
        entries={one.entry.id: one for one in entries},
    )


def _entries(knowledge: Knowledge, reader: TermReader, earlier: Mapping[str, Ready]) -> list[Ready]:
    """Return all entries in file order as they are matched; unchanged ones are those of `earlier`."""
    places = frozenset(term.key for place in _places(knowledge) for term in reader.read(place))
    passages = knowledge.article.passages() if knowledge.article else ()
    around = {passage.id: passage.text for passage in passages}
    found: list[Ready] = []
    for owner, entry in enumerate(knowledge.entries()):
        context = _context(around, entry)
        known = earlier.get(entry.id)
        if known is not None and known.entry == entry and known.context == context:
            found.append(known.at(owner))
            continue
        own = [phrase(owner, text, reader) for texts in entry.phrasings.values() for text in texts]
        evidence = evidence_target(entry, reader, context, places)
        found.append(Ready(entry, context, tuple(own), evidence, asked_target(evidence, own)))
    return found


def _targets(
    knowledge: Knowledge, entries: Sequence[Ready], reader: TermReader
) -> tuple[list[Target], list[Phrase]]:
    """Return all entries and all sentences of a knowledge as targets with their phrasings."""
    targets = [one.target for one in entries]
    phrases: list[Phrase] = []
    for one in entries:
        # Phrasings of the same ideas in the same order differ for exact matches only.
        phrases += {tuple(term.key for term in own.terms): own for own in one.phrases}.values()
    translated = sorted(knowledge.translations.items())
    if knowledge.article is not None:
        for passage in knowledge.article.sentences:
            citation = knowledge.article.cite_whole(passage)
            said = {lang: texts[passage.id] for lang, texts in translated if passage.id in texts}
            target, texts = fact_target(passage.text, citation, len(targets), reader, said)
            targets.append(target)
            phrases += texts
    return targets, phrases


def _matcher(
    knowledge: Knowledge, targets: list[Target], phrases: list[Phrase], reader: TermReader
) -> Matcher | PhrasingMatcher:
    """Return the matcher for a knowledge.

    One without article has nothing but its phrasings to go by, and learns from them, unless there
    are too many entries to be told apart by what each teaches.
    """
    if knowledge.article is None and len(targets) <= _LEARNT:
        return PhrasingMatcher(targets, phrases, reader.spellings)
    article = None
    if knowledge.article is not None:
        article = ArticleRanker(knowledge.article, knowledge.translations, reader)
    context = _context_keys(knowledge, reader)
    return Matcher(targets, phrases, reader.spellings, context, knowledge.weights or USUAL, article)


def _premises(knowledge: Knowledge, targets: list[Target], glossary: Glossary) -> Premises:
    """Return what questions may take for granted of a knowledge."""
    numbers = frozenset(
        (value.amount, value.unit)
        for passage in (knowledge.article.passages() if knowledge.article else ())
        for value in values(normalize(passage.text, None))
    )
    said = frozenset().union(
        *(target.keys | target.glosses for target in targets if not target.statement.not_stated)
    )
    sounds = frozenset(
        reading for place in _places(knowledge) if not place.isascii() for reading in readings(place)
    )
    return Premises(numbers, said, glossary.places, sounds, _unnamed(glossary.organisations, knowledge))


def _glossed(targets: list[Target], glossary: Glossary) -> list[Target]:
    """Return the targets with the English meanings of the Chinese words of their evidence."""
    none: frozenset[str] = frozenset()
    return [
        replace(target, glosses=none.union(*(glossary.stems.get(word, none) for word in target.words)))
        for target in targets
    ]


def _context(said: Mapping[str, str], entry: Entry) -> str:
    """Return the sentences that an entry cites, whole; `said` are all by their id."""
    cited = dict.fromkeys(citation.sentence for citation in entry.citations)
    return "\n".join(said[sentence] for sentence in cited if sentence in said)


def _context_keys(knowledge: Knowledge, reader: TermReader) -> frozenset[str]:
    """Return the keys of the places that the article's first sentence, its title, names."""
    if knowledge.article is None:
        return frozenset()
    title = normalize(knowledge.article.sentences[0].text, None)
    places = _places(knowledge)
    return frozenset(term.key for term in reader.read(title) if term.surface in places)


def _places(knowledge: Knowledge) -> frozenset[str]:
    """Return the names of places in the lexicon, normalized."""
    return frozenset(
        normalize(word, None)
        for name in knowledge.lexicon.names
        if name.kind == "place"
        for words in name.words.values()
        for word in words
    )


def _unnamed(organisations: frozenset[str], knowledge: Knowledge) -> frozenset[str]:
    """Return the organisations that neither the article nor its lexicon names."""
    names = (word for name in knowledge.lexicon.names for words in name.words.values() for word in words)
    passages = knowledge.article.passages() if knowledge.article else ()
    known = "\n".join([*names, *(normalize(passage.text, None) for passage in passages)])
    return frozenset(name for name in organisations if name not in known)

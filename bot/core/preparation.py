"""Preparation: one knowledge made ready for questions, once, before any is asked."""

from collections.abc import Mapping
from dataclasses import replace

from bot.core.candidates import Phrase, Target, entry_target, fact_target, phrase
from bot.core.glosses import Glossary, read_glossary
from bot.core.knowledge import Entry, Knowledge
from bot.core.match import Matcher
from bot.core.normalize import normalize
from bot.core.numerals import values
from bot.core.phrasing_matcher import PhrasingMatcher
from bot.core.pinyin import readings
from bot.core.premises import Premises
from bot.core.ranker import USUAL
from bot.core.terms import TermReader

_LEARNT = 300
"""Entries that are told apart by learning from their phrasings; of more, likeness finds the right one."""


def prepared(
    knowledge: Knowledge, reader: TermReader
) -> tuple[Matcher | PhrasingMatcher, Premises, list[Phrase]]:
    """Return the matcher and the premises of a knowledge, and its phrasings as they are matched."""
    targets, phrases = _targets(knowledge, reader)
    glossary = read_glossary({word for target in targets for word in target.words})
    targets = _glossed(targets, glossary)
    return _matcher(knowledge, targets, phrases, reader), _premises(knowledge, targets, glossary), phrases


def _targets(knowledge: Knowledge, reader: TermReader) -> tuple[list[Target], list[Phrase]]:
    """Return all entries and all sentences of a knowledge as targets with their phrasings."""
    targets: list[Target] = []
    phrases: list[Phrase] = []
    places = frozenset(term.key for place in _places(knowledge) for term in reader.read(place))
    passages = knowledge.article.passages() if knowledge.article else ()
    around = {passage.id: passage.text for passage in passages}
    for entry in knowledge.entries():
        own = [phrase(len(targets), text, reader) for texts in entry.phrasings.values() for text in texts]
        targets.append(entry_target(entry, own, reader, _context(around, entry), places))
        # Phrasings of the same ideas in the same order differ for exact matches only.
        phrases += {tuple(term.key for term in one.terms): one for one in own}.values()
    translated = sorted(knowledge.translations.items())
    if knowledge.article is not None:
        for passage in knowledge.article.sentences:
            citation = knowledge.article.cite_within(passage, 0, len(passage.text))
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
    context = _context_keys(knowledge, reader)
    return Matcher(targets, phrases, reader.spellings, context, knowledge.weights or USUAL)


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

"""Sentence gates: words, names and numbers of a question that a bare sentence has to account for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

from bot.core.articles.article import Article
from bot.core.deciding.causes import Cause, Closed
from bot.core.deciding.gates import OPEN, Verdict
from bot.core.deciding.premises import Premises
from bot.core.matching.candidates import Target, fact_target
from bot.core.matching.explained import Told
from bot.core.passages.passage_index import Taken
from bot.core.questions.asked_noun import asked_nouns
from bot.core.questions.understand import Understanding
from bot.core.text.late_patterns import late
from bot.core.text.similarity import ratio
from bot.core.text.stems import stem
from bot.core.values.numerals import values
from bot.core.words.glosses import known_names
from bot.core.words.rarity import english_zipf
from bot.core.words.terms import Term, TermReader
from bot.core.words.verb_forms import verb_forms

_COUNTS = late(r"\bhow (?:many|much)\b|多少|几")
"""Asked for how many of a thing: that thing must be told of, not only some thing."""
_VALUE_WORDS = frozenset(
    "钱 金额 比例 比率 程度 时间 排名 名次 数量 人数 数 岁 年 月 日 天 百分比 地方".split()
)
"""What is asked for by them is met by a value that does not say what it is."""
_LEAST_NOUN = 0.3
_LEAST_SPOKEN, _SMALL_CHANGE = 0.56, 0.3
"""Share of a question that the article has to speak of; a light word may always be the reader's own."""
_SPELLED, _PIECE = 0.8, 4
_ASKING = late(r"^[几多哪一二两三四五六七八九十\d]")
"""Words that ask, or count: a number is held against the article by itself."""
_COMMON = 4.9
"""Zipf frequency from which an English word with a capital names nothing by itself: age, world, French."""
_EVERYDAY = 0.35
"""Weight up to which a Chinese word is no name of a place before all."""
_ALIKE = 0.8
"""Likeness from which two spellings may be one name."""
_REMEMBERED = 256


class SentenceGates:
    """Holds questions against the sentences of one article; thread-safe once built.

    What is needed of a sentence is made when the first question comes near it.
    """

    def __init__(self, article: Article, taken: Taken, reader: TermReader) -> None:
        self._article = article
        self._taken = taken
        self._reader = reader
        self._all = "\n".join(taken.texts)
        self._target = lru_cache(maxsize=_REMEMBERED)(self._read)

    def judge(self, question: Understanding, sentence: int) -> Verdict:
        """Return the first gate that forbids to answer with a sentence by its number, else OPEN."""
        return next(self._closed(question, sentence), OPEN)

    def warm(self) -> None:
        """Read now what the dictionary knows of names, which takes a while once."""
        known_names()

    def _closed(self, question: Understanding, sentence: int) -> Iterator[Verdict]:
        target = self._target(sentence)
        told = {term.key: self._told(term, question.capitals) for term in question.terms if term.weight > 0}
        said = frozenset(key for key, one in told.items() if one.known)
        premises = replace(self._premises, said=said)
        broken = premises.broken(question, tuple(told.values()), target, self._taken.texts[sentence])
        if broken is not None:
            yield Verdict("premise", broken)
        strange = self._strange(question.terms, told)
        if strange:
            text = f"the article does not speak of {strange}"
            yield Verdict("coverage", Closed(text, Cause.UNEXPLAINED, (strange,)))
        unmet = self._unmet_noun(question, told, target)
        if unmet:
            yield Verdict("asked-for noun", Closed(unmet, Cause.NOUN, (unmet,)))

    def _strange(self, terms: Sequence[Term], told: Mapping[str, Told]) -> str:
        """Return the word that the article knows least of, when it knows too little of the question."""
        telling = {term.key: term for term in terms if term.key in told and not _ASKING.match(term.surface)}
        missed = {term.surface: term.weight * (1 - self._spoken(told[key])) for key, term in telling.items()}
        most = max(missed, key=lambda word: missed[word], default="")
        total = sum(term.weight for term in telling.values())
        too_little = total and sum(missed.values()) > (1 - _LEAST_SPOKEN) * total
        return most if too_little and missed[most] > _SMALL_CHANGE else ""

    def _spoken(self, one: Told) -> float:
        """Return how far the article speaks of a word, 0 to 1: it has it, or what it is spelled with."""
        word = one.term.surface
        if one.known:
            return 1.0
        if not word.isascii():
            return _SPELLED * sum(ch in self._all for ch in word) / len(word)
        spelled = f" {word}"
        pieces = [spelled[at : at + _PIECE] for at in range(len(spelled) - _PIECE + 1)]
        return _SPELLED * sum(piece in self._taken.pieces for piece in pieces) / max(1, len(pieces))

    def _told(self, term: Term, capitals: frozenset[str]) -> Told:
        known = term.key in self._taken.words or (len(term.surface) > 1 and term.surface in self._all)
        known = known or any(stem(form) in self._taken.words for form in verb_forms(term.surface))
        # 成功 is a place somewhere, and an everyday word before.
        everyday = not term.surface.isascii() and term.weight < _EVERYDAY and not term.surface.endswith("国")
        known = known or (everyday and term.surface in known_names()[0])
        # A name with a slip, or as an adjective: Bedigo, Californian.
        if not known and term.surface in capitals:
            alike = (ratio(term.surface, name) >= _ALIKE for name in self._names)
            known = english_zipf(term.surface) >= _COMMON or any(alike)
        return Told(term, None, known)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset().union(*self._taken.names)

    def _unmet_noun(self, question: Understanding, told: Mapping[str, Told], target: Target) -> str:
        counts = _COUNTS.search(question.text) is not None
        for noun, must in asked_nouns(question.terms, question.text):
            one = told.get(noun.key)
            # `哪个城市` is met by a name that does not say that it is one.
            if one is None or not (must or counts) or noun.surface in _VALUE_WORDS or noun.surface.isascii():
                continue
            # COVID病例有多少: one word of what is counted may be enough to know it.
            ahead = (word for word in _counted_with(question.terms, noun) if word.key in told)
            if all(told[word.key].explained(target.keys, target.characters) < _LEAST_NOUN for word in ahead):
                return noun.surface
        return ""

    def _read(self, sentence: int) -> Target:
        """Return a sentence as a target; one that points back together with the one before it."""
        passage = self._article.sentences[sentence]
        citation = self._article.cite_whole(passage)
        before = sentence - 1
        near = [passage.text]
        if before >= 0 and self._article.sentences[before].paragraph == passage.paragraph:
            near.insert(0, self._article.sentences[before].text)
        return fact_target("\n".join(near), citation, 0, self._reader, {})[0]

    @cached_property
    def _premises(self) -> Premises:
        places, organisations = known_names()
        numbers = frozenset(
            (value.amount, value.unit) for text in self._taken.texts for value in values(text)
        )
        unnamed = frozenset(name for name in organisations if name not in self._all)
        return Premises(numbers, frozenset(), places, frozenset(), unnamed, self._all)


def _counted_with(terms: Sequence[Term], noun: Term) -> Iterator[Term]:
    """Yield a counted noun with the English words right before it."""
    yield noun
    for term in reversed(terms[: terms.index(noun)]):
        if not term.surface.isascii() or term.weight == 0:
            return
        yield term

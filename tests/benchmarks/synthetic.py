"""Synthetic: made-up knowledge of any size, and questions about it; the same in every run.

Words are real (wordfreq's English, jieba's Chinese) and chosen as seldom as they are used, so that
entries share words the way those of one organisation do. What the entries say makes no sense.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import wordfreq

from bot.core.articles.article import Article
from bot.core.articles.reading import ReadingRules, read_article
from bot.core.knowledge import Entry, Knowledge, Topic
from bot.core.text.function_words import is_function_word
from bot.core.words.segment import _base

_SEED = 20_260_101
_EACH = 5
"""Phrasings of one entry in each language."""
_WORDS = 20_000
_SKIPPED = 300
"""Most common words left out: they carry no matter."""
_EASED = 10
"""Added to a word's rank before it becomes a chance (the law of Zipf and Mandelbrot)."""
_EN = (
    "how many {} {} {} are there",
    "when did the {} {} start with {}",
    "who is in charge of {} and {} {}",
    "what is the {} for {} {}",
    "how do i get a {} {} from the {}",
    "is {} part of the {} {}",
    "why does the {} need a {} {}",
    "where can {} find {} {}",
    "how much does {} {} cost the {}",
    "can a {} be used as {} for {}",
    "what happens to {} {} after the {}",
    "tell me about {} {} and {}",
)
_ZH = (
    "{}{}的{}有多少",
    "什么时候开始{}{}{}",
    "谁负责{}和{}{}",
    "{}的{}{}是什么",
    "怎么办理{}{}{}",
    "{}属于{}{}吗",
    "为什么{}需要{}{}",
    "在哪里可以{}{}{}",
    "{}{}{}要花多少钱",
    "{}能不能用于{}{}",
    "{}之后{}{}怎么办",
    "说说{}{}和{}",
)
_NEW_EN = "could you explain how {} relates to {} and {}"
_NEW_ZH = "请解释一下{}跟{}以及{}有什么关系"

Ideas = Sequence[tuple[str, str]]
"""What an entry is about: an English and a Chinese word each."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the id of the entry that it is about; empty when none is."""

    question: str
    entry: str


class Maker:
    """Makes entries, then questions about them; a new maker makes the same again."""

    def __init__(self) -> None:
        self._random = random.Random(_SEED)  # noqa: S311 - the same every time
        self._words = list(zip(_english(), _chinese(), strict=True))
        self._chances = list(accumulate(1 / (rank + _EASED) for rank in range(len(self._words))))
        self._topics: list[Ideas] = []

    def knowledge(self, size: int, *, article: bool = False) -> Knowledge:
        """Return knowledge of `size` entries; with an article, each entry cites a sentence of its own."""
        self._topics = [self._topic() for _ in range(size)]
        said = ["".join(zh for _, zh in topic) + "。" for topic in self._topics]
        read = read_article("\n".join(said), ReadingRules(id="made-up", language="zh")) if article else None
        entries = tuple(self._entry(number, said[number], read) for number in range(size))
        return Knowledge(read, (Topic("made-up", {"zh": "虚构", "en": "Made up"}, entries),))

    def questions(self, knowledge: Knowledge, count: int) -> list[Asked]:
        """Return altered phrasings, new phrasings (each fifth) and questions about nothing (each tenth)."""
        return [self._question(knowledge.entries(), number) for number in range(count)]

    def _topic(self) -> Ideas:
        wanted = self._random.randint(4, 6)
        found: dict[tuple[str, str], None] = {}
        while len(found) < wanted:
            found[self._random.choices(self._words, cum_weights=self._chances)[0]] = None
        return tuple(found)

    def _entry(self, number: int, said: str, article: Article | None) -> Entry:
        topic = self._topics[number]
        citations = ()
        if article is not None:
            sentence = article.sentences[number]
            citations = (article.cite_whole(sentence),)
        english = f"It is about {', '.join(word for word, _ in topic)}."
        phrasings = {
            "zh": tuple(self._fill(pattern, topic, 1) for pattern in self._random.sample(_ZH, _EACH)),
            "en": tuple(self._fill(pattern, topic, 0) for pattern in self._random.sample(_EN, _EACH)),
        }
        return Entry(f"entry-{number}", "made-up", {"zh": said, "en": english}, citations, phrasings)

    def _fill(self, pattern: str, topic: Ideas, language: int) -> str:
        return pattern.format(*(idea[language] for idea in self._random.sample(topic, pattern.count("{}"))))

    def _question(self, entries: Sequence[Entry], number: int) -> Asked:
        language = number % 2
        new = (_NEW_EN, _NEW_ZH)[language]
        if number % 10 in (4, 5):
            return Asked(self._fill(new, self._topic(), language), "")
        at = self._random.randrange(len(entries))
        if number % 5 == 1:
            return Asked(self._fill(new, self._topics[at], language), entries[at].id)
        text = self._random.choice(entries[at].phrasings[("en", "zh")[language]])
        alter = self._random.choice((self._dropped, self._mistyped, self._reordered))
        return Asked(alter(text), entries[at].id)

    def _dropped(self, text: str) -> str:
        pieces = _pieces(text)
        del pieces[self._random.randrange(len(pieces))]
        return _joined(pieces, text)

    def _mistyped(self, text: str) -> str:
        pieces = _pieces(text)
        at = max(range(len(pieces)), key=lambda one: (len(pieces[one]), -one))
        word = pieces[at]
        place = self._random.randrange(len(word) - 1)
        pieces[at] = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        return _joined(pieces, text)

    def _reordered(self, text: str) -> str:
        pieces = _pieces(text)
        self._random.shuffle(pieces)
        return _joined(pieces, text)


def _pieces(text: str) -> list[str]:
    return text.split() if text.isascii() else _base().lcut(text, HMM=False)


def _joined(pieces: Sequence[str], text: str) -> str:
    return (" " if text.isascii() else "").join(pieces)


def _english() -> list[str]:
    listed = wordfreq.top_n_list("en", 4 * _WORDS)[_SKIPPED:]
    return _first(word for word in listed if word.isascii() and word.isalpha() and len(word) > 3)


def _chinese() -> list[str]:
    counts = _base().FREQ
    listed = sorted((word for word, count in counts.items() if count), key=lambda w: (-counts[w], w))
    return _first(
        word
        for word in listed[_SKIPPED:]
        if 1 < len(word) < 5 and all("\u4e00" <= c <= "\u9fff" for c in word)
    )


def _first(words: Iterator[str]) -> list[str]:
    """Return the first words that tell something."""
    found = [
        word for word, _ in zip((w for w in words if not is_function_word(w)), range(_WORDS), strict=False)
    ]
    if len(found) < _WORDS:
        raise ValueError(f"only {len(found)} words of {_WORDS}")
    return found

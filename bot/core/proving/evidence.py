"""Evidence: what proves an answer: its cited words, the sentences around them, and their names."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby, pairwise

from bot.core.articles.article import Article, Citation, Passage
from bot.core.knowledge import Lexicon
from bot.core.text.late_patterns import late
from bot.core.values.quantities import Quantity, plain, quantities

_CLAUSE_END = late(r"[。;,:、!?,;:]")
_LONGEST_HEADING = 60
_PROPER_KINDS = frozenset({"person", "place", "organisation"})
_BARE = late(r"[\W_]+")
_WORD = late(r"\w+")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Cited words in the plain text of their sentence, which they fill from `begin` to `end`."""

    text: str
    begin: int
    end: int

    @property
    def words(self) -> str:
        """The cited words."""
        return self.text[self.begin : self.end]

    @property
    def clause(self) -> str:
        """The cited words with what opens their clause: a quote must not leave a 计划 out."""
        opened = 0
        for match in _CLAUSE_END.finditer(self.text, 0, self.begin):
            opened = match.end()
        return self.text[opened : self.end]

    def quantities(self) -> tuple[Quantity, ...]:
        """Return the quantities whose numbers lie in the cited words, with their bounds in the sentence."""
        found = quantities(self.text)
        return tuple(one for one in found if self.begin <= one.start and one.stop <= self.end)


@dataclass(frozen=True, slots=True)
class KnownNames:
    """What the lexicon says of names, all without case and punctuation.

    `names` are those of its `names`, in any language; `words` map each word of any line to all of
    that line; `latin` likewise the English words, spaced; `han` a Chinese name to its English ones,
    spaced.
    """

    names: tuple[str, ...] = ()
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    latin: Mapping[str, frozenset[str]] = field(default_factory=dict)
    han: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that proves one entry.

    `names` are what the lexicon knows; `context` are the cited sentences and the headline, bare;
    `told` are the cited sentences in other languages, likewise. `sections` are the numbers of the
    parts of the article, counted by its headings, in which the cited words stand.
    """

    quoted: tuple[Quoted, ...]
    context: str
    names: KnownNames
    told: str = ""
    sections: frozenset[int] = frozenset()

    def stands(self, words: str) -> bool:
        """Tell whether words stand in the cited sentences, or the lexicon's translation of them does."""
        wanted = bare(words)
        if not wanted or wanted in self.context or wanted in self.told:
            return True
        return any(other in self.context for other in self.names.words.get(wanted, ()))


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """Return a text without case, punctuation and spaces, simplified."""
    return _BARE.sub("", plain(text))


def spaced(text: str) -> str:
    """Return the words of a text without case and punctuation, one space around each."""
    return f" {' '.join(_WORD.findall(plain(text)))} "


def known_names(lexicon: Lexicon) -> KnownNames:
    """Return what a lexicon says of names and other words."""
    words: dict[str, frozenset[str]] = {}
    latin: dict[str, frozenset[str]] = {}
    lines = [*(name.words for name in lexicon.names), *(term.words for term in lexicon.terms)]
    for line in lines:
        same = frozenset(bare(word) for texts in line.values() for word in texts)
        words |= {word: words.get(word, frozenset()) | same for word in same}
        latin |= {spaced(text): same for text in line.get("en", ())}
    han = {
        bare(text): tuple(spaced(word) for word in name.words.get("en", ()))
        for name in lexicon.names
        if name.kind in _PROPER_KINDS
        for text in name.words.get("zh", ())
    }
    names = tuple(
        dict.fromkeys(bare(text) for name in lexicon.names for texts in name.words.values() for text in texts)
    )
    return KnownNames(names, words, latin, han)


@dataclass(frozen=True, slots=True)
class Source:
    """What proves the entries of one knowledge: its article, names and translated sentences.

    `sections` are the numbers of the parts of the article by sentence.
    """

    article: Article
    names: KnownNames
    translations: Mapping[str, Mapping[str, str]]
    sections: Mapping[str, int]

    def evidence(self, citations: Iterable[Citation]) -> Evidence:
        """Return the evidence of the citations of one entry."""
        found: list[Quoted] = []
        sentences: dict[str, str] = {}
        for citation in citations:
            passage = self.article.passage(citation.sentence)
            text = citation.quote if passage is None else passage.text
            at = 0 if passage is None else bisect_left(passage.offsets, citation.start)
            head, through = plain(text[:at]), plain(text[: at + len(citation.quote)])
            begin = len(head) if through.startswith(head) else 0
            found.append(Quoted(plain(text), begin, len(through)))
            sentences[citation.sentence] = text
        told = " ".join(by.get(sentence, "") for by in self.translations.values() for sentence in sentences)
        context = bare(" ".join([*sentences.values(), self.article.headline]))
        cited = frozenset(self.sections[sentence] for sentence in sentences if sentence in self.sections)
        return Evidence(tuple(found), context, self.names, bare(told), cited)


def source(article: Article, lexicon: Lexicon, translations: Mapping[str, Mapping[str, str]]) -> Source:
    """Return what proves the entries that cite an article."""
    return Source(article, known_names(lexicon), translations, section_numbers(article))


def section_numbers(article: Article) -> Mapping[str, int]:
    """Return for each sentence under a heading, and for the heading, the number of its part, from 1."""
    grouped = groupby(article.sentences, lambda one: one.paragraph)
    paragraphs = [tuple(group) for _, group in grouped]
    found: dict[str, int] = {}
    number = 0
    for own, below in pairwise([*paragraphs, ()]):
        number += _opens([one.text for one in own], below)
        found |= {one.id: number for one in own if number}
    return found


def _opens(texts: list[str], below: tuple[Passage, ...]) -> bool:
    """Tell whether a paragraph opens a part: it is short before a long one, or opens shortly itself."""
    if len(texts) == 1:
        return len(texts[0]) <= _LONGEST_HEADING and len(below) > 1
    rest = sum(map(len, texts[1:])) / (len(texts) - 1)
    return len(texts[0]) <= min(_LONGEST_HEADING, rest / 2)


def whole(sentence: str) -> Evidence:
    """Return a sentence as the evidence of its translation."""
    text = plain(sentence)
    return Evidence((Quoted(text, 0, len(text)),), bare(sentence), KnownNames())

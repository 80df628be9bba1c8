"""Shelf: one article among others, with what tells whether a question is about it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from bot.core.answerer import Answerer
from bot.core.answering import Sole
from bot.core.articles.article import Article
from bot.core.knowledge import Knowledge
from bot.core.library.article_names import names_in, names_of_lexicon, stands_in
from bot.core.passages.passage_index import units
from bot.core.sentences.article_answerer import ArticleAnswerer
from bot.core.text.normalize import normalize
from bot.core.text.postings import Postings
from bot.core.values.calendar_dates import DATES, date
from bot.core.words.terms import Term, TermReader

Day = tuple[int, int, int]
"""Year, month and day, 0 for what is not known."""
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Shelf:
    """One article with what answers for it.

    `day` is that of the article; `names` are the names it has, `text` all that it and its entries
    say, normalized; `words` and `pieces` are the units of that.
    """

    id: str
    answerer: Sole
    day: Day
    names: frozenset[str]
    text: str
    words: Postings
    pieces: Postings

    def has(self, name: str) -> bool:
        """Tell whether the article or its entries have a name."""
        return name in self.names or stands_in(name, self.text)

    def knows(self, term: Term) -> bool:
        """Tell whether the article or its entries have a word."""
        if term.key in self.words:
            return True
        return len(term.surface) > 1 and not term.surface.isascii() and term.surface in self.text


def shelf(answerer: Sole, reader: TermReader, names: frozenset[str] | None = None) -> Shelf:
    """Return an article as one among others; `reader` reads for all of them, `names` are known ones."""
    knowledge = answerer.knowledge
    article = knowledge.article
    if article is None:
        raise AssertionError("what stands among articles is one")
    passages = [passage.text for passage in article.passages()]
    names = names_in(passages, reader) if names is None else names
    names |= names_of_lexicon(knowledge.lexicon)
    text = normalize("\n".join(passages), None)
    match answerer:
        case ArticleAnswerer():
            taken = answerer.ready.taken
            words, pieces = taken.words, taken.pieces
        case Answerer():
            told = [normalize(one, None) for one in _told(knowledge)]
            text = "\n".join([text, *told])
            read = [units(reader.read(one)) for one in (*(normalize(p, None) for p in passages), *told)]
            words = Postings.of([[term.key for one in read for term in one.words]])
            pieces = Postings.of([list(chain.from_iterable(one.pieces for one in read))])
    return Shelf(article.id, answerer, day_of(article), names, text, words, pieces)


def day_of(article: Article) -> Day:
    """Return the day that an article gives as its own, zeros when it gives none."""
    field = article.passage("date")
    return next(_days(normalize(field.text)), (0, 0, 0)) if field is not None else (0, 0, 0)


def _days(text: str) -> Iterator[Day]:
    for pattern in DATES:
        for match in pattern.finditer(text):
            found = date(match)
            if found is not None:
                year, month, day = map(int, found)
                yield year, month, day


def _told(knowledge: Knowledge) -> Iterator[str]:
    """Yield all that entries and the lexicon say, each text once."""
    texts: Iterable[str] = chain(
        (text for entry in knowledge.entries() for text in entry.answers.values()),
        (text for entry in knowledge.entries() for some in entry.phrasings.values() for text in some),
        (word for name in knowledge.lexicon.names for some in name.words.values() for word in some),
        (word for term in knowledge.lexicon.terms for some in term.words.values() for word in some),
        (text for said in knowledge.translations.values() for text in said.values()),
    )
    yield from (text for text in dict.fromkeys(texts) if _WORD.search(text))

"""Shelving: articles made ready to stand beside each other, each only once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.answering import answering
from bot.core.articles.article import Article
from bot.core.knowledge import Knowledge, Lexicon
from bot.core.library.shelf import Shelf, shelf
from bot.core.passages.passage_index import Taken, taken_apart
from bot.core.sentences.article_answerer import ArticleAnswerer, Ready
from bot.core.sentences.common_reading import CommonReading
from bot.core.tuning import Tuning
from bot.core.words.terms import TermReader


@dataclass(frozen=True, slots=True)
class Volume:
    """One knowledge to be put on a shelf, with what has been made ready of its article already.

    `names` are those by which readers tell the article from others.
    """

    knowledge: Knowledge
    taken: Taken | None = None
    names: frozenset[str] | None = None

    @property
    def article(self) -> Article:
        """The article that the knowledge is about."""
        if self.knowledge.article is None:
            raise AssertionError("what is put on a shelf is an article")
        return self.knowledge.article


class Shelving:
    """The shelves of some volumes, in their order, and how questions to all of them are read.

    Of an `earlier` one made with the same tuning, articles that did not change are taken as they are.
    """

    def __init__(self, volumes: Sequence[Volume], tuning: Tuning, earlier: "Shelving | None" = None) -> None:
        self._tuning = tuning
        self._former: Mapping[str, Shelf] = (
            {one.id: one for one in earlier.shelves} if earlier is not None else {}
        )
        reader = earlier.reading.reader if earlier is not None else TermReader(Lexicon())
        curated = {one.article.id: self._curated(one, reader) for one in volumes if one.knowledge.topics}
        taken = {one.article.id: self._taken(one, reader) for one in volumes if not one.knowledge.topics}
        surfaces = [word for one in taken.values() for word in one.surfaces]
        surfaces += [unit for one in curated.values() for unit in one.words.units if not unit.isascii()]
        words = tuple(surfaces)
        known = earlier.reading if earlier is not None and earlier.reading.words == words else None
        self.reading: CommonReading = known or CommonReading(reader, words, mend=False)
        self.shelves: tuple[Shelf, ...] = tuple(
            curated.get(one.article.id) or self._bare(one, taken[one.article.id], reader) for one in volumes
        )

    def _same(self, volume: Volume) -> Shelf | None:
        """Return the earlier shelf of the same knowledge."""
        former = self._former.get(volume.article.id)
        return former if former is not None and former.answerer.knowledge is volume.knowledge else None

    def _curated(self, volume: Volume, reader: TermReader) -> Shelf:
        known = self._same(volume)
        if known is not None:
            return known
        former = self._former.get(volume.article.id)
        made = answering(volume.knowledge, self._tuning, None, former.answerer if former else None)
        return shelf(made, reader)

    def _taken(self, volume: Volume, reader: TermReader) -> Taken:
        known = self._same(volume)
        if known is not None and isinstance(known.answerer, ArticleAnswerer):
            return known.answerer.ready.taken
        return volume.taken or taken_apart(volume.article, reader)

    def _bare(self, volume: Volume, taken: Taken, reader: TermReader) -> Shelf:
        known = self._same(volume)
        former = known.answerer if known is not None else None
        if known is not None and isinstance(former, ArticleAnswerer) and former.ready.reading is self.reading:
            return known
        made = Ready(taken, self.reading)
        answerer = ArticleAnswerer(volume.article, volume.knowledge, self._tuning, made=made)
        return shelf(answerer, reader, volume.names)

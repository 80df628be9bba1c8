"""Common reading: how questions to articles without a lexicon are read, once for all of them."""

from collections.abc import Iterable
from functools import lru_cache, partial

from bot.core.questions.understand import Understanding, understand
from bot.core.words.slips import SlipReader
from bot.core.words.spelling import PinyinReader
from bot.core.words.terms import TermReader

_REMEMBERED = 256


class CommonReading:
    """Reads questions by the words of one or more articles; thread-safe once built.

    `surfaces` are the Chinese words of these articles. Slips are mended for one article alone: among
    many, the name of one may be that of another with a character of the same sound.
    """

    def __init__(self, reader: TermReader, surfaces: Iterable[str], *, mend: bool = True) -> None:
        self.reader = reader
        self.words = words = tuple(surfaces)
        read = partial(
            understand,
            reader=reader,
            pinyin=PinyinReader(words),
            slips=SlipReader(words if mend else (), reader.cut),
        )
        # Each of the articles that may answer is asked the same.
        self._understand = lru_cache(maxsize=_REMEMBERED)(read)

    def understand(self, question: str) -> Understanding:
        """Return what a question is made of; any string will do."""
        return self._understand(question)

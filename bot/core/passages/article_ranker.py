"""Article ranker: which sentences of an article a question is about, in any language it is told in."""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from bot.core.articles.article import Article
from bot.core.passages.passage_index import PassageIndex, taken_apart
from bot.core.passages.sentence_ranker import SentenceRanker
from bot.core.questions.understand import Understanding
from bot.core.words.terms import TermReader

_SUREST = 10.0
"""Log odds beyond which nothing is surer."""


@dataclass(frozen=True, slots=True)
class Aim:
    """Where in an article a question aims.

    `odds` are the log odds, -10 to 10, that it is about the article at all; `nearness` tells of each
    sentence by its id how near it is to the best one, 0 to 1.
    """

    odds: float
    nearness: Mapping[str, float]

    def of(self, sentences: Collection[str]) -> tuple[float, float]:
        """Return the nearness of the nearest of some sentences, and the share that all of them have."""
        near = [self.nearness[one] for one in sorted(sentences) if one in self.nearness]
        return max(near, default=0.0), sum(near) / (sum(self.nearness.values()) or 1.0)


NOWHERE = Aim(-_SUREST, {})


class ArticleRanker:
    """Ranks the sentences of one article and of its translations; thread-safe once built.

    `translations` map a language to the article's sentences in it by their ids; a question in
    another language is held against the article itself.
    """

    def __init__(
        self, article: Article, translations: Mapping[str, Mapping[str, str]], reader: TermReader
    ) -> None:
        self._ids = tuple(passage.id for passage in article.sentences)
        self._own = _ranker(article, reader)
        self._others = {
            lang: _ranker(_told_by(article, texts), reader) for lang, texts in sorted(translations.items())
        }

    def aim(self, question: Understanding) -> Aim:
        """Return where a question aims."""
        ranker = self._others.get(question.lang, self._own)
        found = ranker.ordered(question.terms, question.text)
        if found is None:
            return NOWHERE
        chance, order = found
        near = [math.exp(behind) for behind in (order - order.max()).tolist()]
        return Aim(_log_odds(chance), dict(zip(self._ids, near, strict=True)))


def _ranker(article: Article, reader: TermReader) -> SentenceRanker:
    return SentenceRanker(PassageIndex(article, taken_apart(article, reader)))


def _told_by(article: Article, texts: Mapping[str, str]) -> Article:
    """Return the article with its sentences told by these texts, as far as there are any."""
    told = (replace(one, text=texts.get(one.id, one.text)) for one in article.sentences)
    return replace(article, sentences=tuple(told))


def _log_odds(chance: float) -> float:
    """Return the log odds of a chance, bounded."""
    if not 0 < chance < 1:
        return _SUREST if chance else -_SUREST
    return max(-_SUREST, min(_SUREST, math.log(chance / (1 - chance))))

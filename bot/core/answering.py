"""Answering: what answers for one knowledge, by its entries or, without any, by its sentences."""

from collections.abc import Mapping, Sequence

from bot.core.answerer import Answerer
from bot.core.knowledge import Knowledge
from bot.core.sentences.article_answerer import ArticleAnswerer
from bot.core.tuning import Tuning

Sole = Answerer | ArticleAnswerer
"""Answers questions about one article."""


def answering(
    knowledge: Knowledge,
    tuning: Tuning | None = None,
    smalltalk: Mapping[str, Sequence[str]] | None = None,
    earlier: Sole | None = None,
) -> Sole:
    """Return what answers for a knowledge; an article that nobody has curated is quoted.

    One whose entries are still being written is quoted where no entry answers.

    What an `earlier` one made ready is used again; answers do not depend on it.
    """
    if knowledge.article is not None and not knowledge.topics:
        return ArticleAnswerer(knowledge.article, knowledge, tuning, smalltalk)
    former = earlier if isinstance(earlier, Answerer) else None
    article = knowledge.article if knowledge.unfinished else None
    quoting = ArticleAnswerer(article, knowledge, tuning).explain if article is not None else None
    return Answerer(knowledge, tuning, smalltalk, former, quoting)

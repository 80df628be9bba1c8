"""Engine: the library door, one object that answers questions about one article or several."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.adapters.files.index_cache import usual_cache
from bot.adapters.files.library_folder import load_articles
from bot.adapters.files.messages_file import load_messages
from bot.adapters.files.places import config_folder
from bot.adapters.files.settings_file import load_settings
from bot.core.answerer import Answerer, Explanation
from bot.core.articles.reading import ReadingRules, guess_language, read_article
from bot.core.knowledge import Entry, Knowledge, Topic
from bot.core.library.library import AnyAnswerer, answering_all
from bot.core.outcomes import Candidate, Outcome
from bot.core.pause import collection_paused
from bot.core.sentences.article_answerer import ArticleAnswerer


class Engine:
    """Answers questions; deterministic, and thread-safe after construction."""

    def __init__(self, answerer: AnyAnswerer) -> None:
        self.answerer = answerer

    @classmethod
    def load(cls, folder: str | Path, config: str | Path | None = None) -> "Engine":
        """Return the engine of a knowledge folder, or of all that are in a folder.

        An article without entries is answered from its sentences. Of several articles, ids of entries
        name theirs: `valley/loans`; what was read of the many that have no entries is kept on disk.
        `config` is the configuration folder; by default the project's own. Raises SetupError
        with all problems at once.
        """
        place = config_folder() if config is None else Path(config)
        settings = load_settings(place / "bot.yaml")
        messages = load_messages(place / "messages")
        with collection_paused():
            loaded = load_articles(Path(folder), usual_cache(os.environ))
            return cls(answering_all(loaded.volumes, settings.tuning, messages.smalltalk))

    @classmethod
    def from_article(cls, text: str) -> "Engine":
        """Return an engine that answers from the sentences of a text, without any curation.

        Raises ReadingError when the text has no sentence.
        """
        rules = ReadingRules(id="article", language=guess_language(text), clauses=True)
        with collection_paused():
            return cls(ArticleAnswerer(read_article(text, rules)))

    @classmethod
    def from_entries(cls, entries: Mapping[str, Sequence[str]]) -> "Engine":
        """Return an engine that only matches: entry ids with their phrasings, no article."""
        made = tuple(
            Entry(id=name, topic="", answers={}, citations=(), phrasings={"": tuple(phrasings)})
            for name, phrasings in entries.items()
        )
        return cls(Answerer(Knowledge(None, (Topic("", {}, made),))))

    def ask(self, question: str) -> Outcome:
        """Return what the article says to a question; any string is a question."""
        return self.answerer.ask(question)

    def rank(self, question: str, limit: int = 10) -> list[Candidate]:
        """Return the candidates best first; ties keep file order."""
        return self.answerer.rank(question, limit)

    def explain(self, question: str) -> Explanation:
        """Return the outcome of a question with all that led to it."""
        return self.answerer.explain(question)

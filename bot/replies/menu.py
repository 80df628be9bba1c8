"""Menu: the questions of a knowledge that can be offered to a reader."""

import re
from collections.abc import Iterable

from bot.core.knowledge import Entry, Knowledge
from bot.replies.credits import SUMMARY
from bot.replies.labels import choice
from bot.replies.reply import Choice, TopicChoice
from bot.replies.translation import localized

_MOST = 3
_FIGURE = re.compile(r"\d[%a-zA-Z\u3400-\u9fff]")


class Menu:
    """Offers the entries of one knowledge; immutable."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._topics = knowledge.topics
        self._entries = {entry.id: entry for entry in knowledge.entries()}

    def choices(self, names: Iterable[str], lang: str) -> tuple[Choice, ...]:
        """Return at most three choices, in the order named; unknown and repeated ids are left out."""
        known = [self._entries[name] for name in dict.fromkeys(names) if name in self._entries]
        return tuple(choice(entry, lang) for entry in known[:_MOST])

    def examples(self, lang: str) -> tuple[Choice, ...]:
        """Return one question of each of the first three topics, the most telling of each."""
        telling = [
            _telling(answering).id for topic in self._topics if (answering := _answering(topic.entries))
        ]
        return self.choices(telling, lang)

    def topics(self, lang: str) -> tuple[TopicChoice, ...]:
        """Return the topics that have something to ask, in file order."""
        return tuple(
            TopicChoice(topic.id, localized(topic.titles, lang) or topic.id, len(answering))
            for topic in self._topics
            if (answering := _answering(topic.entries))
        )

    def topic(self, topic_id: str, lang: str) -> tuple[Choice, ...]:
        """Return the questions of a topic, in file order; empty for an unknown topic."""
        return tuple(
            choice(entry, lang)
            for topic in self._topics
            if topic.id == topic_id
            for entry in _answering(topic.entries)
        )


def _answering(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if not entry.not_stated]


def _telling(entries: list[Entry]) -> Entry:
    """Return the summary, else the first entry that quotes a figure, else the first one."""
    summaries = [entry for entry in entries if entry.id == SUMMARY]
    figures = [entry for entry in entries if any(_FIGURE.search(one.quote) for one in entry.citations)]
    return (summaries + figures + entries)[0]

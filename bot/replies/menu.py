"""Menu: the questions of a knowledge that can be offered to a reader."""

import re
from collections import Counter
from collections.abc import Iterable

from bot.core.knowledge import Entry, Knowledge, Topic
from bot.core.library.qualified import article_of, own_name
from bot.replies.credits import SUMMARY
from bot.replies.labels import choice
from bot.replies.reply import Choice, TopicChoice
from bot.replies.several import SeveralCredits
from bot.replies.translation import localized

_MOST = 3
_FIGURE = re.compile(r"\d[%a-zA-Z\u3400-\u9fff]")


class Menu:
    """Offers the entries of one knowledge, or those of several articles in one; immutable.

    `several` names the articles then.
    """

    def __init__(self, knowledge: Knowledge, several: SeveralCredits | None = None) -> None:
        self._several = several
        self._topics = knowledge.topics
        self._entries = {entry.id: entry for entry in knowledge.entries()}

    def choices(self, names: Iterable[str], lang: str) -> tuple[Choice, ...]:
        """Return at most three choices, in the order named; unknown and repeated ids are left out."""
        known = [self._entries[name] for name in dict.fromkeys(names) if name in self._entries]
        return tuple(choice(entry, lang) for entry in known[:_MOST])

    def examples(self, lang: str) -> tuple[Choice, ...]:
        """Return one question of each of the first three topics, the most telling of each.

        Of several articles, the first topics of all come before the second ones.
        """
        turns = Counter[str]()
        order: list[tuple[int, Topic]] = []
        for topic in self._topics:
            order.append((turns[article_of(topic.id)], topic))
            turns[article_of(topic.id)] += 1
        telling = [
            _telling(answering).id
            for _, topic in sorted(order, key=lambda one: one[0])
            if (answering := _answering(topic.entries))
        ]
        return self.choices(telling, lang)

    def topics(self, lang: str) -> tuple[TopicChoice, ...]:
        """Return the topics that have something to ask, in file order."""
        return tuple(
            TopicChoice(topic.id, self._titled(topic, lang), len(answering))
            for topic in self._topics
            if (answering := _answering(topic.entries))
        )

    def _titled(self, topic: Topic, lang: str) -> str:
        title = localized(topic.titles, lang) or own_name(topic.id)
        return title if self._several is None else self._several.topic(topic.id, title, lang)

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
    summaries = [entry for entry in entries if own_name(entry.id) == SUMMARY]
    figures = [entry for entry in entries if any(_FIGURE.search(one.quote) for one in entry.citations)]
    return (summaries + figures + entries)[0]

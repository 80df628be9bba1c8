"""Credits: what the article says about itself, as values for the bot's own words."""

from bot.core.articles.article import Article, Citation, Passage
from bot.core.knowledge import Knowledge, Topic
from bot.replies.dates import written
from bot.replies.messages import Messages
from bot.replies.translation import Translation, in_script, localized

_NAMED = ("title", "publisher", "date")
SUMMARY = "summary"
"""By convention the entry of this id says what the article is about, among others on the article itself."""
_UNKNOWN = "—"
_LONGEST_TITLE = 60


class Credits:
    """Title, publisher, date and topics of one knowledge, per language; immutable."""

    def __init__(self, knowledge: Knowledge, messages: Messages) -> None:
        self._knowledge = knowledge
        self._messages = messages
        self._article = knowledge.article
        self._translation = Translation(knowledge)

    @property
    def known(self) -> bool:
        """Whether there is anything to say about what the article is about."""
        return bool(self._article or self._knowledge.topics)

    def values(self, lang: str) -> dict[str, str]:
        """Return title, publisher, date and topics; what is not known reads `—`.

        The topic of the summary is not named.
        Without a title, the article's first words stand for it; without topics, the title.
        """
        topics = self._topics(lang)
        title = self._title(lang) or self._first_words(lang) or topics
        return {
            "title": title or _UNKNOWN,
            "publisher": self._field("publisher", lang) or _UNKNOWN,
            "date": self._date(lang) or _UNKNOWN,
            "topics": topics or title or _UNKNOWN,
        }

    def date(self, lang: str) -> str:
        """Return the day of the article, empty when it gives none."""
        return self._date(lang)

    def source_line(self, lang: str, *, standing: bool = False) -> str:
        """Return the line with publisher and date, as far as known; empty without both.

        `standing`: it says that the answer tells how things stood on that day.
        """
        say = self._messages.say
        publisher, date = self._field("publisher", lang), self._date(lang)
        if publisher and date:
            key = "source_line_as_of" if standing else "source_line"
            return say(key, lang, publisher=publisher, date=date)
        if publisher:
            return say("source_line_undated", lang, publisher=publisher)
        return say("as_of" if standing else "reported", lang, date=date) if date else ""

    def link(self, lang: str) -> str:
        """Return the line with the article's address, empty when it has none."""
        url = self._article.url if self._article else None
        return self._messages.say("source_link", lang, url=url) if url else ""

    def author(self, lang: str) -> str:
        """Return the line with the author, empty when there is none."""
        name = self._field("author", lang)
        return self._messages.say("source_author", lang, author=name) if name else ""

    def citations(self) -> tuple[Citation, ...]:
        """Return where the article gives its title, publisher and date.

        A field that stands inside a sentence is cited there.
        """
        if self._article is None:
            return ()
        found = (self._article.passage(name) for name in _NAMED)
        return tuple(_citation(self._article, field) for field in found if field is not None)

    def _topics(self, lang: str) -> str:
        titles = [localized(topic.titles, lang) for topic in self._knowledge.topics if _has_matter(topic)]
        listed = ""
        for title in filter(None, titles):
            listed = self._messages.say("listed", lang, first=listed, next=title) if listed else title
        return listed

    def _field(self, name: str, lang: str) -> str:
        field = self._article.passage(name) if self._article else None
        return self._translation.name(field.text, lang) if field else ""

    def _title(self, lang: str) -> str:
        """Return the headline, translated where it stands as a sentence that is."""
        field = self._article.passage("title") if self._article else None
        told = self._knowledge.translations.get(lang, {})
        if field is not None and self._article is not None:
            for sentence in self._article.sentences:
                if sentence.text == field.text and sentence.id in told:
                    return told[sentence.id].rstrip(".")
        return self._field("title", lang)

    def _date(self, lang: str) -> str:
        return written(self._field("date", "zh-Hans"), lang, self._messages)

    def _first_words(self, lang: str) -> str:
        if self._article is None or not self._article.sentences:
            return ""
        text = self._article.sentences[0].text
        clip = self._messages.say("clip", lang)
        return in_script(text if len(text) <= _LONGEST_TITLE else text[:_LONGEST_TITLE] + clip, lang)


def _has_matter(topic: Topic) -> bool:
    """Tell whether a topic is about what the article reports, not about the article itself."""
    return bool(topic.entries) and all(entry.id != SUMMARY for entry in topic.entries)


def _citation(article: Article, field: Passage) -> Citation:
    """Return the citation of a field, in the sentence that holds it when there is one."""
    for sentence in article.sentences:
        at = sentence.text.find(field.text)
        if sentence.start <= field.start and field.end <= sentence.end and at >= 0:
            return article.cite_within(sentence, at, at + len(field.text))
    return article.cite_whole(field)

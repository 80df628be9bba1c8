"""Several: what several articles say about themselves, as values for the bot's own words."""

from collections.abc import Mapping, Sequence

from bot.core.articles.article import Citation
from bot.core.knowledge import Knowledge
from bot.core.library.qualified import article_of
from bot.replies.credits import Credits
from bot.replies.messages import Messages

_LISTED = 5
"""Articles that are named in a text; of more, how many there are."""
_LONGEST_TITLE = 60
_BUTTON_TITLE = 18
"""Characters of a title that leave room for the question on a button."""


class SeveralCredits:
    """Titles, publishers and dates of several articles, per language; immutable.

    The articles stand in the order in which they are to be named.
    """

    known = True

    def __init__(self, articles: Sequence[Knowledge], messages: Messages) -> None:
        self._messages = messages
        self._each: Mapping[str, Credits] = {
            one.article.id: Credits(one, messages) for one in articles if one.article is not None
        }

    def of(self, article: str) -> Credits:
        """Return what one of the articles, by its id, says about itself."""
        return self._each[article]

    def values(self, lang: str) -> dict[str, str]:
        """Return how many articles there are, the newest ones a line each, and what one article has."""
        newest = list(self._each.values())[:_LISTED]
        lines = [self.name(article, lang) for article in list(self._each)[:_LISTED]]
        if len(self._each) > _LISTED:
            lines.append(self._messages.say("more_articles", lang, count=len(self._each) - _LISTED))
        values = newest[0].values(lang)
        listed = ""
        for title in dict.fromkeys(one.values(lang)["title"] for one in newest):
            listed = self._messages.say("listed", lang, first=listed, next=title) if listed else title
        titles = "\n".join(lines)
        return values | {"title": listed, "topics": listed, "count": str(len(self._each)), "titles": titles}

    def name(self, article: str, lang: str, longest: int = _LONGEST_TITLE) -> str:
        """Return the title of an article with its date, as far as known."""
        values = self._each[article].values(lang)
        title = self._cut(values["title"], lang, longest)
        date = self._each[article].date(lang)
        return self._messages.say("article_name", lang, title=title, date=date) if date else title

    def source_lines(self, standing: Mapping[str, bool], lang: str) -> str:
        """Return a line with title, publisher and date for each article that is cited.

        `standing` tells of each whether the answer says how things stood on that day.
        """
        known = {article: stands for article, stands in standing.items() if article in self._each}
        return "\n".join(self._source_line(article, lang, standing=one) for article, one in known.items())

    def said_by(self, cited: Sequence[Citation], text: str, lang: str) -> str:
        """Return what one of several articles says, led by its title and date."""
        article = cited[0].article if cited else ""
        if article not in self._each:
            return text
        return self._messages.say("said_by", lang, article=self.name(article, lang), text=text)

    def title(self, statement: str, lang: str) -> str:
        """Return the title of the article that says something, empty when it is none of these."""
        article = article_of(statement)
        return self._each[article].values(lang)["title"] if article in self._each else ""

    def choice(self, entry: str, question: str, lang: str) -> str:
        """Return the words on a button for what one of the articles says."""
        article = article_of(entry)
        if article not in self._each:
            return question
        title = self._cut(self._each[article].values(lang)["title"], lang, _BUTTON_TITLE)
        date = self._each[article].date(lang)
        name = self._messages.say("dated", lang, title=title, date=date) if date else title
        return self._messages.say("said_by", lang, article=name, text=question)

    def topic(self, topic: str, label: str, lang: str) -> str:
        """Return the words on a button for a topic of one of the articles."""
        article = article_of(topic)
        if article not in self._each:
            return label
        title = self._cut(self._each[article].values(lang)["title"], lang, _BUTTON_TITLE)
        return self._messages.say("said_by", lang, article=title, text=label)

    def _source_line(self, article: str, lang: str, *, standing: bool) -> str:
        one = self._each[article]
        line, title = one.source_line(lang, standing=standing), one.values(lang)["title"]
        if not line:
            return self._messages.say("source_title", lang, title=title)
        return self._messages.say("source_line_of", lang, title=title, source=line)

    def _cut(self, title: str, lang: str, longest: int) -> str:
        if len(title) <= longest:
            return title
        return title[: longest - 1].rstrip() + self._messages.say("clip", lang)

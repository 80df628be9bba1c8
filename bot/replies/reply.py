"""A reply: an outcome in the reader's language, ready for any channel."""

from dataclasses import dataclass, field

from bot.core.articles.article import Citation
from bot.core.following.exchange import Exchange


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of the article shown as proof, or a window of it.

    `marks` are the [begin, end) parts of `text` that are cited, in order and apart; `label`
    says where it stands in the reader's language (`第7段 · s29`), `sentence` is its id and
    `article` that of its article. `url` opens the page at these words, empty when it is nowhere on
    the web. `folded`: shown in short until it is tapped, where a channel can do so.
    """

    text: str
    marks: tuple[tuple[int, int], ...]
    label: str
    sentence: str
    url: str = ""
    folded: bool = True
    article: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One statement: its text (plain, no markup, never empty) and the quotes that prove it."""

    text: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to press or pick: an entry by id, with the words on the button."""

    entry: str
    label: str


@dataclass(frozen=True, slots=True)
class TopicChoice:
    """A topic to pick, with the number of questions it holds."""

    id: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Reply:
    """What a reader is shown.

    `status` is answer, not_stated, suggest, abstain or smalltalk; `intent` is set for
    smalltalk. `source` is the line with publisher and date, empty where nothing is cited.
    `choices` are related questions under an answer, suggestions, or example questions (at most
    three). `said` are the ids of the statements, `citations` all that they cite. `answer_id` tells
    what the reply was made of, where it answers a question or a press, and `exchange` is what it leaves
    for the next message to be understood by; `unanswered` are the parts of the message that found no
    answer, for the journal. Replies that show the same are equal.
    """

    status: str
    lang: str
    blocks: tuple[Block, ...]
    source: str = ""
    intent: str | None = None
    choices: tuple[Choice, ...] = ()
    said: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    answer_id: str = field(default="", compare=False)
    exchange: Exchange | None = field(default=None, compare=False)
    unanswered: tuple[str, ...] = field(default=(), compare=False)

    def shown(self) -> str:
        """Return all that a reader sees, marks and choices included: it differs when any of them does."""
        marks = (f"{begin}-{end}" for block in self.blocks for q in block.quotes for begin, end in q.marks)
        urls = (quote.url for block in self.blocks for quote in block.quotes if quote.url)
        labels = (choice.label for choice in self.choices)
        return "\n".join([self.status, self.intent or "", self.plain(), " ".join(marks), *urls, *labels])

    def plain(self) -> str:
        """Return the reply as plain text, without choices."""
        lines: list[str] = []
        for block in self.blocks:
            lines.append(block.text)
            lines.extend(f"「{q.text}」 {q.label}".rstrip() for q in block.quotes)
        if self.source:
            lines.append(self.source)
        return "\n".join(lines)

"""What the bot can say: entries by topic, and the lexicon that helps to find them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.articles.article import Article, Citation
from bot.core.ranker import Weights


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing the bot can say.

    `answers` maps `zh`, `en` and optionally `zh-Hant` to the text a reader sees.
    `phrasings` maps a language to ways to ask, in file order, with some texts of each pattern;
    `exact` are the fingerprints of all its texts; without any, those of its phrasings count.
    `ways` counts all texts by language.
    `not_stated`: the article touches the matter, but does not tell what is asked.
    """

    id: str
    topic: str
    answers: Mapping[str, str]
    citations: tuple[Citation, ...]
    phrasings: Mapping[str, tuple[str, ...]]
    related: tuple[str, ...] = ()
    not_stated: bool = False
    exact: tuple[str, ...] = ()
    ways: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Topic:
    """One YAML file of entries, with the name a reader sees per language."""

    id: str
    titles: Mapping[str, str]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Synonyms:
    """One idea of the article's world and the words for it, per language.

    All words of a term count as the same when a question is matched.
    """

    words: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Name:
    """A person, place, organisation or other thing that the article names.

    `kind` is `person`, `place`, `organisation`, `document`, `event` or `slogan`.
    """

    kind: str
    words: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names and synonyms of one article, and everyday ideas that hold for all.

    All words of one of `terms` are one; those of one of `ideas` only mean much the same, and a
    word may stand in several. `script_exceptions` are words that traditional script may not bring back.
    """

    names: tuple[Name, ...] = ()
    terms: tuple[Synonyms, ...] = ()
    ideas: tuple[Synonyms, ...] = ()
    script_exceptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """One article with its topics and its lexicon.

    `translations` are sentences of the article in other languages, by language and sentence id.
    While it is `unfinished`, the article's sentences answer what no entry does.
    `version` is the first twelve hex digits of the SHA-256 of all files it was read from;
    `weights` those of the ranker fitted on it, if any.
    """

    article: Article | None
    topics: tuple[Topic, ...]
    lexicon: Lexicon = field(default_factory=Lexicon)
    version: str = ""
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    weights: Weights | None = None
    unfinished: bool = False

    def entries(self) -> tuple[Entry, ...]:
        """Return all entries in file order."""
        return tuple(entry for topic in self.topics for entry in topic.entries)

    def entry(self, entry_id: str) -> Entry | None:
        """Return the entry of that id."""
        return next((entry for entry in self.entries() if entry.id == entry_id), None)

"""Desk: what a new entry is begun with: the article, its topics, and what answers a question already."""

import re
from dataclasses import dataclass
from pathlib import Path

from bot.adapters.files.declared.topic import ID
from bot.adapters.files.findings import Findings
from bot.adapters.files.kinds import DRAFT
from bot.adapters.files.knowledge_folder import find_knowledge
from bot.adapters.files.messages_file import load_messages
from bot.adapters.files.topic_files import WrittenEntry
from bot.cli.service import Places, settings_of
from bot.core.answerer import PartExplanation
from bot.core.answering import answering
from bot.core.articles.article import Article
from bot.core.articles.nearest import nearest_words
from bot.core.articles.reading import ReadingError, clean
from bot.core.outcomes import Answer, NotStated
from bot.core.pause import collection_paused
from bot.core.proving.naming import propose_id
from bot.core.text.normalize import fingerprint, visible

_PATTERN = re.compile(r"[()\[\]|<>]")
_LOOKED_AT, _LIKELY, _RELATED = 30, 6, 3


class UnusableError(ValueError):
    """A value that was given cannot be used; the message says why, and ends with a way out."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of one passage of the article; `whole` when they are all of it."""

    words: str
    passage: str
    whole: bool


@dataclass(frozen=True, slots=True)
class Likely:
    """A passage that may tell what is asked, and the entries that cite it."""

    passage: str
    text: str
    entries: tuple[str, ...]


class Desk:
    """Tells of one knowledge, which may have problems as long as its article can be read.

    What is typed or given as an option is taken by a method that returns it in the form that it is
    used in, or raises UnusableError.
    """

    def __init__(self, places: Places) -> None:
        settings = settings_of(places)
        messages = load_messages(places.configuration() / "messages")
        findings = Findings()
        self.folder = places.article()
        with collection_paused():
            written = find_knowledge(self.folder, findings)
            if written.article is None:
                findings.raise_any()
                raise AssertionError("an article that cannot be read has a problem")
            self._answerer = answering(written.knowledge, settings.tuning, messages.smalltalk)
        self._written = written.article
        self._entries = {entry.entry.id: entry for entry in written.entries()}
        self.topics = {topic.topic.id: topic for topic in written.topics}

    @property
    def article(self) -> Article:
        """The article that entries cite."""
        return self._written.article

    def question(self, text: str) -> str:
        """Return a question as a phrasing, without what would make it a pattern."""
        plain = " ".join(_PATTERN.sub(" ", visible(text)).split())
        if not fingerprint(plain):
            raise UnusableError(f"question {text!r} has no word; write what a reader types")
        if plain.startswith(DRAFT):
            raise UnusableError(f"{DRAFT} marks what is still to be written; write what a reader types")
        return plain

    def sentence(self, name: str) -> Quote:
        """Return a sentence or a field of the article as a whole."""
        passage = self.article.passage(name)
        if passage is None:
            known = [*(field.id for field in self.article.fields), f"s1 to {self.article.sentences[-1].id}"]
            raise UnusableError(f"{name!r} is no sentence of the article; known are {', '.join(known)}")
        return Quote(passage.text, passage.id, whole=True)

    def words(self, text: str) -> Quote:
        """Return words of the article, given as they are read or as they stand in the raw text."""
        for words in (text, self._cleaned(text)):
            found = self.article.cite(words)
            passage = self.article.passage(found.sentence) if found else None
            if passage is not None:
                return Quote(words, passage.id, whole=words == passage.text)
        near = nearest_words(self.article, text)
        hint = f"it says {near[0]!r} ({near[1]})" if near else "copy the words of one sentence"
        raise UnusableError(f"the article does not say {text!r}; {hint}")

    def _cleaned(self, text: str) -> str:
        try:
            return clean(text, self._written.rules)
        except ReadingError:  # more than one place with the same damage
            return text

    def topic(self, name: str) -> str:
        """Return the name of a topic, there or new."""
        if name not in self.topics and not re.fullmatch(ID.pattern, name):
            raise UnusableError(f"topic {name!r} cannot name a file; {ID.way_out}")
        return name

    def path(self, topic: str) -> Path:
        """Return the file of a topic, there or new."""
        known = self.topics.get(topic)
        return known.path if known else self.folder / "entries" / f"{topic}.yaml"

    def entry_id(self, name: str) -> str:
        """Return an id that no entry has."""
        if not re.fullmatch(ID.pattern, name):
            raise UnusableError(f"id {name!r} {ID.fault}; {ID.way_out}")
        if name in self._entries:
            raise UnusableError(
                f"id {name!r} stands in {self._entries[name].place}; give the new entry its own"
            )
        return name

    def answered(self, question: str) -> tuple[WrittenEntry, ...]:
        """Return the entries that the bot answers a question with."""
        match self._answerer.ask(question):
            case Answer(statements=said) | NotStated(statements=said):
                return tuple(
                    self._entries[one.id] for one in said if one.id in self._entries and not one.corrects
                )
            case _:
                return ()

    def likely(self, question: str) -> tuple[Likely, ...]:
        """Return the passages that may tell what is asked, best first."""
        names: dict[str, list[str]] = {}
        for candidate in self._answerer.rank(question, _LOOKED_AT):
            for citation in candidate.citations:
                citing = names.setdefault(citation.sentence, [])
                if candidate.id in self._entries:
                    citing.append(candidate.id)
        passages = ((self.article.passage(name), citing) for name, citing in names.items())
        found = [Likely(one.id, one.text, tuple(dict.fromkeys(citing))) for one, citing in passages if one]
        return tuple(found[:_LIKELY])

    def related(self, question: str) -> tuple[str, ...]:
        """Return the ids of the entries that come closest to a question."""
        ranked = (candidate.id for candidate in self._answerer.rank(question, _LOOKED_AT))
        return tuple(name for name in ranked if name in self._entries)[:_RELATED]

    def usual_topic(self, question: str) -> str:
        """Return the topic of the entry that comes closest to a question, empty without any."""
        return next((self._entries[name].entry.topic for name in self.related(question)), "")

    def language(self, question: str) -> str:
        """Return `zh` or `en`: the language under which a question is a phrasing."""
        return "en" if self._understood(question).language == "en" else "zh"

    def propose(self, question: str, quote: Quote) -> str:
        """Return an id that tells what the question, else the quote, is about."""
        words = self._telling(question) or self._telling(quote.words)
        return propose_id(words, self._entries)

    def _telling(self, text: str) -> tuple[str, ...]:
        return tuple(word for word, _ in self._understood(text).terms)

    def _understood(self, text: str) -> PartExplanation:
        return self._answerer.explain(text).parts[0]

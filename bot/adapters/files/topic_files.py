"""Topic files: entries with their phrasings expanded and their quotes found in the article."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.adapters.files.declared.topic import TOPIC
from bot.adapters.files.findings import Findings, Place
from bot.adapters.files.kinds import Value
from bot.adapters.files.shapes import Empty, Shapes
from bot.adapters.files.strict_yaml import read_yaml
from bot.adapters.files.waivers import waivable
from bot.core.articles.article import Article, Citation
from bot.core.articles.nearest import nearest_words
from bot.core.knowledge import Entry, Topic
from bot.core.text.normalize import fingerprint
from bot.core.text.patterns import PatternError, expand, spread

_MOST_OF_A_PATTERN = 10
"""Texts of one pattern that are matched: more cost time and memory and find nothing new."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A way to ask, its fingerprint, and where it stands."""

    text: str
    same: str
    place: Place


@dataclass(frozen=True, slots=True)
class Wording:
    """A phrasing or pattern as one, with the texts of it that are matched, and where it stands."""

    texts: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class WrittenEntry:
    """An entry with the places of what it says."""

    entry: Entry
    place: Place
    phrasings: tuple[Asked, ...]
    answers: Mapping[str, Place]
    related: tuple[tuple[str, Place], ...]
    all_cited: bool
    cited: tuple[Place, ...] = ()
    """Where each citation is written; as many as the entry has, when all are found."""
    waived: Mapping[str, Place] = field(default_factory=dict)
    """The rules that are set aside for this entry."""
    wordings: tuple[Wording, ...] = ()
    """The phrasings in file order, without those that stand for nothing."""


@dataclass(frozen=True, slots=True)
class WrittenTopic:
    """A topic with its file and its entries as written; `complete` when each of them has a name.

    `drafts` are the ids of the entries that nobody has accepted yet, and that are not read.
    """

    path: Path
    topic: Topic
    entries: tuple[WrittenEntry, ...]
    complete: bool = True
    drafts: tuple[str, ...] = ()


def find_topic(
    path: Path, article: Article | None, rules: Mapping[str, Mapping[str, str]] | None, findings: Findings
) -> WrittenTopic | None:
    """Return the topic of a file, or None after noting that it cannot be read.

    Without `rules`, as when the lexicon is broken, patterns that use one are passed over.
    """
    root = read_yaml(path, findings)
    if root is None:
        return None
    shapes = Shapes(path, findings)
    keys = shapes.mapping(Value(root, TOPIC), "a topic file")
    name = shapes.text(keys.get("topic"), "topic") or path.stem
    titles = _by_language(keys.get("title"), "title", shapes) if "title" in keys else {}
    reader = _EntryReader(name, article, rules, shapes)
    empty = Empty(f"topic {name!r} has no entry", "write one, or delete the file", "E105")
    values = shapes.items(keys.get("entries"), "entries", empty)
    drafts = tuple(_id(value) for value in values if shapes.is_aside(value))
    entries = [reader.read(value) for value in values if not shapes.is_aside(value)]
    written = tuple(entry for entry in entries if entry is not None)
    return WrittenTopic(
        path,
        Topic(name, {k: v for k, (v, _) in titles.items()}, tuple(w.entry for w in written)),
        written,
        complete=len(written) == len(entries) and bool(values),
        drafts=drafts,
    )


def _id(draft: Value) -> str:
    """Return the id of an entry that is not read, empty where it has none."""
    return next((value.text for key, value in draft.node.pairs if key.text == "id"), "")


def _by_language(value: Value | None, what: str, shapes: Shapes) -> dict[str, tuple[str, int]]:
    if value is None:
        return {}
    texts = {
        language: (shapes.text(one, f"{what} {language}"), one.line)
        for language, one in shapes.mapping(value, what).items()
    }
    return {language: (text, line) for language, (text, line) in texts.items() if text is not None}


class _EntryReader:
    """Reads the entries of one topic file."""

    def __init__(
        self,
        topic: str,
        article: Article | None,
        rules: Mapping[str, Mapping[str, str]] | None,
        shapes: Shapes,
    ) -> None:
        self._topic = topic
        self._article = article
        self._rules = rules
        self._shapes = shapes

    def read(self, value: Value) -> WrittenEntry | None:
        """Return an entry; without an id it cannot be named, and is left out."""
        shapes = self._shapes
        keys = shapes.mapping(value, "an entry")
        name = shapes.text(keys.get("id"), "id")
        if name is None:
            return None
        shapes.switch(keys.get("draft"), "draft")
        answers = _by_language(keys.get("answer"), f"the answer of {name!r}", shapes)
        phrasings = self._phrasings(name, keys.get("phrasings"))
        asked = tuple(
            Asked(text, fingerprint(text), self._place(line))
            for found in phrasings.values()
            for texts, line in found
            for text in texts
        )
        wordings = {
            language: tuple(
                Wording(spread(texts, _MOST_OF_A_PATTERN), self._place(line))
                for texts, line in found
                if texts
            )
            for language, found in phrasings.items()
        }
        related = shapes.texts(keys.get("related"), "related")
        empty = Empty(f"entry {name!r} cites nothing", "copy the words that prove it", "E104")
        quotes = shapes.texts(keys.get("cites"), f"cites of {name!r}", empty)
        citations = self._citations(name, quotes)
        entry = Entry(
            id=name,
            topic=self._topic,
            answers={language: text for language, (text, _) in answers.items()},
            citations=citations,
            phrasings={
                language: tuple(text for wording in found for text in wording.texts)
                for language, found in wordings.items()
            },
            related=tuple(text for text, _ in related),
            not_stated=shapes.switch(keys.get("not_stated"), "not_stated") or False,
            exact=tuple(one.same for one in asked),
            ways={language: sum(len(texts) for texts, _ in found) for language, found in phrasings.items()},
        )
        return WrittenEntry(
            entry,
            self._place(value.line),
            asked,
            {language: self._place(line) for language, (_, line) in answers.items()},
            tuple((text, self._place(line)) for text, line in related),
            all_cited=bool(quotes) and len(citations) == len(quotes),
            cited=tuple(self._place(line) for _, line in quotes),
            waived=self._waived(keys.get("waive")),
            wordings=tuple(wording for found in wordings.values() for wording in found),
        )

    def _waived(self, value: Value | None) -> dict[str, Place]:
        """Return the rules to set aside by code; each needs a reason."""
        if value is None:
            return {}
        found: dict[str, Place] = {}
        for code, reason in self._shapes.mapping(value, "waive").items():
            if self._shapes.text(reason, f"the reason to waive {code}") is not None:
                waivable(code, reason.line, self._shapes)
                found[code] = self._place(reason.line)
        return found

    def _place(self, line: int) -> Place:
        return Place(self._shapes.path, line)

    def _citations(self, name: str, quotes: tuple[tuple[str, int], ...]) -> tuple[Citation, ...]:
        found = [self._cite(name, quote, line) for quote, line in quotes]
        return tuple(citation for citation in found if citation is not None)

    def _cite(self, name: str, quote: str, line: int) -> Citation | None:
        if self._article is None:
            return None
        citation = self._article.cite(quote)
        if citation is None:
            near = nearest_words(self._article, quote)
            hint = f"it says {near[0]!r} ({near[1]})" if near else "copy the words from the article"
            self._shapes.problem(
                line, f"entry {name!r} cites {quote!r}, which the article does not say", hint, code="P100"
            )
        return citation

    def _phrasings(
        self, name: str, value: Value | None
    ) -> dict[str, tuple[tuple[tuple[str, ...], int], ...]]:
        """Return by language the texts of each phrasing or pattern, with its line."""
        if value is None:
            return {}
        what = f"phrasings of {name!r}"
        found: dict[str, tuple[tuple[tuple[str, ...], int], ...]] = {}
        for language, one in self._shapes.mapping(value, what).items():
            empty = Empty(f"entry {name!r} has no {language} phrasing", "write ways to ask it", "Q200")
            written = self._shapes.texts(one, what, empty)
            found[language] = tuple(
                (self._expand(language, pattern, line), line) for pattern, line in written
            )
        return found

    def _expand(self, language: str, pattern: str, line: int) -> tuple[str, ...]:
        if self._rules is None and "<" in pattern:
            return ()
        try:
            return expand(pattern, (self._rules or {}).get(language, {}))
        except PatternError as error:
            fact, _, way_out = str(error).partition("; ")
            self._shapes.problem(line, f"pattern {pattern!r} {fact}", way_out, code="Q204")
            return ()

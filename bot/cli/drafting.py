"""Drafting: a new entry put behind those of its topic, from options and from answers at a terminal."""

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import typer

from bot.adapters.files.appending import append_entry
from bot.adapters.files.drafts import Draft, topic_lines
from bot.adapters.files.findings import Place, shown
from bot.adapters.files.knowledge_folder import check_knowledge
from bot.adapters.files.saving import is_open, read, save
from bot.adapters.files.schemas import FOLDER, schema_line
from bot.cli.asking import Asker
from bot.cli.desk import Desk, Quote, UnusableError
from bot.cli.service import Places

Taken = TypeVar("Taken")
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Wish:
    """What the options say of a new entry; None is asked for at a terminal."""

    question: str | None = None
    sentence: str | None = None
    words: str | None = None
    topic: str | None = None
    title_zh: str | None = None
    title_en: str | None = None
    id: str | None = None
    not_stated: bool = False

    def missing(self) -> tuple[str, ...]:
        """Return the options without which there is no entry to write."""
        given = {
            "--question": self.question,
            "--sentence or --words": self.sentence or self.words,
            "--topic": self.topic,
        }
        return tuple(option for option, value in given.items() if not value)


def draft_entry(places: Places, wish: Wish, asker: Asker | None) -> None:
    """Write a draft and tell what to do next; without an asker, all must be in the options.

    Raises BadParameter for options that cannot be used, SetupError for files that cannot.
    """
    if wish.sentence and wish.words:
        raise typer.BadParameter("give one of them", param_hint="--sentence and --words")
    desk = Desk(places)
    if wish.missing() and asker is None:
        _tell(desk, wish)
        raise typer.BadParameter(f"missing: {', '.join(wish.missing())}")
    drafting = _Drafting(desk, wish, asker)
    draft = drafting.draft()
    if draft is None:
        typer.echo("nothing was written; add the question to the phrasings of that entry")
        return
    name, titles = drafting.topic(draft.question)
    place = _written(desk, draft, name, titles, places.configuration() / FOLDER)
    _report(desk, draft, place)


class _Drafting:
    """Takes what the options say, and asks for the rest."""

    def __init__(self, desk: Desk, wish: Wish, asker: Asker | None) -> None:
        self._desk = desk
        self._wish = wish
        self._asker = asker
        # With all that is needed in the options, nothing is asked.
        self._asks = asker if wish.missing() else None

    def draft(self) -> Draft | None:
        """Return the draft, or None when whoever asks sees that an entry answers that already."""
        desk, wish = self._desk, self._wish
        question = self._taken("--question", wish.question, desk.question, "question, as a reader types it")
        answered = desk.answered(question)
        for one in answered:
            said = next(iter(one.entry.answers.values()), "still a draft")
            typer.echo(f"{one.place}: {one.entry.id!r} answers that already: {said}", err=True)
        if answered and self._asks and not self._asks.yes("write another entry all the same?"):
            return None
        quote = self._quote(question)
        silent = wish.not_stated or bool(
            self._asks and self._asks.yes("does the article touch this, and not tell what is asked?")
        )
        return Draft(
            self._id(question, quote),
            quote.words,
            question,
            desk.language(question),
            whole=quote.whole,
            not_stated=silent,
            related=desk.related(question),
        )

    def topic(self, question: str) -> tuple[str, Mapping[str, str]]:
        """Return the topic and, of a new one, its titles."""
        desk, wish = self._desk, self._wish
        usual = desk.usual_topic(question)
        label = f"topic ({', '.join(desk.topics)}, or a new one)"
        name = self._taken("--topic", wish.topic, desk.topic, label, usual, tuple(desk.topics))
        if desk.path(name).exists():
            return name, {}
        titles = {"zh": wish.title_zh, "en": wish.title_en}
        if self._asker is None and not all(titles.values()):
            near = difflib.get_close_matches(name, desk.topics, 1)
            hint = f"did you mean {near[0]!r}? a" if near else "a"
            raise typer.BadParameter(
                f"no topic {name!r}; {hint} new one needs --title-zh and --title-en", param_hint="--topic"
            )
        return name, {
            language: self._taken(
                f"--title-{language}", title, _title, f"title of the new topic in {language}"
            )
            for language, title in titles.items()
        }

    def _quote(self, question: str) -> Quote:
        desk, wish = self._desk, self._wish
        if wish.sentence:
            return self._taken("--sentence", wish.sentence, desk.sentence, "")
        if wish.words:
            return self._taken("--words", wish.words, desk.words, "")
        likely = [one.passage for one in desk.likely(question)]
        for line in _likely(desk, question):
            typer.echo(line)

        def take(text: str) -> Quote:
            if text.isdecimal() and 0 < int(text) <= len(likely):
                return desk.sentence(likely[int(text) - 1])
            return desk.sentence(text) if desk.article.passage(text) else desk.words(text)

        return self._taken("", None, take, "a number, a sentence (s1) or words of the article")

    def _id(self, question: str, quote: Quote) -> str:
        proposed = self._desk.propose(question, quote)
        if self._wish.id is None and self._asks is None:
            return proposed
        return self._taken("--id", self._wish.id, self._desk.entry_id, "id", proposed)

    def _taken(
        self,
        option: str,
        given: str | None,
        take: Callable[[str], Taken],
        label: str,
        usual: str = "",
        known: tuple[str, ...] = (),
    ) -> Taken:
        """Return what an option says, else what is typed."""
        if given is not None or self._asker is None:
            try:
                return take((given or "").strip())
            except UnusableError as error:
                raise typer.BadParameter(str(error), param_hint=option) from error
        return self._asker.value(label, take, usual, known)


def _title(text: str) -> str:
    if not text:
        raise UnusableError("a topic needs a title; write what readers see on its button")
    return text


def _tell(desk: Desk, wish: Wish) -> None:
    """Show what the missing options can be."""
    if wish.question:
        for line in _likely(desk, desk.question(wish.question)):
            typer.echo(line, err=True)
    typer.echo(f"topics: {', '.join(desk.topics)}", err=True)


def _likely(desk: Desk, question: str) -> list[str]:
    """Return lines that show the passages that may tell what is asked."""
    lines = []
    for number, one in enumerate(desk.likely(question), start=1):
        text = one.text if len(one.text) <= _SHOWN else one.text[: _SHOWN - 1] + "…"
        cited = f" (cited by {', '.join(one.entries)})" if one.entries else " (cited by no entry)"
        lines.append(f"{number}. {one.passage} {text}{cited}")
    return lines


def _written(desk: Desk, draft: Draft, name: str, titles: Mapping[str, str], schemas: Path) -> Place:
    """Put a draft behind the entries of a topic, or into a new file; return where it begins."""
    path = desk.path(name)
    if not titles:
        seen = read(path)
        appended = append_entry(path, seen, draft)
        save(path, seen, appended.content)
        return Place(path, appended.line)
    known = (schemas / "topic.json").is_file()
    lines = topic_lines(name, titles, schema_line(schemas, "topic", path.parent) if known else "")
    appended = append_entry(path, "".join(f"{line}\n" for line in lines).encode(), draft)
    save(path, None, appended.content)
    return Place(path, appended.line)


def _report(desk: Desk, draft: Draft, place: Place) -> None:
    """Tell where the draft is, what is wrong with its file until it is filled, and what comes next."""
    typer.echo(f"{place}: wrote the draft {draft.id!r}")
    if is_open(place.path):
        typer.echo("an editor has this file open; load it anew there before you save")
    for problem in check_knowledge(desk.folder):
        if problem.path == shown(place.path):
            typer.echo(str(problem))
    typer.echo(f'then: citebot check, and citebot ask --explain "{draft.question}"')

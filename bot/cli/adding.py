"""Adding: an article taken in, written as a knowledge folder, and told to whoever added it."""

import contextlib
import re
import sys
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import typer
from rich.console import Console

from bot.adapters.files.article_writing import Origin, article_files
from bot.adapters.files.declared.topic import ID
from bot.adapters.files.drafts import Draft
from bot.adapters.files.findings import Findings
from bot.adapters.files.library_folder import articles_in, shelf_of
from bot.adapters.files.new_folder import Placed, place
from bot.adapters.files.schemas import FOLDER, schema_line
from bot.adapters.files.strict_yaml import parse_yaml
from bot.adapters.incoming.receiving import LARGEST, check_size, receive
from bot.cli.service import Places
from bot.core.articles.byline import full_date
from bot.core.articles.intake import Taken, take
from bot.core.articles.received import Received, UnusableError
from bot.core.facts.fact_drafts import FactDraft, fact_drafts, fact_names, telling_words, words_of
from bot.core.facts.facts import facts_of
from bot.core.proving.naming import propose_id
from bot.core.text.normalize import visible
from bot.errors import Problem, SetupError

STDIN = "-"
_KEYS = {
    "title": "title",
    "headline": "title",
    "publisher": "publisher",
    "site": "publisher",
    "source": "publisher",
    "date": "date",
    "published": "date",
    "author": "author",
    "authors": "author",
    "by": "author",
    "url": "url",
    "link": "url",
    "canonical": "url",
    "标题": "title",
    "来源": "publisher",
    "日期": "date",
    "作者": "author",
}
"""What front matters call the fields."""
_DRAFTED = 500
"""Sentences, from the first, whose facts become drafts and names."""
_SLOW = 1.0
"""Seconds after which a terminal is told that something is going on."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants added, and what they know about it."""

    source: str
    given: Mapping[str, str]
    article_id: str | None = None
    into: Path | None = None
    force: bool = False


@dataclass(frozen=True, slots=True)
class Added:
    """An article that was added: what came in, what was made of it, and where it stands."""

    received: Received
    taken: Taken
    placed: Placed
    drafts: tuple[FactDraft, ...]
    names: int
    served: bool


def add_article(places: Places, wish: Wish) -> Added:
    """Take an article in and write its folder.

    Raises SetupError with one problem for what cannot be used, BadParameter for an id that cannot.
    """
    if wish.article_id is not None and not re.fullmatch(ID.pattern, wish.article_id):
        raise typer.BadParameter(f"{wish.article_id!r} {ID.fault}; {ID.way_out}", param_hint="--id")
    _check_given(wish.given)
    into = wish.into or shelf_of(places.folder())
    with _usable(wish.source):
        received = receive(_content(wish.source), wish.source, _front_matter)
        taken = take(received, wish.article_id or "article", wish.given)
        if wish.article_id is None:
            taken = take(received, _proposed(taken), wish.given)
    folder = into / taken.rules.id
    schemas = places.configuration() / FOLDER
    lines = {
        schema: schema_line(schemas, schema, folder / ("entries" if schema == "topic" else ""))
        for schema in ("article", "lexicon", "topic")
        if (schemas / f"{schema}.json").is_file()
    }
    origin = Origin(Path(_name(wish.source)).name, received.kind, received.encoding, received.left)
    # An article has far fewer; of a whole book, drafts of everything would help nobody.
    facts = facts_of(replace(taken.article, sentences=taken.article.sentences[:_DRAFTED]))
    found, names = fact_drafts(taken.article, facts), fact_names(taken.article, facts)
    drafts = [_draft(one, taken.rules.language) for one in found]
    files = article_files(taken, origin, drafts, names, lines)
    placed = place(folder, files, force=wish.force)
    return Added(received, taken, placed, found, len(names), _is_served(places, folder))


def _is_served(places: Places, folder: Path) -> bool:
    """Tell whether the bot of these places serves a folder already, as one of several or alone."""
    try:
        served = places.folder().resolve()
    except SetupError:
        return False
    return folder.resolve() in {served, *(path.resolve() for path in articles_in(served))}


def taken_from(source: str, article_id: str) -> Taken:
    """Return the article that a file or standard input holds; SetupError for what cannot be used."""
    with _usable(source):
        return take(receive(_content(source), source, _front_matter), article_id)


@contextlib.contextmanager
def _usable(source: str) -> Iterator[None]:
    """Tell what cannot be used as a problem at its source."""
    try:
        yield
    except UnusableError as error:
        raise SetupError((Problem(_name(source), 0, error.fact, error.way_out),)) from error


def _name(source: str) -> str:
    return "standard input" if source == STDIN else source


def _draft(fact: FactDraft, language: str) -> Draft:
    """Return a fact as an entry that nobody has accepted yet; the article's own words answer."""
    question, *others = fact.questions
    return Draft(fact.id, fact.quote, question, language, answer=fact.quote, others=tuple(others), aside=True)


def _check_given(given: Mapping[str, str]) -> None:
    """Raise BadParameter for a date that is none, and for an address that no browser opens."""
    date, url = given.get("date", ""), given.get("url", "")
    if date and not full_date(date):
        raise typer.BadParameter(
            f"{date!r} is no date; write year, month and day: 2021-05-04", param_hint="--date"
        )
    if url and not re.match(r"https?://[^\s/]", url):
        raise typer.BadParameter(f"{url!r} is no address; write https://...", param_hint="--url")


def _content(source: str) -> bytes:
    """Return what is in a file or comes from standard input, as far as it is not too large."""
    if source == STDIN:
        if sys.stdin.isatty():
            typer.echo("paste the article, then press Ctrl-D", err=True)
        return sys.stdin.buffer.read(LARGEST + 1)
    path = Path(source)
    try:
        if path.is_dir():
            raise UnusableError("is a folder", "name one file with the article's text")
        check_size(path.stat().st_size)
        return path.read_bytes()
    except OSError as error:
        raise UnusableError(f"cannot be read ({error.strerror})", "name a file that is there") from error


def _front_matter(yaml: str) -> dict[str, str]:
    """Return the fields of a front matter; one that is no YAML has none."""
    root = parse_yaml(yaml.encode("utf-8"), Path("front matter"), Findings())
    pairs = [(key.text.lower(), value) for key, value in (root.pairs if root else ())]
    found: dict[str, str] = {}
    for key, value in pairs:
        words = value.text or ", ".join(item.text for item in value.items if item.text)
        if key in _KEYS and words:
            found.setdefault(_KEYS[key], words)
    return found


def _proposed(taken: Taken) -> str:
    """Return an id that tells what the headline is about."""
    headline = visible(taken.article.headline)
    return propose_id(telling_words(headline) or words_of(headline), ())


@contextlib.contextmanager
def progress(console: Console) -> Iterator[None]:
    """Tell a terminal that something is going on, once it has taken a while."""
    status = console.status("reading the article")
    timer = threading.Timer(_SLOW, status.start)
    if console.is_terminal:
        timer.start()
    try:
        yield
    finally:
        timer.cancel()
        status.stop()

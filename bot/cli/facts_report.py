"""Facts report: the facts of an article as a table, as JSON, or drawn in it."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from itertools import groupby
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.adapters.files.knowledge_folder import load_knowledge
from bot.adapters.html.facts_page import facts_page
from bot.cli.adding import STDIN, taken_from
from bot.cli.screen import terminal
from bot.cli.service import Places
from bot.core.articles.article import Article
from bot.core.facts.facts import Fact, facts_of
from bot.core.facts.told_values import told_value
from bot.core.knowledge import Lexicon
from bot.core.pause import collection_paused
from bot.errors import Problem, SetupError


def show(source: str | None, places: Places, html: Path | None, *, as_json: bool) -> None:
    """Print the facts of an article and draw it; SetupError for an article that cannot be read."""
    with collection_paused():
        article, lexicon = _article(source, places)
        found = facts_of(article, lexicon)
    if html is not None:
        _write(facts_page(article, found), html)
    if as_json:
        typer.echo(json.dumps(_document(article, found), ensure_ascii=False, indent=2))
    elif html is None:
        _print(terminal(), article, found)
    else:
        typer.echo(f"{len(found)} facts in {len(article.sentences)} sentences; wrote {html}")


def _article(source: str | None, places: Places) -> tuple[Article, Lexicon]:
    """Return an article with the names that are known of it; SetupError for one that cannot be read."""
    if source is not None and (source == STDIN or not Path(source).is_dir()):
        return taken_from(source, "article").article, Lexicon()
    folder = (places if source is None else replace(places, knowledge=Path(source))).article()
    known = load_knowledge(folder)
    if known.article is None:
        raise SetupError((Problem(str(folder), 0, "has no article", "name a folder with article.txt"),))
    return known.article, known.lexicon


def _document(article: Article, found: Sequence[Fact]) -> dict[str, Any]:
    by_sentence = {name: [*facts] for name, facts in groupby(found, key=lambda fact: fact.sentence)}
    return {
        "article": article.id,
        "language": article.language,
        "sentences": [
            {
                "id": one.id,
                "paragraph": one.paragraph,
                "text": one.text,
                "facts": [_plain(fact) for fact in by_sentence.get(one.id, [])],
            }
            for one in article.sentences
        ],
    }


def _plain(fact: Fact) -> dict[str, Any]:
    """Return a fact for JSON, without its sentence and what only the program needs of its value."""
    known = {name: value for name, value in asdict(fact).items() if name != "sentence"}
    value = fact.value
    known["value"] = value and {
        "amounts": [f"{one:f}" for one in value.amounts],
        "unit": value.unit,
        "bound": value.bound,
        "code": value.code,
    }
    return known


def _print(console: Console, article: Article, found: Sequence[Fact]) -> None:
    """Print a table a sentence; sentences without a fact are left out."""
    said = {one.id: one for one in article.sentences}
    for name, facts in groupby(found, key=lambda fact: fact.sentence):
        console.print(Text.assemble((name, "bold cyan"), " ", said[name].text))
        table = Table(box=None, pad_edge=True, show_header=False)
        for style, width in (("dim", 12), ("bold", 14), ("", 14), ("", 0), ("yellow", 0)):
            table.add_column(style=style, overflow="fold", min_width=width)
        for fact in facts:
            items = f"{len(fact.items)} parts" if fact.items else ""
            table.add_row(
                fact.kind, Text(fact.text), Text(fact.measure), told_value(fact) or items, Text(fact.hedge)
            )
        console.print(table)
    console.print(f"{len(found)} facts in {len(article.sentences)} sentences")


def _write(page: str, out: Path) -> None:
    try:
        out.write_text(page, encoding="utf-8")
    except OSError as error:
        fact = f"cannot be written ({error.strerror})"
        raise SetupError((Problem(str(out), 0, fact, "name another file with --html"),)) from error

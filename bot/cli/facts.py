"""Facts: the command that shows what is read out of an article by program."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.options import ConfigOption, JsonOption, KnowledgeOption
from bot.cli.service import Places

EPILOG = """
Examples: `citebot facts` · `citebot facts saved.html --html facts.html` · `citebot facts - --json < note.txt`

Of the article of bot.yaml, of a folder, or of any text, Markdown or saved page. JSON is one document: the
article with its sentences, each with its facts; `start` and `stop` are offsets into the raw text, amounts are
strings, so that no digit is lost.
"""


def facts(
    source: Annotated[
        str | None,
        typer.Argument(metavar="[FILE|DIR]", help="A text or page, `-` for standard input, or a folder."),
    ] = None,
    *,
    as_json: JsonOption = False,
    html: Annotated[
        Path | None,
        typer.Option("--html", metavar="FILE.html", help="Draw the article with its facts marked."),
    ] = None,
    knowledge: KnowledgeOption = None,
    config: ConfigOption = None,
) -> None:
    """Show the facts that are read out of an article by program."""
    # Only this command needs what reads and draws pages: the others start faster without it.
    from bot.cli.facts_report import show  # noqa: PLC0415

    show(source, Places(knowledge, config), html, as_json=as_json)

"""Add: the command that takes in any article."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.options import ConfigOption, KnowledgeOption
from bot.cli.service import Places

EPILOG = """
Examples: `citebot add saved.html` · `citebot add note.txt --publisher "Valley Times" --date 2021-05-04` ·
`pbpaste | citebot add - --id bridges`

Takes text, Markdown or a saved page in UTF-8, GBK or Big5; shows what it found, what it cut and what it is
not sure of, and writes a folder that answers at once, from the sentences of the article.
"""


def add(  # noqa: PLR0913 - one for each option
    source: Annotated[str, typer.Argument(metavar="FILE", help="The article; `-` reads standard input.")],
    *,
    title: Annotated[str, typer.Option(help="Its headline, where none is found.")] = "",
    publisher: Annotated[str, typer.Option(help="Who published it.")] = "",
    date: Annotated[str, typer.Option(help="When it was published.")] = "",
    author: Annotated[str, typer.Option(help="Who wrote it.")] = "",
    url: Annotated[str, typer.Option(help="Where it can be read.")] = "",
    article_id: Annotated[
        str | None, typer.Option("--id", help="Name of the folder; by default made from the headline.")
    ] = None,
    into: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Where the folder is put; by default beside the articles that bot.yaml names."
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace an article that is there; entries of yours stay.")
    ] = False,
    knowledge: KnowledgeOption = None,
    config: ConfigOption = None,
) -> None:
    """Take in an article: text, Markdown or a saved web page."""
    # Only this command needs what reads pages: the others start faster without it.
    from bot.cli.add_report import report  # noqa: PLC0415
    from bot.cli.adding import Wish, add_article, progress  # noqa: PLC0415
    from bot.cli.screen import terminal  # noqa: PLC0415

    given = {"title": title, "publisher": publisher, "date": date, "author": author, "url": url}
    wish = Wish(source, given, article_id, into, force)
    with progress(terminal(stderr=True)):
        added = add_article(Places(knowledge, config), wish)
    report(terminal(), added)

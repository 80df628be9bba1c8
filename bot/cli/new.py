"""New: the commands that begin something for an operator to finish."""

import sys
from typing import Annotated

import typer

from bot.cli.options import ConfigOption, KnowledgeOption
from bot.cli.service import Places

app = typer.Typer(name="new", no_args_is_help=True, help="Begin something that you finish in an editor.")


@app.command(
    epilog="""
Examples: `citebot new entry` ·
`citebot new entry --topic finance --sentence s29 --question "how many loans were issued"`

Asks for what the options do not say. What is in the file already stays as it is, to the byte; `citebot check`
refuses the draft until it is filled.
"""
)
def entry(  # noqa: PLR0913 - one for each option
    *,
    question: Annotated[str | None, typer.Option(help="A question that the entry answers.")] = None,
    sentence: Annotated[
        str | None, typer.Option(metavar="ID", help="The sentence that tells the answer, as s29.")
    ] = None,
    words: Annotated[str | None, typer.Option(help="The words of the article that tell it.")] = None,
    topic: Annotated[
        str | None, typer.Option(help="The topic of the entry; a new one gets a file of its own.")
    ] = None,
    title_zh: Annotated[str | None, typer.Option(help="Title of a new topic in Chinese.")] = None,
    title_en: Annotated[str | None, typer.Option(help="Title of a new topic in English.")] = None,
    entry_id: Annotated[
        str | None, typer.Option("--id", help="Name of the entry; by default made from the question.")
    ] = None,
    not_stated: Annotated[
        bool, typer.Option("--not-stated", help="The article touches the matter and does not tell it.")
    ] = False,
    knowledge: KnowledgeOption = None,
    config: ConfigOption = None,
) -> None:
    """Put a draft with the exact quote behind the entries of a topic, ready to be filled."""
    # Only this command needs the line editor: the others start faster without it.
    from bot.cli.asking import Asker  # noqa: PLC0415
    from bot.cli.drafting import Wish, draft_entry  # noqa: PLC0415
    from bot.cli.screen import terminal  # noqa: PLC0415

    wish = Wish(question, sentence, words, topic, title_zh, title_en, entry_id, not_stated)
    draft_entry(Places(knowledge, config), wish, Asker(terminal()) if sys.stdin.isatty() else None)

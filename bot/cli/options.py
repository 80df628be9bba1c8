"""Options: those that several commands have in common."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

PROBLEMS, WRONG_USAGE = 1, 2
"""Exit codes: problems found or the bot could not start, and wrong usage."""


class Lang(StrEnum):
    """The languages of replies."""

    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"
    ENGLISH = "en"


KnowledgeOption = Annotated[
    Path | None,
    typer.Option(
        "--knowledge", metavar="DIR", help="Folder of one article or several; by default that of bot.yaml."
    ),
]
ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", metavar="DIR", help="Folder of bot.yaml and messages/; by default ./config."),
]
LangOption = Annotated[
    Lang | None, typer.Option("--lang", help="Language of the reply; by default that of the question.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print it as JSON.")]

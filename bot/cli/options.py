"""Options: what several commands take."""

from pathlib import Path
from typing import Annotated

import typer

KnowledgeOption = Annotated[
    Path | None,
    typer.Option("--knowledge", metavar="DIR", help="Folder of the article; by default that of bot.yaml."),
]
ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", metavar="DIR", help="Folder of bot.yaml and messages/; by default ./config."),
]

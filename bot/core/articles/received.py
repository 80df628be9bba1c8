"""Received: a text that somebody hands in, as it came, before anything of it is cut."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Received:
    """What has come in.

    `text` becomes the raw text of the article: of plain text all of it, of a page or of Markdown one
    line for each paragraph, heading, item and row. `kind` is `text`, `page` or `markdown`. `told` are
    the fields that a page names outside its text, by field; `left` are lines of the page that are not
    in `text`. `doubts` tell what is not sure, in words that an operator can read.
    """

    text: str
    kind: str = "text"
    encoding: str = "UTF-8"
    told: tuple[tuple[str, str], ...] = ()
    left: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


class UnusableError(ValueError):
    """What has come in holds no article that can be read; the message is one line, with a way out."""

    def __init__(self, fact: str, way_out: str) -> None:
        super().__init__(f"{fact}; {way_out}")
        self.fact, self.way_out = fact, way_out

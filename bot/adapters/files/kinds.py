"""Kinds: what a value of a YAML file may be, declared once for its reader and for its schema."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from bot.adapters.files.strict_yaml import Node

DRAFT = "TODO:"
"""What a text begins with that is still to be written."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text that shows something and holds no control character.

    `about` tells whoever edits the file what to write, here and in all kinds. The whole text
    matches `pattern`; of one that does not, the reader says that it `fault`, or more where that is
    empty, and `way_out` is what an editor of the file is told. `choices` are all texts allowed.
    With `draft`, a text may be left to be written, and is a problem until it is.
    """

    about: str
    pattern: str = ""
    fault: str = ""
    way_out: str = ""
    choices: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    default: str | None = None
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A number from `least` to `most`; None is no bound."""

    about: str
    least: float | None = None
    most: float | None = None
    whole: bool = False
    default: float | None = None


@dataclass(frozen=True, slots=True)
class Switch:
    """`true` or `false`, false where the key is left out."""

    about: str


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of values of one kind; with `filled`, of at least one."""

    about: str
    each: "Kind"
    filled: bool = False


@dataclass(frozen=True, slots=True)
class Keys:
    """A mapping of known keys. Of the lists under `any_of`, if there are any, one is filled.

    Where the switch named by `aside` is true, nothing else in the mapping is looked at.
    """

    about: str
    keys: Mapping[str, "Kind"]
    required: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A mapping from names of the writer's own to values of one kind.

    `name` is a pattern for the whole name, of which the reader tells more; `usual` are the names
    that most files have, and what they are for.
    """

    about: str
    each: "Kind"
    name: str = ""
    usual: Mapping[str, str] = field(default_factory=dict)


Kind = Text | Number | Switch | ListOf | Keys | Named
Wanted = TypeVar("Wanted", Text, Number, Switch, ListOf, Keys, Named)


@dataclass(frozen=True, slots=True)
class Value:
    """A node of a file and the kind that is declared for its place."""

    node: Node
    kind: Kind

    @property
    def line(self) -> int:
        """The line of the node."""
        return self.node.line

    def declared(self, wanted: type[Wanted]) -> Wanted:
        """Return the declared kind; TypeError when a reader takes the value for another."""
        if not isinstance(self.kind, wanted):
            raise TypeError(f"declared as {type(self.kind).__name__}, read as {wanted.__name__}")
        return self.kind

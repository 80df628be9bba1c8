"""Table rows: each row of a table as a line that says what its values are."""

import re
from collections.abc import Sequence

_HAN = re.compile(r"[\u3400-\u9fff]")


def row(heads: Sequence[str], cells: Sequence[str]) -> str:
    """Return a row as one line: each cell behind the head of its column, as far as it has one."""
    chinese = any(map(_HAN.search, [*heads, *cells]))
    colon, comma = (":", ",") if chinese else (": ", ", ")
    named = [
        f"{head}{colon}{cell}" if head and head != cell else cell
        for head, cell in zip([*heads, *[""] * (len(cells) - len(heads))], cells, strict=False)
        if cell
    ]
    return comma.join(named)


def are_heads(cells: Sequence[str]) -> bool:
    """Tell whether the cells of a first row name columns rather than hold values."""
    return len(cells) > 1 and not any(re.search(r"\d", cell) for cell in cells)

"""Weights file: the ranker's weights as `make fit` found them on one knowledge."""

from pathlib import Path

from bot.adapters.files.declared.fitted import WEIGHTS
from bot.adapters.files.findings import Findings
from bot.adapters.files.kinds import Keys, Value
from bot.adapters.files.shapes import Shapes
from bot.adapters.files.strict_yaml import read_yaml
from bot.core.ranker import Weights


def find_weights(path: Path, findings: Findings) -> Weights | None:
    """Return the weights of a file, or None when there is no file or after noting a problem.

    Weights for other parts than the matcher makes belong to another version of it and are refused.
    """
    root = read_yaml(path, findings) if path.exists() else None
    if root is None:
        return None
    shapes = Shapes(path, findings)
    keys = shapes.mapping(Value(root, WEIGHTS), "the weights")
    for what in ("order", "trust"):
        odd = _odd(keys[what]) if what in keys else []
        if odd:
            fact = f"{what} was fitted for another version of the matcher (differs in {', '.join(odd)})"
            shapes.problem(keys[what].line, fact, "run `make fit`, or delete the file", code="F103")
            return None
    shapes.number(keys.get("questions"), "questions")  # told to people, not to the ranker
    return Weights(
        _numbers(keys.get("order"), "order", shapes),
        _numbers(keys.get("trust"), "trust", shapes),
        shapes.number(keys.get("threshold"), "threshold"),
        shapes.text(keys.get("fitted_on"), "fitted_on") or "",
        frozenset(gate for gate, _ in shapes.texts(keys.get("weighed"), "weighed")),
    )


def _odd(value: Value) -> list[str]:
    """Return the names that only a mapping has, or only its declaration."""
    if value.node.kind != "mapping":
        return []
    return sorted({key.text for key, _ in value.node.pairs} ^ value.declared(Keys).keys.keys())


def _numbers(value: Value | None, what: str, shapes: Shapes) -> dict[str, float]:
    if value is None:
        return {}
    found = {name: shapes.number(one, name) for name, one in shapes.mapping(value, what).items()}
    return {name: number for name, number in found.items() if number is not None}

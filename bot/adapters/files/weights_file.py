"""Weights file: the ranker's weights as `make fit` found them on one knowledge."""

from pathlib import Path

from bot.adapters.files.findings import Findings
from bot.adapters.files.shapes import Shapes
from bot.adapters.files.strict_yaml import Node, read_yaml
from bot.core.ranker import USUAL, Weights

_KEYS = ("fitted_on", "questions", "threshold", "order", "trust")


def find_weights(path: Path, findings: Findings) -> Weights | None:
    """Return the weights of a file, or None when there is no file or after noting a problem.

    Weights for other parts than the matcher makes belong to another version of it and are refused.
    """
    root = read_yaml(path, findings) if path.exists() else None
    if root is None:
        return None
    shapes = Shapes(path, findings)
    keys = shapes.mapping(root, "the weights", _KEYS, ("order", "trust"))
    order = _numbers(keys.get("order"), "order", shapes)
    trust = _numbers(keys.get("trust"), "trust", shapes)
    for what, found, wanted in (("order", order, USUAL.order), ("trust", trust, USUAL.trust)):
        if found.keys() != wanted.keys() and keys.get(what) is not None:
            odd = ", ".join(sorted(found.keys() ^ wanted.keys()))
            fact = f"{what} was fitted for another version of the matcher (differs in {odd})"
            shapes.problem(keys[what].line, fact, "run `make fit`, or delete the file", code="F103")
            return None
    threshold = shapes.number(keys["threshold"], "threshold") if "threshold" in keys else None
    return Weights(order, trust, threshold, shapes.text(keys.get("fitted_on"), "fitted_on") or "")


def _numbers(node: Node | None, what: str, shapes: Shapes) -> dict[str, float]:
    if node is None:
        return {}
    found = {name: shapes.number(value, name) for name, value in shapes.mapping(node, what).items()}
    return {name: number for name, number in found.items() if number is not None}

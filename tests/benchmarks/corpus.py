"""Corpus: the project's own questions, written blind to the phrasings."""

from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "corpus"


def answerable() -> list[tuple[str, str]]:
    """Return (expected entry id, question) pairs in file order."""
    return [
        (entry, question)
        for path in sorted((CORPUS / "questions").glob("*.yaml"))
        for entry, questions in yaml.safe_load(path.read_text(encoding="utf-8")).items()
        for question in questions
    ]


def outside() -> list[str]:
    """Return questions that must not be answered."""
    kinds = yaml.safe_load((CORPUS / "outside.yaml").read_text(encoding="utf-8"))
    return [question for questions in kinds.values() for question in questions]

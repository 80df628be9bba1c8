"""Fitted files: weights, translations and everyday ideas beside an article, and how they can be wrong."""

from pathlib import Path

import pytest

from bot.adapters.files.knowledge_folder import check_knowledge, load_knowledge
from bot.core.answerer import Answerer
from bot.core.outcomes import Answer
from bot.core.ranker import ORDER, TRUST
from tests.makers import write_knowledge

ROOT = Path(__file__).resolve().parents[3]


def weights(**changed: str) -> str:
    """Return a weights file of the usual weights, some lines of its head changed."""
    head = {"fitted_on": '"abc"', "questions": "3", "threshold": "99.5"} | changed
    return "\n".join(
        [
            *(f"{key}: {value}" for key, value in head.items()),
            "order:",
            *(f'  "{name}": {weight}' for name, weight in ORDER.items()),
            "trust:",
            *(f'  "{name}": {weight}' for name, weight in TRUST.items()),
            "",
        ]
    )


def test_the_shipped_weights_were_fitted_on_the_shipped_knowledge() -> None:
    knowledge = load_knowledge(ROOT / "knowledge" / "lanshan")
    assert knowledge.weights is not None
    assert knowledge.weights.fitted_on == knowledge.version


def test_weights_bring_their_threshold(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    question = "贷款多少来着"
    assert isinstance(Answerer(load_knowledge(folder)).ask(question), Answer)
    (folder / "weights.yaml").write_text(weights(), "utf-8")
    assert not isinstance(Answerer(load_knowledge(folder)).ask(question), Answer)


def test_weights_do_not_change_the_version_they_name(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    version = load_knowledge(folder).version
    (folder / "weights.yaml").write_text(weights(), "utf-8")
    assert load_knowledge(folder).version == version


@pytest.mark.parametrize(
    ("old", "new", "fact"),
    [
        ('  "near": ', '  "nearness": ', "order was fitted for another version of the matcher"),
        ("threshold: 99.5", "threshold: much", "threshold"),
        ("questions: 3", "question: 3", "'question' is not a key"),
    ],
)
def test_broken_weights_are_refused(tmp_path: Path, old: str, new: str, fact: str) -> None:
    folder = write_knowledge(tmp_path)
    (folder / "weights.yaml").write_text(weights().replace(old, new, 1), "utf-8")
    problems = check_knowledge(folder)
    assert [problem.path.endswith("weights.yaml") for problem in problems] == [True]
    assert fact in problems[0].fact


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("en:\n  s99: Nothing.\n", "'s99' is no sentence of the article"),
        ("en:\n  s2: The county lent 9 billion yuan.\n", "9 billion"),
        ("fr:\n  s2: Rien.\n", "'fr' is not a key"),
    ],
)
def test_broken_translations_are_refused(tmp_path: Path, text: str, fact: str) -> None:
    folder = write_knowledge(tmp_path)
    (folder / "translations.yaml").write_text(text, "utf-8")
    problems = check_knowledge(folder)
    assert len(problems) == 1
    assert fact in problems[0].fact


def test_translations_are_read_by_language_and_sentence(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    (folder / "translations.yaml").write_text("en:\n  s1: Valley county news.\n", "utf-8")
    assert load_knowledge(folder).translations == {"en": {"s1": "Valley county news."}}


def test_everyday_ideas_stand_beside_the_articles(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path / "valley")
    (tmp_path / "general.yaml").write_text("ideas:\n  - {zh: [钱], en: [dough, cash]}\n", "utf-8")
    assert [idea.words for idea in load_knowledge(folder).lexicon.ideas] == [
        {"zh": ("钱",), "en": ("dough", "cash")}
    ]

"""Edits: single changes of the shipped entries, false and harmless ones, and what `check` says to them."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.adapters.files.findings import Findings
from bot.adapters.files.knowledge_folder import load_knowledge
from bot.adapters.files.lexicon_file import find_lexicon
from bot.adapters.files.proving import check_answers
from bot.adapters.files.topic_files import find_topic
from bot.core.knowledge import Knowledge
from bot.errors import Problem

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "knowledge" / "lanshan"
EDITS = Path(__file__).parent / "corpus" / "edits"


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of one part of an entry: `old` becomes `new`; `kind` says what a person did."""

    entry: str
    where: str
    old: str
    new: str
    kind: str


def edits(name: str) -> list[Edit]:
    """Return the edits of a file of tests/corpus/edits."""
    lines = (EDITS / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [Edit(*(json.loads(line)[key] for key in Edit.__slots__)) for line in lines]


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of an entry: `start` is the number of its first line, from 1."""

    text: str
    start: int


@cache
def blocks() -> dict[str, Block]:
    """Return the text of each shipped entry by id."""
    found: dict[str, Block] = {}
    for path in sorted((FOLDER / "entries").glob("*.yaml")):
        lines = path.read_text("utf-8").splitlines(keepends=True)
        starts = [number for number, line in enumerate(lines) if line.startswith("  - id: ")]
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            found[lines[start].removeprefix("  - id: ").strip()] = Block("".join(lines[start:end]), start + 1)
    return found


@cache
def shipped() -> Knowledge:
    """Return the shipped knowledge."""
    return load_knowledge(FOLDER)


_PARTS = {
    "zh": ("      zh: ", "      en: "),
    "en": ("      en: ", "    phrasings:"),
    "cites": ("    cites:", "    answer:"),
}


def applied(edit: Edit) -> Block:
    """Return the block of an edited entry; ValueError when the edit does not fit it."""
    block = blocks()[edit.entry]
    if edit.where == "zh-Hant":
        at = block.text.index("    phrasings:")
        return Block(
            f"{block.text[:at]}      zh-Hant: {json.dumps(edit.new, ensure_ascii=False)}\n{block.text[at:]}",
            block.start,
        )
    start, end = 0, len(block.text)
    if edit.where in _PARTS:
        opening, closing = _PARTS[edit.where]
        start = block.text.index(opening)
        end = block.text.index(closing, start + 1)
    elif edit.where == "phrasings":
        start = block.text.index("    phrasings:")
    part = block.text[start:end]
    if part.count(edit.old) != 1:
        raise ValueError(f"{edit} fits {part.count(edit.old)} times")
    return Block(block.text[:start] + part.replace(edit.old, edit.new) + block.text[end:], block.start)


def problems(edit: Edit, folder: Path) -> tuple[Problem, ...]:
    """Return what `check` says of an edited entry, on the lines of its file; `folder` is for scratch."""
    block = applied(edit)
    path = folder / "edited.yaml"
    header = "topic: edited\ntitle: {zh: 改, en: Edited}\nentries:\n"
    path.write_text(header + "#\n" * (block.start - 4) + block.text, "utf-8")
    findings = Findings()
    knowledge = shipped()
    topic = find_topic(path, knowledge.article, _rules(), findings)
    if topic is not None:
        check_answers(knowledge, topic.entries, findings)
    return findings.problems()


@cache
def _rules() -> dict[str, dict[str, str]]:
    return {
        language: dict(rules)
        for language, rules in (find_lexicon(FOLDER / "lexicon.yaml", Findings()).rules or {}).items()
    }


def lines_of(edit: Edit) -> range:
    """Return the lines that an edit may be reported on: those of the answers and citations of its entry."""
    block = applied(edit)
    before = block.text[: block.text.index("    phrasings:")]
    return range(block.start, block.start + before.count("\n"))


@cache
def verdicts(name: str) -> tuple[tuple[Edit, tuple[Problem, ...]], ...]:
    """Return each edit of a file of tests/corpus/edits with the problems that it makes."""
    with TemporaryDirectory() as folder:
        return tuple((edit, problems(edit, Path(folder))) for edit in edits(name))

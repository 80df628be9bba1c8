"""YAML files: a small valid one of each kind, what `check` says of a text, and what its schema says."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from bot.adapters.files.knowledge_folder import check_knowledge
from bot.adapters.files.messages_file import load_messages
from bot.adapters.files.schemas import published
from bot.adapters.files.settings_file import load_settings
from bot.core.ranker import ORDER, TRUST
from bot.errors import Problem, SetupError
from tests.makers import ENTRIES, LEXICON, RAW, write_knowledge

ROOT = Path(__file__).resolve().parents[3]
VALID = {
    "article": f"""\
id: valley
language: zh
sha256: {hashlib.sha256(RAW.encode()).hexdigest()}
url: https://example.org/1
annotations: none
markup: plain
repairs:
  - {{find: 河谷县新, replace: 河谷县新, reason: none}}
furniture:
  - {{line: 广告.*, to_end: false}}
fields:
  title: 河谷县新闻
waive:
  - {{words: 进村修桥, code: C301, reason: checked by hand}}
""",
    "bot": """\
knowledge: knowledge/valley
engine:
  threshold: 54.5
  margin: 5
  coverage: 0.35
  demanding: 0.05
  twin: 0.12
  not_stated_threshold: 20
  fact_threshold: 85
  suggest_threshold: 15
  questions: 3
telegram:
  concurrent_updates: 16
  edit_minutes: 60
  page_size: 6
  health_file: /tmp/alive
  health_seconds: 120
store:
  url: sqlite:///kept.db
  keep_questions: all
  chat_minutes: 10
  language_days: 20
  vote_days: 30
  question_days: 40
  most_questions: 50
  update_hours: 24
""",
    "general": "ideas:\n  - {zh: [钱], en: [money, cash]}\n  - {en: [dough]}\n",
    "lexicon": LEXICON + "  en: {many: (many|a lot of)}\nscript_exceptions: [干杯]\n",
    "messages-made": """\
lang_name: 繁體中文
source_link: 原文 {url}
smalltalk:
  bye: {reply: 再見, phrasings: [再會], patterns: ['(掰|再)(掰|見)[啦]']}
around: ['[請]問']
""",
    "messages": (ROOT / "config" / "messages" / "en.yaml").read_text("utf-8"),
    "topic": ENTRIES.replace("en: Money}", "en: Money, zh-Hant: 資金}").replace(
        "    related: [teams]",
        "    related: [teams]\n    not_stated: false\n    waive: {P106: checked by hand}",
    ),
    "translations": "en:\n  s1: Valley county news.\nzh:\n  s1: 河谷县新闻\n",
    "weights": "\n".join(
        [
            "fitted_on: abc",
            "questions: 3",
            "threshold: 68.5",
            "order:",
            *(f"  {name}: {weight}" for name, weight in ORDER.items()),
            "trust:",
            *(f"  {name}: {weight}" for name, weight in TRUST.items()),
            "",
        ]
    ),
}

_FILES = {
    "article": "valley/article.yaml",
    "general": "general.yaml",
    "lexicon": "valley/lexicon.yaml",
    "topic": "valley/entries/money.yaml",
    "translations": "valley/translations.yaml",
    "weights": "valley/weights.yaml",
}
SCHEMAS = {Path(name).stem: Draft202012Validator(json.loads(text)) for name, text in published()}


def checked(name: str, text: str, folder: Path) -> tuple[Problem, ...]:
    """Return what is wrong with a text as a file of that kind, in a knowledge or configuration that is fine."""
    if name == "bot":
        (folder / "bot.yaml").write_text(text, "utf-8")
        return _problems(lambda: load_settings(folder / "bot.yaml"))
    if name.startswith("messages"):
        messages = shutil.copytree(ROOT / "config" / "messages", folder / "messages", dirs_exist_ok=True)
        language = "en" if name == "messages" else "zh-Hant"
        (messages / f"{language}.yaml").write_text(text, "utf-8")
        return _problems(lambda: load_messages(messages))
    valley = write_knowledge(folder / "valley")
    path = folder / _FILES[name]
    path.write_text(text, "utf-8")
    return tuple(problem for problem in check_knowledge(valley) if problem.path == str(path))


def described(name: str, text: str) -> list[str]:
    """Return what the schema of that kind says of a text, read as editors read YAML 1.1."""
    return [error.message for error in SCHEMAS[name].iter_errors(loaded(text))]


def loaded(text: str) -> Any:
    """Return the value of a YAML text; keys are texts, as in JSON."""
    loader = yaml.CSafeLoader(text)

    def value(node: yaml.Node) -> Any:
        if isinstance(node, yaml.MappingNode):
            return {key.value: value(each) for key, each in node.value}
        if isinstance(node, yaml.SequenceNode):
            return [value(each) for each in node.value]
        return loader.construct_object(node)

    return value(loader.get_single_node())


def _problems(load: Callable[[], object]) -> tuple[Problem, ...]:
    try:
        load()
    except SetupError as error:
        return error.problems
    return ()

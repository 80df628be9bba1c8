"""Schemas agree: `check` finds a wrong shape exactly where the schema of the file refuses it."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.adapters.files.findings import Findings
from bot.adapters.files.lexicon_file import find_ideas, find_lexicon
from bot.adapters.files.topic_files import find_topic
from bot.errors import Problem
from tests.adapters.files.yaml_files import VALID, checked, described, loaded

FINE = [
    ("topic", "[how many loans were issued]", "['no', '12:30', \"2020-03-01\"]"),
    ("topic", "[how many loans were issued]", "\n        - how many loans\n        - loans # all"),
    ("topic", "    related: [teams]\n", ""),
    ("topic", "related: [teams]", "related: []"),
    ("topic", "id: loans", f"id: {'a' * 64}"),
    ("topic", "id: loans", "id: ' loans '"),
    ("topic", "zh: 发放企业贷款3.2亿余元。", "zh: |-\n        发放企业贷款\n        3.2亿余元。"),
    ("topic", "en: Twelve repair", "en: >-\n        Twelve repair"),
    ("topic", ", zh-Hant: 資金", ""),
    ("topic", "[how many loans were issued]", "[TODO of loans]"),
    ("topic", "waive: {P106: checked by hand}", "waive: {P106: checked, P102: so far}"),
    ("topic", "id: loans", "id: loans\n    draft: true"),
    ("topic", "id: loans", "id: loans\n    draft: false"),
    ("topic", "id: loans", "id: loans\n    draft: true\n    anser: 'TODO: say it'"),
    ("topic", "id: loans\n    cites: [发放企业贷款3.2亿余元]", "draft: true"),
    ("article", "markup: plain", "wrapped: 72"),
    ("article", "markup: plain", "unfinished: true"),
    ("article", "code: C301", "code: C302"),
    ("article", "url: https://example.org/1\n", ""),
    ("article", "url: https://example.org/1\n", "url: http://example.org/a?b=c#d\n"),
    ("article", "markup: plain", "markup: markdown"),
    ("article", "annotations: none", 'annotations: "pinyin"'),
    ("article", "to_end: false", "to_end: true"),
    ("article", ", to_end: false", ""),
    ("article", "fields:\n  title: 河谷县新闻\n", "fields: {}\n"),
    ("article", "  title: 河谷县新闻", "  place: 河谷县"),
    ("lexicon", "kind: place", "kind: slogan"),
    ("lexicon", "zh: [贷款, 放贷], ", ""),
    ("lexicon", "zh: [贷款, 放贷]", "zh: []"),
    ("lexicon", "  - {kind: place, zh: [河谷县], en: [Valley county]}\n", "  []\n"),
    ("general", "en: [dough]", "zh: [], en: [dough]"),
    ("translations", "zh:\n  s1: 河谷县新闻\n", ""),
    ("translations", "zh:\n  s1: 河谷县新闻\n", "zh-Hant: {}\n"),
    ("weights", "threshold: 68.5\n", ""),
    ("weights", "questions: 3", "questions: 3.0"),
    ("weights", "fitted_on: abc", 'fitted_on: "202065391000"'),
    ("bot", "threshold: 54.5", "threshold: 0"),
    ("bot", "page_size: 6", "page_size: 90"),
    ("bot", "page_size: 6", "page_size: 6.0"),
    ("bot", "health_file: /tmp/alive", "health_file: '5'"),
    ("messages", 'source_link: "Original: {url}"', "source_link: 'a {{b}} {url}{url} '"),
    ("messages", "lang_name: English", "lang_name: 'English: \"no\"'"),
    ("messages-made", "lang_name: 繁體中文\n", ""),
    ("messages-made", "smalltalk:", "topics: 題目\nsmalltalk:"),
    ("messages-made", ", patterns: ['(掰|再)(掰|見)[啦]']", ""),
]
BROKEN = [
    ("topic", "topic: money\n", ""),
    ("topic", "topic: money", "topic: [money]"),
    ("topic", "topic: money", "topic:"),
    ("topic", "topic: money", "topic: 5"),
    ("topic", "topic: money", "topc: money"),
    ("topic", "en: Money, ", ""),
    ("topic", "en: Money", "en: Money, fr: Argent"),
    ("topic", "title: {zh: 资金", "title: {zh: ''"),
    ("topic", "related: [teams]", "related: teams"),
    ("topic", "related: [teams]", "related:"),
    ("topic", "related: [teams]", "relatd: [teams]"),
    ("topic", "not_stated: false", "not_stated: maybe"),
    ("topic", "not_stated: false", "not_stated: 'true'"),
    ("topic", "not_stated: false", "not_stated: 1"),
    ("topic", "id: loans", "id: our loans"),
    ("topic", "id: loans", f"id: {'a' * 65}"),
    ("topic", "id: loans", "id: 贷款"),
    ("topic", "id: loans", "id: 2020-03-01"),
    ("topic", "  - id: loans\n    cites", "  - cites"),
    ("topic", "    cites: [发放企业贷款3.2亿余元]\n", ""),
    ("topic", "cites: [发放企业贷款3.2亿余元]", "cites: []"),
    ("topic", "cites: [发放企业贷款3.2亿余元]", "cites: 发放企业贷款3.2亿余元"),
    ("topic", "cites: [发放企业贷款3.2亿余元]", "cites: [[发放企业贷款3.2亿余元]]"),
    ("topic", "      en: Over 320 million yuan was lent to companies.\n", ""),
    ("topic", "      en: Over 320 million", "      en: 320 # million"),
    ("topic", "en: Over 320", "en: 'TODO: Over 320' #"),
    ("topic", "en: Over 320", "en: \u202eOver 320"),
    ("topic", "en: Over 320 million yuan was lent to companies.", 'en: "Over 320\\x07"'),
    ("topic", "en: Over 320 million yuan was lent to companies.", "en: ' '"),
    ("topic", "[how many loans were issued]", "[no]"),
    ("topic", "[how many loans were issued]", "[12:30]"),
    ("topic", "[how many loans were issued]", "[2020-03-01]"),
    ("topic", "[how many loans were issued]", "[loans, ~]"),
    ("topic", "[how many loans were issued]", "[]"),
    ("topic", "[how many loans were issued]", "how many loans were issued"),
    ("topic", "      en: [how many loans were issued]\n", ""),
    ("topic", "      en: [how many loans were issued]", "      fr: [combien]\n      en: [how many]"),
    ("topic", "entries:\n", "entries: []\nother:\n"),
    ("topic", "waive: {P106: checked by hand}", "waive: [P106]"),
    ("topic", "waive: {P106: checked by hand}", "waive: {P106: ''}"),
    ("topic", "waive: {P106: checked by hand}", "waive: {P106: yes}"),
    ("topic", "waive: {P106: checked by hand}", "waive: {E101: checked by hand}"),
    ("topic", "waive: {P106: checked by hand}", "waive: {p101: checked by hand}"),
    ("topic", "id: loans", "id: loans\n    draft: maybe"),
    ("topic", "id: loans", "id: loans\n    draft: 'true'"),
    ("topic", "id: loans", "id: loans\n    draft: 1"),
    ("article", "id: valley\n", ""),
    ("article", "markup: plain", "wrapped: 7"),
    ("article", "markup: plain", "wrapped: 72.5"),
    ("article", "markup: plain", "wrapped: '72'"),
    ("article", "markup: plain", "unfinished: maybe"),
    ("article", "language: zh", "language: fr"),
    ("article", "language: zh", "language: no"),
    ("article", "sha256:", "sha512:"),
    ("article", "url: https://example.org/1\n", "url: example.org/1\n"),
    ("article", "url: https://example.org/1\n", "url: 'javascript:alert(1)'\n"),
    ("article", "url: https://example.org/1\n", "url: 'https://example.org/a b'\n"),
    ("article", "markup: plain", "markup: html"),
    ("article", "markup: plain", "markup: ' plain'"),
    ("article", "annotations: none", "annotations: [none]"),
    ("article", "to_end: false", "to_end: never"),
    ("article", "find: 河谷县新, ", ""),
    ("article", "reason: none", "reason: none, why: so"),
    ("article", "reason: none", "reason: ''"),
    ("article", "line: 广告.*, ", ""),
    ("article", "  title: 河谷县新闻", "  title: [河谷县新闻]"),
    ("article", "  title: 河谷县新闻", "  date: 2021-05-04"),
    ("article", "fields:\n  title: 河谷县新闻\n", "fields: [河谷县新闻]\n"),
    ("article", "code: C301", "code: E101"),
    ("article", "words: 进村修桥, ", ""),
    ("article", "reason: checked by hand", "reason: no"),
    ("article", "waive:", "waiver:"),
    ("lexicon", "kind: place, ", ""),
    ("lexicon", "kind: place", "kind: river"),
    ("lexicon", "zh: [贷款, 放贷], en: [loan, lent]", "zh: [], en: []"),
    ("lexicon", "{zh: [贷款, 放贷], en: [loan, lent]}", "{}"),
    ("lexicon", "zh: [贷款, 放贷]", "zh: 贷款"),
    ("lexicon", "zh: [贷款, 放贷]", "fr: [prêt]"),
    ("lexicon", "en: [loan, lent]", "en: [loan, off]"),
    ("lexicon", "terms:", "words:"),
    ("lexicon", "  zh: {多少: (多少|几多)}", "  zh: [(多少|几多)]"),
    ("lexicon", "  zh: {多少: (多少|几多)}", "  fr: {combien: combien}"),
    ("general", "ideas:", "names:"),
    ("general", "{en: [dough]}", "{en: []}"),
    ("general", "{en: [dough]}", "dough"),
    ("translations", "s1: Valley county news.", "title: Valley county news."),
    ("translations", "s1: Valley county news.", "s01: Valley county news."),
    ("translations", "s1: Valley county news.", "s1: [Valley county news.]"),
    ("translations", "zh:\n", "fr:\n"),
    ("weights", "  bias:", "  bios:"),
    ("weights", "threshold: 68.5", "threshold: much"),
    ("weights", "questions: 3", "questions: -1"),
    ("weights", "questions: 3", "questions: 2.5"),
    ("weights", "fitted_on: abc", "fitted_on: 202065391000"),
    ("weights", "trust:", "trusted:"),
    ("bot", "knowledge: knowledge/valley\n", ""),
    ("bot", "threshold: 54.5", "threshold: -1"),
    ("bot", "threshold: 54.5", "threshold: high"),
    ("bot", "threshold: 54.5", "threshold: '54.5'"),
    ("bot", "threshold: 54.5", "threshold: true"),
    ("bot", "margin: 5", "marjin: 5"),
    ("bot", "questions: 3", "questions: 0"),
    ("bot", "questions: 3", "questions: 1.5"),
    ("bot", "page_size: 6", "page_size: 91"),
    ("bot", "health_file: /tmp/alive", "health_file: 5"),
    ("bot", "health_file: /tmp/alive", "health_file: off"),
    ("bot", "engine:\n", "engine: 5\nother:\n"),
    ("messages", "lang_name: English\n", ""),
    ("messages", "lang_name: English", "lang_name: no"),
    ("messages", "lang_name: English", "lang_nam: English"),
    ("messages", "Original: {url}", "Original: {ulr}"),
    ("messages", "Original: {url}", "Original: {url"),
    ("messages", "Original: {url}", "Original: {0}"),
    ("messages", "Original: {url}", "Original: }{url}"),
    ("messages", "label_title: headline", "label_title: '{url}'"),
    ("messages", "\n  greeting:\n", "\n  greting:\n"),
    ("messages-made", "{reply: 再見, ", "{"),
    ("messages-made", "reply: 再見", "reply: 再見, answer: 好"),
    ("messages-made", "around: ['[請]問']", "around: ['[請(啊)]問']"),
    ("messages-made", "around: ['[請]問']", "around: ['[請問']"),
    ("messages-made", "  bye:", "  goodbye:"),
]
OUT_OF_REACH = [
    ("words that another file must have", "topic", "发放企业贷款3.2亿余元]", "发放企业贷款9亿余元]"),
    ("numbers that the quotes must carry", "topic", "zh: 发放企业贷款3.2亿", "zh: 发放企业贷款9亿"),
    ("ids that another entry must have", "topic", "related: [teams]", "related: [tems]"),
    ("rules that the lexicon must have", "topic", "'<多少>贷款[呀]'", "'<几>贷款[呀]'"),
    ("phrasings that stand twice", "topic", "[组建了几支维修小队]", "[發放了多少貸款?]"),
    ("ids that stand twice", "topic", "id: teams", "id: loans"),
    ("brackets inside brackets", "topic", "'<多少>贷款[呀]'", "'<多少>贷款[呀'"),
    ("phrasings without a word", "topic", "[how many repair teams were formed]", "['?!']"),
    ("words in two lines", "lexicon", "zh: [贷款, 放贷]", "zh: [贷款, 河谷县]"),
    ("the article's own hash", "article", "sha256: ", "sha256: a"),
    ("whether a repair fits the text", "article", "find: 河谷县新", "find: 河海县新"),
    ("regular expressions", "article", "line: 广告.*", "line: '('"),
    ("sentences that the article must have", "translations", "s1: Valley", "s99: Valley"),
    ("keys that stand twice", "bot", "margin: 5", "margin: 5\n  margin: 6"),
    ("how a number is spelled: minutes", "bot", "edit_minutes: 60", "edit_minutes: 1:00"),
    ("how a number is spelled: hexadecimal", "bot", "edit_minutes: 60", "edit_minutes: 0x3C"),
    ("how a number is spelled: infinite", "bot", "threshold: 54.5", "threshold: .inf"),
    ("how a switch is spelled", "topic", "not_stated: false", "not_stated: no"),
    ("how YAML is written: tags", "bot", "margin: 5", "margin: !!int 5"),
]


def edited(name: str, old: str, new: str) -> str:
    assert old in VALID[name]
    return VALID[name].replace(old, new, 1)


@pytest.mark.parametrize("name", VALID)
def test_a_valid_file_is_fine_for_both(name: str, tmp_path: Path) -> None:
    assert (checked(name, VALID[name], tmp_path), described(name, VALID[name])) == ((), [])


@pytest.mark.parametrize(("name", "old", "new"), FINE)
def test_what_check_accepts_the_schema_accepts(name: str, old: str, new: str, tmp_path: Path) -> None:
    text = edited(name, old, new)
    assert (checked(name, text, tmp_path), described(name, text)) == ((), [])


@pytest.mark.parametrize(("name", "old", "new"), BROKEN)
def test_what_check_refuses_the_schema_refuses(name: str, old: str, new: str, tmp_path: Path) -> None:
    text = edited(name, old, new)
    assert (bool(checked(name, text, tmp_path)), bool(described(name, text))) == (True, True)


@pytest.mark.parametrize(("_why", "name", "old", "new"), OUT_OF_REACH)
def test_facts_beyond_one_value_are_for_check_alone(
    _why: str, name: str, old: str, new: str, tmp_path: Path
) -> None:
    text = edited(name, old, new)
    assert (bool(checked(name, text, tmp_path)), described(name, text)) == (True, [])


ODD: tuple[Any, ...] = (
    "词",
    "our words",
    "",
    " \n ",
    "TODO: a word",
    "a\u202eb",
    "no",
    "12:30",
    5,
    -1,
    1.5,
    True,
    None,
    date(2020, 3, 1),
    [],
    ["word"],
    [5],
    [[]],
    {},
    {"zh": ["word"]},
    {"zh": "词", "en": "word"},
)
ALONE: dict[str, Callable[[Path, Findings], object]] = {
    "general": find_ideas,
    "lexicon": find_lexicon,
    "topic": lambda path, findings: find_topic(path, None, None, findings),
}
"""What reads one file by itself, without what another one must have."""


def noted(name: str, text: str, path: Path) -> tuple[Problem, ...]:
    path.write_text(text, "utf-8")
    findings = Findings()
    ALONE[name](path, findings)
    return findings.problems()


def places(whole: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every mapping and list of a value with each of its keys."""
    for key in list(whole) if isinstance(whole, dict) else range(len(whole)):
        yield whole, key
        if isinstance(whole[key], dict | list):
            yield from places(whole[key])


def variants(text: str) -> Iterator[str]:
    """Yield a file with every odd value in every place, and with every value left out or misnamed."""
    number = sum(1 for _ in places(loaded(text)))
    for at in range(number):
        for value in (*ODD, "left out", "misnamed"):
            whole = loaded(text)
            inside, key = list(places(whole))[at]
            old = inside.pop(key)
            if value == "misnamed" and isinstance(inside, dict):
                inside["misnamed"] = old
            elif value not in ("left out", "misnamed"):
                inside.update({key: value}) if isinstance(inside, dict) else inside.insert(key, value)
            yield yaml.safe_dump(deepcopy(whole), allow_unicode=True, sort_keys=False)


@pytest.mark.parametrize("name", ALONE)
def test_both_agree_on_every_odd_value_in_every_place(name: str, tmp_path: Path) -> None:
    found = [
        text
        for text in variants(VALID[name])
        if bool(noted(name, text, tmp_path / "a.yaml")) != bool(described(name, text))
    ]
    assert found == []

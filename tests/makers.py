"""Makers: small knowledge folders on disk, for tests of everything that reads files."""

import hashlib
from pathlib import Path

RAW = "河谷县新闻\n5月3日,河谷县发放企业贷款3.2亿余元。县里组建了12支维修小队,进村修桥。\n"

LEXICON = """\
names:
  - {kind: place, zh: [河谷县], en: [Valley county]}
terms:
  - {zh: [贷款, 放贷], en: [loan, lent]}
rules:
  zh: {多少: (多少|几多)}
"""

ENTRIES = """\
topic: money
title: {zh: 资金, en: Money}
entries:
  - id: loans
    cites: [发放企业贷款3.2亿余元]
    answer:
      zh: 发放企业贷款3.2亿余元。
      en: Over 320 million yuan was lent to companies.
    phrasings:
      zh: [发放了多少贷款, '<多少>贷款[呀]']
      en: [how many loans were issued]
    related: [teams]
  - id: teams
    cites: [组建了12支维修小队]
    answer:
      zh: 组建了12支维修小队。
      en: Twelve repair teams were formed.
    phrasings:
      zh: [组建了几支维修小队]
      en: [how many repair teams were formed]
"""

COVERED = (
    ENTRIES
    + """\
  - id: news
    cites: [河谷县新闻, '5月3日,河谷县发放企业贷款', 进村修桥]
    answer:
      zh: 5月3日,河谷县的小队进村修桥。
      en: On May 3 the teams of Valley county mended bridges.
    phrasings:
      zh: [修了什么桥]
      en: [what did they mend]
"""
)
"""Entries that leave no hole in the article."""


def write_knowledge(
    folder: Path,
    *,
    raw: str = RAW,
    article: str | None = None,
    lexicon: str = LEXICON,
    entries: str = ENTRIES,
) -> Path:
    """Write a knowledge folder with two entries and return it; each part can be given."""
    (folder / "entries").mkdir(parents=True, exist_ok=True)
    (folder / "article.txt").write_bytes(raw.encode("utf-8"))
    digest = hashlib.sha256(raw.encode("utf-8")).hexdigest()
    rules = article or f"id: valley\nlanguage: zh\nsha256: {digest}\nfields:\n  title: 河谷县新闻\n"
    (folder / "article.yaml").write_text(rules, encoding="utf-8")
    (folder / "lexicon.yaml").write_text(lexicon, encoding="utf-8")
    (folder / "entries" / "money.yaml").write_text(entries, encoding="utf-8")
    return folder

"""Folder: a small knowledge folder on disk, for tests of the commands."""

import hashlib
from pathlib import Path

ARTICLE = """河谷县新闻
来源:河谷日报 2021-05-04
5月3日,河谷县发放企业贷款3.2亿余元。县里组建了12支维修小队,进村修桥。
"""

ENTRIES = """\
topic: valley
title: {zh: 河谷, en: Valley}
entries:
  - id: loans
    cites: [发放企业贷款3.2亿余元]
    answer:
      zh: 河谷县发放了3.2亿余元企业贷款。
      en: The county lent companies over 320 million yuan.
    phrasings:
      zh: [企业贷款, 发放了多少贷款]
      en: [company loans, how many loans were issued]
    related: [teams]
  - id: teams
    cites: [组建了12支维修小队]
    answer:
      zh: 县里组建了12支维修小队。
      en: The county formed 12 repair teams.
    phrasings:
      zh: [组建了几支维修小队]
      en: [how many repair teams were formed]
  - id: borrowers
    not_stated: true
    cites: [发放企业贷款3.2亿余元]
    answer:
      zh: 文章没有说有多少家企业拿到贷款。
      en: The article does not say how many companies got loans.
    phrasings:
      zh: [多少家企业拿到了贷款]
      en: [how many companies received loans]
"""

SETTINGS = """
id: valley
language: zh
sha256: {sha256}
fields:
  title: 河谷县新闻
  publisher: 河谷日报
  date: "2021-05-04"
waive:
  - {{words: 河谷县新闻, code: C301, reason: the headline}}
  - {{words: "来源:河谷日报 2021-05-04", code: C301, reason: the source line}}
  - {{words: "2021-05-04", code: C302, reason: the source line}}
  - {{words: 5月3日, code: C302, reason: nobody asks}}
  - {{words: 进村修桥, code: C301, reason: a side remark}}
"""


def write_knowledge(folder: Path, entries: str = ENTRIES) -> Path:
    """Write the knowledge into a folder; return the folder."""
    (folder / "entries").mkdir(parents=True, exist_ok=True)
    raw = ARTICLE.encode()
    (folder / "article.txt").write_bytes(raw)
    settings = SETTINGS.format(sha256=hashlib.sha256(raw).hexdigest())
    (folder / "article.yaml").write_text(settings, "utf-8")
    (folder / "lexicon.yaml").write_text("names: []\nterms: []\n", "utf-8")
    (folder / "entries" / "valley.yaml").write_text(entries, "utf-8")
    return folder

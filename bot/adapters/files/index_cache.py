"""Index cache: articles taken apart once and kept on disk, so that many of them are there at once.

A file stands for the bytes of one article, the rules it was read by, and the program that read
it. Any of them may be deleted at any time; one that cannot be used is made anew.
"""

import contextlib
import hashlib
import json
import logging
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from bot.adapters.files.scorer_version import scorer_version
from bot.core.article import Article, Passage
from bot.core.passage_index import Taken

logger = logging.getLogger(__name__)
PLACE = "CITEBOT_CACHE"
"""Environment variable that names the folder; empty, nothing is kept."""


def usual_cache(environ: Mapping[str, str]) -> "IndexCache":
    """Return the cache in the user's own place for caches, unless the environment names another."""
    named = environ.get(PLACE)
    if named is None:
        return IndexCache(user_cache_path("citebot") / "articles")
    return IndexCache(Path(named) if named else None)


class IndexCache:
    """Keeps articles in a folder, or nothing without one. What it returns is what was kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._told = False

    def key(self, parts: Iterable[bytes]) -> str:
        """Return the name under which an article made of these bytes is kept."""
        found = hashlib.sha256(scorer_version().encode())
        for part in parts:
            found.update(len(part).to_bytes(8, "big"))
            found.update(part)
        return found.hexdigest()[:40]

    def get(self, key: str, raw: str) -> tuple[Article, Taken] | None:
        """Return an article and its sentences taken apart; None when they are not there or not whole."""
        if self._folder is None:
            return None
        path = self._folder / f"{key}.json"
        try:
            plain = json.loads(path.read_text(encoding="utf-8"))
            return _article(plain["article"], raw), Taken.restored(plain["taken"])
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
            self._tell(f"{path} cannot be used ({type(error).__name__}); it is made anew")
            return None

    def keep(self, key: str, article: Article, taken: Taken) -> None:
        """Write an article whole or not at all; a disk that does not take it is no problem."""
        if self._folder is None:
            return
        path = self._folder / f"{key}.json"
        part = path.with_name(f"{path.name}.{os.getpid()}")
        plain = {"article": _plain(article), "taken": taken.plain()}
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(plain, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
            part.replace(path)
        except OSError as error:
            self._tell(f"{self._folder} cannot be written ({error.strerror}); nothing is kept there")
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)

    def _tell(self, fact: str) -> None:
        """Log the first thing that is wrong; a thousand articles need not say it a thousand times."""
        if not self._told:
            logger.warning("index cache: %s", fact)
        self._told = True


def _plain(article: Article) -> dict[str, Any]:
    """Return an article without its raw text as plain values."""
    return {
        "id": article.id,
        "language": article.language,
        "url": article.url,
        "sentences": [_plain_passage(passage) for passage in article.sentences],
        "fields": [_plain_passage(passage) for passage in article.fields],
    }


def _article(plain: Mapping[str, Any], raw: str) -> Article:
    return Article(
        id=plain["id"],
        language=plain["language"],
        raw=raw,
        sentences=tuple(map(_passage, plain["sentences"])),
        fields=tuple(map(_passage, plain["fields"])),
        url=plain["url"],
    )


def _plain_passage(passage: Passage) -> list[Any]:
    """Return a passage; its offsets as runs of neighbours, each by its start and its length."""
    runs: list[list[int]] = []
    for offset in passage.offsets:
        if runs and offset == sum(runs[-1]):
            runs[-1][1] += 1
        else:
            runs.append([offset, 1])
    return [passage.id, passage.paragraph, passage.text, passage.start, passage.end, runs]


def _passage(plain: list[Any]) -> Passage:
    name, paragraph, text, start, end, runs = plain
    offsets = tuple(at for first, size in runs for at in range(first, first + size))
    return Passage(name, paragraph, text, start, end, offsets)

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
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from platformdirs import user_cache_path

from bot.adapters.files.scorer_version import scorer_version
from bot.core.articles.article import Article, Passage
from bot.core.knowledge import Lexicon, Name, Synonyms
from bot.core.passages.passage_index import Taken
from bot.core.text.postings import packed, unpacked

logger = logging.getLogger(__name__)
PLACE = "CITEBOT_CACHE"
"""Environment variable that names the folder; empty, nothing is kept."""


def usual_cache(environ: Mapping[str, str]) -> "IndexCache":
    """Return the cache in the user's own place for caches, unless the environment names another."""
    named = environ.get(PLACE)
    if named is None:
        return IndexCache(user_cache_path("citebot") / "articles")
    return IndexCache(Path(named) if named else None)


@dataclass(frozen=True, slots=True)
class Kept:
    """An article, its sentences taken apart, the names by which readers tell it from others, its lexicon."""

    article: Article
    taken: Taken
    names: frozenset[str]
    lexicon: Lexicon = field(default_factory=Lexicon)


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

    def get(self, key: str, raw: str) -> Kept | None:
        """Return what was kept of an article; None when it is not there or not whole."""
        if self._folder is None:
            return None
        path = self._folder / f"{key}.json"
        try:
            plain = json.loads(path.read_text(encoding="utf-8"))
            article, taken = _article(plain["article"], raw), Taken.restored(plain["taken"])
            return Kept(article, taken, frozenset(plain["names"]), _lexicon(plain["lexicon"]))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
            self._tell(f"{path} cannot be used ({type(error).__name__}); it is made anew")
            return None

    def keep(self, key: str, kept: Kept) -> None:
        """Write an article whole or not at all; a disk that does not take it is no problem."""
        if self._folder is None:
            return
        path = self._folder / f"{key}.json"
        part = path.with_name(f"{path.name}.{os.getpid()}")
        plain = {
            "article": _plain(kept.article),
            "names": sorted(kept.names),
            "lexicon": _plain_lexicon(kept.lexicon),
            "taken": kept.taken.plain(),
        }
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
    passages = tuple(article.passages())
    offsets = [offset for passage in passages for offset in passage.offsets]
    return {
        "id": article.id,
        "language": article.language,
        "url": article.url,
        "sentences": len(article.sentences),
        "passages": [[one.id, one.paragraph, one.text, one.start, one.end] for one in passages],
        "offsets": packed(np.array(offsets, np.int32)),
    }


def _article(plain: Mapping[str, Any], raw: str) -> Article:
    offsets, passages, at = unpacked(plain["offsets"]).tolist(), [], 0
    for name, paragraph, text, start, end in plain["passages"]:
        passages.append(Passage(name, paragraph, text, start, end, tuple(offsets[at : at + len(text)])))
        at += len(text)
    if at != len(offsets):
        raise ValueError("an offset for each character")
    sentences = plain["sentences"]
    return Article(
        plain["id"],
        plain["language"],
        raw,
        tuple(passages[:sentences]),
        tuple(passages[sentences:]),
        plain["url"],
    )


def _plain_lexicon(lexicon: Lexicon) -> dict[str, Any]:
    """Return the names, synonyms and exceptions of a lexicon as plain values."""
    return {
        "names": [[name.kind, dict(name.words)] for name in lexicon.names],
        "terms": [dict(term.words) for term in lexicon.terms],
        "script_exceptions": lexicon.script_exceptions,
    }


def _lexicon(plain: Mapping[str, Any]) -> Lexicon:
    return Lexicon(
        tuple(Name(kind, _words(words)) for kind, words in plain["names"]),
        tuple(Synonyms(_words(words)) for words in plain["terms"]),
        script_exceptions=tuple(plain["script_exceptions"]),
    )


def _words(plain: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {language: tuple(words) for language, words in plain.items()}

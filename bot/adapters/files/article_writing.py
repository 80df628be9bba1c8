"""Article writing: the files of an article that was taken in, as an operator would have begun them."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.adapters.files.declared.topic import LANGUAGES
from bot.adapters.files.drafts import Draft, Style, entry_lines, topic_lines
from bot.adapters.files.strict_yaml import scalar
from bot.core.articles.intake import Taken
from bot.core.knowledge import Name

DRAFTS = "entries/drafts.yaml"
"""Where the drafts of a new article stand; whoever accepts them may move them to topics of their own."""

_LONGEST_TITLE = 60
_NAMED_LEFT = 40
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article came from: the file, as it is told, its kind and encoding, and what was left of it."""

    file: str
    kind: str
    encoding: str
    left: tuple[str, ...] = ()


def article_files(
    taken: Taken,
    origin: Origin,
    drafts: Sequence[Draft],
    names: Sequence[Name],
    schemas: Mapping[str, str],
) -> dict[str, bytes]:
    """Return the files of a knowledge folder by their path in it; `schemas` are the first lines by schema."""
    written = {
        "article.txt": taken.article.raw,
        "article.yaml": _text([*_head(schemas, "article"), *_article(taken, origin)]),
        "lexicon.yaml": _text([*_head(schemas, "lexicon"), *_lexicon(names)]),
    }
    if drafts:
        written[DRAFTS] = _text([*_drafts(drafts, taken.article.headline, schemas.get("topic", ""))])
    return {name: text.encode("utf-8") for name, text in written.items()}


def _text(lines: Sequence[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _head(schemas: Mapping[str, str], name: str) -> list[str]:
    return [schemas[name]] if schemas.get(name) else []


def _article(taken: Taken, origin: Origin) -> Iterator[str]:
    rules = taken.rules
    yield "# How the raw text in article.txt is read. The raw text itself is never edited."
    yield f"# `citebot add` took it from {_said(origin.file)} ({origin.kind}, {origin.encoding})."
    if taken.added:
        yield f"# Above the text stands what it does not say itself: {_said(' / '.join(taken.added))}"
    yield f"id: {scalar(rules.id)}"
    yield f"language: {rules.language}"
    yield f"sha256: {hashlib.sha256(taken.article.raw.encode('utf-8')).hexdigest()}"
    if rules.url:
        yield f"url: {scalar(rules.url)}"
    if taken.sounds:
        yield ""
        yield f"# The sounds of {taken.sounds} characters in brackets behind them are cut: 山(shān)."
        yield f"annotations: {rules.annotations}"
    if rules.wrapped:
        yield ""
        yield "# Lines are broken at this column; without it, each of them would be a paragraph."
        yield f"wrapped: {rules.wrapped}"
    yield ""
    yield "# Entries are still being written: the article's sentences answer what no entry does. Without this"
    yield "# line only entries and what they cite answer, and `citebot check` names what they leave out."
    yield "unfinished: true"
    yield from _furniture(taken)
    yield from _fields(taken)
    yield from _notes(taken, origin)


def _furniture(taken: Taken) -> Iterator[str]:
    # There is one rule for each text, in the order in which they first stand there.
    first = {cut.text: cut for cut in reversed(taken.cuts)}
    cuts = sorted(first.values(), key=lambda cut: cut.line)
    if taken.rules.furniture:
        yield ""
        yield "# Lines of the page that are not the article: a pattern for the whole line of reading text."
        yield "furniture:"
    for rule, cut in zip(taken.rules.furniture, cuts, strict=False):
        doubt = "" if cut.sure else "NOT SURE; delete the rule if the line is of the article: "
        yield f"  # {doubt}{cut.reason}"
        yield f"  - line: {scalar(rule.line)}"
        if rule.to_end:
            behind = [one for one in taken.cuts if one.line > cut.line]
            unsure = [one.text for one in behind if not one.sure]
            yield f"    to_end: true  # and the {len(behind)} lines behind it"
            yield from (f"    # NOT SURE: {_said(text)}" for text in unsure)


def _fields(taken: Taken) -> Iterator[str]:
    if not taken.rules.fields:
        return
    yield ""
    yield "# What can be cited about the article itself, in the words of the reading text."
    yield "fields:"
    doubts = {one.field: one.doubt for one in taken.fields}
    for field, words in taken.rules.fields:
        if doubts.get(field):
            yield f"  # NOT SURE: {doubts[field]}"
        yield f"  {field}: {scalar(words)}"


def _notes(taken: Taken, origin: Origin) -> Iterator[str]:
    if taken.doubts:
        yield ""
        yield "# Not sure:"
        yield from (f"# - {_said(doubt)}" for doubt in taken.doubts)
    if origin.left:
        yield ""
        yield "# Left out of article.txt, for it stands around the article:"
        yield from (f"# - {_said(line)}" for line in origin.left[:_NAMED_LEFT])
    if len(origin.left) > _NAMED_LEFT:
        yield f"# and {len(origin.left) - _NAMED_LEFT} lines more"


def _said(text: str) -> str:
    """Return a text as it can stand in a comment."""
    line = " ".join("".join(ch if ch.isprintable() else " " for ch in text).split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _lexicon(names: Sequence[Name]) -> Iterator[str]:
    yield "# Words that mean the same when a question is matched. One idea a line; a word stands in one only."
    yield "# Begun with the names of the article: add spellings and translations, delete what is no name."
    yield "names:" if names else "names: []"
    for name in names:
        said = ((language, ", ".join(map(_listed, words))) for language, words in name.words.items())
        words = "".join(f", {language}: [{listed}]" for language, listed in said)
        yield f"  - {{kind: {name.kind}{words}}}"
    yield ""
    yield "# Ideas with their synonyms and translations, such as {zh: [贷款, 放贷], en: [loan, credit]}."
    yield "terms: []"


def _listed(word: str) -> str:
    """Return a word as it can stand in a list in brackets."""
    written = scalar(word)
    return f"'{word}'" if written == word and any(ch in word for ch in ",[]{}") else written


def _clipped(headline: str) -> str:
    """Return a headline as it fits a button."""
    return headline if len(headline) <= _LONGEST_TITLE else f"{headline[: _LONGEST_TITLE - 1]}…"


def _drafts(drafts: Sequence[Draft], headline: str, schema: str) -> Iterator[str]:
    yield from topic_lines("drafts", dict.fromkeys(LANGUAGES, _clipped(headline)), schema)
    yield "  # Drafts, made from the article by program: none is served until you accept it. To do so, look"
    yield "  # at answer and phrasings, write what begins with TODO:, and delete the line `draft: true`."
    for draft in drafts:
        yield from entry_lines(draft, Style(apart=True))

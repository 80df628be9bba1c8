"""Add report: what was found in an article, what was cut from it, what is not sure, and what comes next."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from bot.adapters.files.article_writing import DRAFTS
from bot.adapters.files.findings import shown
from bot.cli.adding import Added
from bot.core.articles.byline import FIELDS

_KINDS = {"text": "plain text", "markdown": "Markdown", "page": "a web page"}
_LANGUAGES = {"zh": "Chinese", "en": "English"}
_NEEDED = FIELDS[:4]
_NATURAL = re.compile(r".{2}[^有]多少|是谁$|^how (?:many|much)|^who ")
"""Questions made by program that people would ask like that."""
_ODD = "\u00a0\u202f\u200b\u200c\u200d\u2060\ufeff"
_LABEL, _NAMED = 16, 30
_LONGEST, _MOST_CUT, _MOST_LEFT = 60, 20, 8
_HEAD, _QUIET, _UNSURE = "bold", "dim", "yellow"


def report(console: Console, added: Added) -> None:
    """Show all that somebody wants to know who has added an article."""
    for style, line in _lines(added):
        console.print(Text(line, style=style), soft_wrap=True)


def _lines(added: Added) -> Iterator[tuple[str, str]]:
    """Yield each line with its style."""
    article, received = added.taken.article, added.received
    paragraphs = len({one.paragraph for one in article.sentences})
    counted = f"{_counted(len(article.sentences), 'sentence')} in {_counted(paragraphs, 'paragraph')}"
    origin = f"{_LANGUAGES[article.language]}, from {_KINDS[received.kind]} in {received.encoding}"
    yield _HEAD, f"{_clipped(article.headline)}: {counted}, {origin}"
    yield from _found(added)
    yield from _cut(added)
    if added.taken.doubts:
        yield "", ""
        yield _HEAD, "not sure"
        yield from ((_UNSURE, f"  {doubt}") for doubt in added.taken.doubts)
    yield from _written(added)
    yield from _next(added)


def _found(added: Added) -> Iterator[tuple[str, str]]:
    found = {one.field: one for one in added.taken.fields}
    yield "", ""
    yield _HEAD, "found"
    for field in FIELDS:
        one = found.get(field)
        if one is not None:
            doubt = f"   not sure: {one.doubt}" if one.doubt else ""
            above = (
                "   put above the text, which does not say it"
                if any(line.endswith(one.words) for line in added.taken.added)
                else ""
            )
            yield _UNSURE if doubt else "", f"  {field:<{_LABEL}}{_clipped(one.words)}{doubt}{above}"
        elif field in _NEEDED:
            yield _QUIET, f"  {field:<{_LABEL}}nothing"
    if added.taken.rules.url:
        yield "", f"  {'url':<{_LABEL}}{added.taken.rules.url}"


def _cut(added: Added) -> Iterator[tuple[str, str]]:
    cuts, left = added.taken.cuts, added.received.left
    odd = sum(added.taken.article.raw.count(char) for char in _ODD)
    if added.taken.sounds or cuts or left or odd:
        yield "", ""
        yield _HEAD, "cut"
    if added.taken.sounds:
        yield "", f"  the sounds of {added.taken.sounds} characters in brackets behind them"
    if odd:
        yield "", f"  {_counted(odd, 'hard or invisible space')}, read as plain ones or none"
    times = Counter(cut.text for cut in cuts)
    each = list({cut.text: cut for cut in reversed(cuts)}.values())[::-1]
    for cut in each[:_MOST_CUT]:
        often = f", {times[cut.text]} times" if times[cut.text] > 1 and " times" not in cut.reason else ""
        sure = f"  {_clipped(cut.text)}   {cut.reason}{often}"
        yield ("", sure) if cut.sure else (_UNSURE, f"{sure}, not sure")
    if len(each) > _MOST_CUT:
        yield _QUIET, f"  and {_counted(len(each) - _MOST_CUT, 'line')} more, all named in article.yaml"
    if left:
        listed = " · ".join(_clipped(line) for line in left[:_MOST_LEFT])
        more = f" and {len(left) - _MOST_LEFT} more" if len(left) > _MOST_LEFT else ""
        yield _QUIET, f"  around the article, {_counted(len(left), 'line')}: {listed}{more}"


def _written(added: Added) -> Iterator[tuple[str, str]]:
    placed = added.placed
    yield "", ""
    yield _HEAD, f"wrote {shown(placed.folder)}"
    notes = {
        DRAFTS: f"{_counted(len(added.drafts), 'draft')}, none of them served until you accept it",
        "lexicon.yaml": f"{_counted(added.names, 'name')} to begin with",
        "article.txt": "the text as it was taken; never edit it",
        "article.yaml": "how it is read: fields, what is cut, what is not sure",
    }
    for what, names in (("", placed.written), ("replaced ", placed.replaced)):
        yield from (("", f"  {f'{what}{name}':<{_NAMED}}{notes[name]}") for name in names)
    yield from ((_QUIET, f"  {f'kept {name}':<{_NAMED}}as it was") for name in placed.kept)


def _next(added: Added) -> Iterator[tuple[str, str]]:
    yield "", ""
    yield _HEAD, "next"
    for what, how in _steps(added, shown(added.placed.folder)):
        yield "", f"  {what:<10}{how}"


def _steps(added: Added, folder: str) -> Sequence[tuple[str, str]]:
    usual = "这篇文章说了什么" if added.taken.article.language == "zh" else "what is it about"
    # Of what is told about the article itself, everyone asks; a fact shows more.
    facts = [draft for draft in added.drafts if draft.id not in FIELDS]
    asked = [question for draft in facts for question in draft.questions]
    question = next((one for one in asked if _NATURAL.search(one)), usual)
    steps = [
        ("try it", f'citebot ask --knowledge {folder} "{question}"'),
        ("check", f"citebot check {folder}"),
        ("serve it", _served(added, folder)),
    ]
    if added.drafts:
        accept = f"in {folder}/{DRAFTS}, complete an entry and delete its line `draft: true`"
        steps.insert(2, ("accept", accept))
    return steps


def _served(added: Added, folder: str) -> str:
    parent = shown(added.placed.folder.parent)
    if added.served:
        return f"it is one of those in {parent}, and served already where `knowledge` names that folder"
    return f"write `knowledge: {folder}` in config/bot.yaml, or `knowledge: {parent}` for all that are in it"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _clipped(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"

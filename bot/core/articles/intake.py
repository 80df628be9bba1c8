"""Intake: a text that was received becomes an article with rules to read it, and what is not sure."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.articles.article import Article
from bot.core.articles.byline import FIELDS, Found, find_byline
from bot.core.articles.damage import damage
from bot.core.articles.furniture import Cut, find_furniture, is_prose
from bot.core.articles.reading import (
    ANNOTATION,
    Furniture,
    ReadingError,
    ReadingRules,
    clean,
    guess_language,
    read_article,
    reading_lines,
)
from bot.core.articles.received import Received, UnusableError
from bot.core.articles.wrapping import wrap_width
from bot.core.text.pinyin import readings

_DAY = re.compile(r"(?<!年)(?<!\d)\d{1,2}月\d{1,2}日")
_SPECIAL = re.compile(r"[\\.^$*+?{}\[\]|()]")
_SOUNDS = 3
_NEEDED = ("title", "publisher", "date")
_LABELS = {
    "zh": {"publisher": "来源：", "date": "时间：", "author": "作者：", "correspondents": "通讯员："},
    "en": {
        "publisher": "Publisher: ",
        "date": "Date: ",
        "author": "Author: ",
        "correspondents": "Contributors: ",
    },
}
_TELLING = 6
_HAND_IN = "add a page or a text with the article's own sentences"


@dataclass(frozen=True, slots=True)
class Taken:
    """An article as it was taken in.

    `article` is read from its raw text by `rules`. `fields` are what was found about it, each with its doubt.
    `cuts` are the lines that its rules cut, `sounds` counts the annotations. `added` are lines put above
    the text for what it does not say itself. `doubts` are all the rest that a person may want to look at.
    """

    article: Article
    rules: ReadingRules
    fields: tuple[Found, ...]
    cuts: tuple[Cut, ...]
    sounds: int = 0
    added: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def take(received: Received, article_id: str, given: Mapping[str, str] | None = None) -> Taken:
    """Return the article of a text; `given` are fields that somebody knows, and win.

    Raises UnusableError when nothing of the text is an article.
    """
    known = {field: " ".join(words.split()) for field, words in (given or {}).items() if words.strip()}
    sounds = count_sounds(received.text)
    rules = ReadingRules(
        article_id,
        guess_language(received.text),
        url=known.get("url") or dict(received.told).get("url"),
        annotations="pinyin" if sounds else "none",
        wrapped=wrap_width(received.text) if received.kind == "text" else 0,
    )
    fields, cuts = _read(received, received.text, rules, known)
    unsaid = _unsaid(fields, received.text, rules)
    added = tuple(_line(one, rules.language) for one in unsaid)
    raw = received.text
    if added:
        # What only an option or the page's own record says can be cited, too, once it stands there.
        raw = "\n".join(added) + "\n\n" + raw
        fields, cuts = _read(received, raw, rules, known)
        before = {one.field: one for one in unsaid}
        fields = tuple(before.get(one.field, one) for one in fields)
    rules = replace(_cutting(rules, cuts), fields=_citable(fields, raw, rules))
    try:
        article = read_article(raw, rules)
    except ReadingError as error:
        raise UnusableError("holds no sentence", _HAND_IN) from error
    doubts = (*received.doubts, *_doubts(fields, raw))
    return Taken(article, rules, fields, cuts, sounds, added, doubts)


def count_sounds(raw: str) -> int:
    """Return how many characters have their sound in brackets; 0 where brackets mean other things."""
    found = [(raw[match.start() - 1], match["cut"][1:-1]) for match in ANNOTATION.finditer(raw)]
    sounding = sum((_plain(sound),) in readings(char) for char, sound in found)
    return len(found) if sounding >= _SOUNDS and 2 * sounding >= len(found) else 0


def _plain(sound: str) -> str:
    """Return a syllable without its tone."""
    return "".join(ch for ch in unicodedata.normalize("NFD", sound.lower()) if ch.isascii())


def _read(
    received: Received, raw: str, rules: ReadingRules, known: Mapping[str, str]
) -> tuple[tuple[Found, ...], tuple[Cut, ...]]:
    """Return what is said about an article, and what is cut from its text."""
    lines = reading_lines(raw, rules)
    told = {field: clean(words, rules) for field, words in received.told}
    told |= {"title": _headline(told.get("title", ""), lines)}
    title = clean(known.get("title", ""), rules) or told["title"]
    cuts = find_furniture(lines, title)
    gone = {cut.line for cut in cuts}
    kept = [line for number, line in enumerate(lines) if number not in gone]
    if not any(map(is_prose, kept)):
        if lines and len(gone) == len(lines):
            raise UnusableError(
                "holds only the furniture of a page (menus, links, notices), no article", _HAND_IN
            )
        raise UnusableError("holds no sentence of an article", _HAND_IN)
    said = {one.field: one for one in find_byline(kept, title)}
    mine = {field: clean(words, rules) for field, words in known.items()}
    fields = [_chosen(field, mine, said, told) for field in FIELDS]
    return tuple(field for field in fields if field is not None), cuts


def _headline(title: str, lines: Sequence[str]) -> str:
    """Return the title of a page's record as its text has it: without the name of the site behind it."""
    return next((line for line in lines if len(line) >= _TELLING and title.startswith(line)), title)


def _chosen(
    field: str, known: Mapping[str, str], said: Mapping[str, Found], told: Mapping[str, str]
) -> Found | None:
    """Return a field as somebody knows it, as the text surely says it, as the page records it, or at all."""
    if known.get(field):
        return Found(field, known[field])
    mine = said.get(field)
    if mine is not None and (not mine.doubt or not told.get(field)):
        return mine
    doubt = "only the record of the page says so" if field == "date" else ""
    return Found(field, told[field], doubt) if told.get(field) else None


def _cutting(rules: ReadingRules, cuts: tuple[Cut, ...]) -> ReadingRules:
    """Return the rules with what cuts these lines."""
    furniture: dict[str, Furniture] = {}
    for cut in cuts:
        furniture.setdefault(cut.text, Furniture(_SPECIAL.sub(r"\\\g<0>", cut.text), cut.to_end))
        if cut.to_end:
            break
    return replace(rules, furniture=tuple(furniture.values()))


def _unsaid(fields: tuple[Found, ...], raw: str, rules: ReadingRules) -> tuple[Found, ...]:
    """Return the fields that the text nowhere says."""
    texts = reading_lines(raw, rules)
    return tuple(one for one in fields if not any(one.words in text for text in texts))


def _line(field: Found, language: str) -> str:
    """Return the line that says a field above the text."""
    label = _LABELS[language].get(field.field, "")
    return f"{label}{field.words}"


def _citable(fields: tuple[Found, ...], raw: str, rules: ReadingRules) -> tuple[tuple[str, str], ...]:
    texts = reading_lines(raw, rules)
    return tuple((one.field, one.words) for one in fields if any(one.words in text for text in texts))


def _doubts(fields: tuple[Found, ...], raw: str) -> Iterator[str]:
    found = {one.field for one in fields}
    for field in _NEEDED:
        if field not in found:
            day = _DAY.search(raw) if field == "date" else None
            what = f"no year of {day[0]}" if day else f"no {field}"
            yield f"{what} was found: give {'the whole date' if day else 'it'} with --{field}"
    for line, words in damage(raw):
        yield f"line {line} may have lost a character: “{words}”; mend it with `repairs` in article.yaml"

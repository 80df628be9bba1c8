"""Reading: a raw text made into an article by declared rules."""

import re
from dataclasses import dataclass

from bot.core.articles.article import Article, Passage
from bot.core.articles.wrapping import in_one, unwrapped
from bot.core.text.script import to_simplified
from bot.core.text.splitting import sentence_spans
from bot.core.text.traced import Traced

_SYLLABLE = r"[A-Za-zÀ-ɏ\u0300-\u036fḀ-ỿ·']{1,8}"
ANNOTATION = re.compile(rf"(?<=[\u3400-\u9fff\uf900-\ufaff])(?P<cut>[(（]{_SYLLABLE}[)）])")
"""A sound in brackets behind its character: 山(shān)."""
_FOLDED = (
    {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | {0xA0: " ", 0x3000: " "}
    | dict.fromkeys((0x0B, 0x0C, 0x85, 0x2028, 0x2029), "\n")
)
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff]"
)
_MARKDOWN = (
    re.compile(r"(?m)^[ \t]*(?P<cut>(?:#{1,6}|>+|[-*+]|\d+[.)])[ \t]+)"),
    re.compile(r"(?m)^(?P<cut>[ \t]*(?:```.*|~~~.*|[-*_]{3,}|=+|-+)[ \t]*)$"),
    re.compile(r"(?P<cut>!\[[^\]\n]*\]\([^)\n]*\))"),
    re.compile(r"(?P<cut>\[)(?=[^\]\n]+\]\([^)\n]*\))"),
    re.compile(r"(?<=[^\s])(?P<cut>\]\([^)\n]*\))"),
    re.compile(r"(?P<cut>\*\*|__|`)"),
    re.compile(r"(?<![\w*])(?P<cut>[*_])(?=\S)"),
    re.compile(r"(?<=\S)(?P<cut>[*_])(?![\w*])"),
)


class ReadingError(Exception):
    """An article cannot be read by its rules.

    `rule` names the key of `article.yaml` that is at fault, empty for the text itself; `at` is
    the place in a list, or the name of a field.
    """

    def __init__(self, rule: str, at: int | str, fact: str, way_out: str) -> None:
        super().__init__(f"{fact}; {way_out}")
        self.rule, self.at, self.fact, self.way_out = rule, at, fact, way_out


@dataclass(frozen=True, slots=True)
class Repair:
    """Damage in the raw text and what stood there; `find` occurs exactly once."""

    find: str
    replace: str
    reason: str


@dataclass(frozen=True, slots=True)
class Furniture:
    """Lines of the page that are not the article.

    `line` is a pattern for the whole line of reading text. With `to_end`, all lines after it go, too.
    """

    line: str
    to_end: bool = False


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """How one raw text is read: the content of its `article.yaml`.

    `annotations` is `pinyin` or `none`; `markup` is `plain` or `markdown`. `fields` maps the name
    of a field to its words in the reading text, in furniture too. `wrapped` is the column at which
    lines are broken, 0 where a line is a paragraph. With `clauses`, sentences are
    cut at semicolons, so that a citation is no longer than it must be.
    """

    id: str
    language: str
    sha256: str = ""
    url: str | None = None
    annotations: str = "none"
    markup: str = "plain"
    repairs: tuple[Repair, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    clauses: bool = False
    wrapped: int = 0


def guess_language(raw: str) -> str:
    """Return `zh` when a text has more Chinese characters than words of letters, else `en`."""
    han = len(re.findall(r"[\u3400-\u9fff]", raw))
    return "zh" if han > len(re.findall(r"[A-Za-z]+", raw)) else "en"


def read_article(raw: str, rules: ReadingRules) -> Article:
    """Return the article that `raw` holds; ReadingError when the rules do not fit the text."""
    kept, cut = _furnish(_lines(raw, rules), rules)
    sentences: list[Passage] = []
    for number, line in enumerate(kept):
        for start, end in sentence_spans(line.text, clauses=rules.clauses):
            sentences.append(_passage(f"s{len(sentences) + 1}", number, line, start, end, raw))
    if not sentences:
        raise ReadingError("", 0, "the text has no sentence", "paste the article's text")
    fields = tuple(_field(name, words, [*kept, *cut], raw) for name, words in rules.fields)
    return Article(rules.id, rules.language, raw, tuple(sentences), fields, rules.url)


def reading_lines(raw: str, rules: ReadingRules) -> tuple[str, ...]:
    """Return the lines of a raw text as reading text, furniture too, as its rules are held against them."""
    return tuple(line.text for line in _lines(raw, rules))


def clean(piece: str, rules: ReadingRules) -> str:
    """Return a piece of raw text as reading text; repairs that lie outside it are no error."""
    cleaned = _clean(Traced.of(piece), rules, whole=False)
    return (in_one(cleaned) if rules.wrapped else cleaned).text.strip()


def _lines(raw: str, rules: ReadingRules) -> list[Traced]:
    """Return the lines of reading text; those that only the width of the page has parted are one."""
    lines = list(_clean(Traced.of(raw), rules).lines())
    return unwrapped(lines, raw, rules.wrapped) if rules.wrapped else lines


def _clean(traced: Traced, rules: ReadingRules, *, whole: bool = True) -> Traced:
    for number, repair in enumerate(rules.repairs):
        traced = _repaired(traced, repair, number, whole=whole)
    if rules.markup == "markdown":
        for pattern in _MARKDOWN:
            traced = traced.without(pattern, "cut")
    if rules.annotations == "pinyin":
        traced = traced.without(ANNOTATION, "cut")
    traced = Traced(traced.text.translate(_FOLDED), traced.offsets)
    traced = traced.without(_UNSEEN)
    return traced.mapped(to_simplified) if traced.text else traced


def _repaired(traced: Traced, repair: Repair, number: int, *, whole: bool) -> Traced:
    times = traced.text.count(repair.find)
    if times != 1:
        if not whole and times == 0:
            return traced
        fact = f"repair {repair.find!r} matches {times} times, not once"
        raise ReadingError("repairs", number, fact, "give more of the words around the damage")
    start = traced.text.index(repair.find)
    return traced.replaced(start, start + len(repair.find), repair.replace)


def _furnish(lines: list[Traced], rules: ReadingRules) -> tuple[list[Traced], list[Traced]]:
    """Return the lines of the article and those of the page around it."""
    patterns = [(re.compile(rule.line), rule.to_end) for rule in rules.furniture]
    kept: list[Traced] = []
    cut: list[Traced] = []
    ended = False
    for line in lines:
        hits = [to_end for pattern, to_end in patterns if pattern.fullmatch(line.text)]
        ended = ended or any(hits)
        (cut if ended or hits else kept).append(line)
    return kept, cut


def _field(name: str, words: str, lines: list[Traced], raw: str) -> Passage:
    for number, line in enumerate(lines):
        at = line.text.find(words)
        if words and at >= 0:
            return _passage(name, number, line, at, at + len(words), raw)
    fact = f"field {name!r} is {words!r}, which the text does not say"
    raise ReadingError("fields", name, fact, "copy the words from the reading text")


def _passage(name: str, paragraph: int, line: Traced, start: int, end: int, raw: str) -> Passage:
    """Return line[start:end] as a passage; its raw span takes in what was cut right behind it."""
    offsets = line.offsets[start:end]
    after = line.offsets[end] if end < len(line.offsets) else None
    stop = offsets[-1] + 1 if after is None else after
    if after is None:
        # An annotation behind the last character of a line belongs to it.
        match = re.compile(rf"[(（]{_SYLLABLE}[)）]").match(raw, stop)
        stop = match.end() if match else stop
    return Passage(name, paragraph, line.text[start:end], offsets[0], stop, offsets)

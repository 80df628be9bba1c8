"""Understand: what a question is made of before anything is looked up."""

import re
from dataclasses import dataclass

from bot.core.questions.attributes import attributes
from bot.core.questions.focus import Focus, focus, kinds
from bot.core.questions.question_types import asked_types, asked_units
from bot.core.text.normalize import normalize, visible
from bot.core.values.numerals import Value, values
from bot.core.words.language import reply_language, script_of
from bot.core.words.slips import SlipReader
from bot.core.words.spelling import PinyinReader
from bot.core.words.terms import Term, TermReader

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Understanding:
    """A question taken apart.

    `text` is normalized, typed pinyin read as Chinese, slips mended; `lang` is the language of the reply;
    `asked` are the types of value asked for, `units` what is counted, `kinds` and `focus` what kind
    of answer about which noun is wanted, `attributes` which detail of it; `capitals` the
    lower-cased words that were written with a capital inside a sentence, likely names.
    """

    text: str
    script: str
    lang: str
    terms: tuple[Term, ...]
    asked: frozenset[str]
    units: frozenset[str]
    kinds: frozenset[str]
    focus: Focus
    attributes: frozenset[str]
    values: tuple[Value, ...]
    capitals: frozenset[str]


def understand(question: str, reader: TermReader, pinyin: PinyinReader, slips: SlipReader) -> Understanding:
    """Return what a question is made of; any string will do."""
    shown = visible(question)
    script = script_of(shown)
    text = normalize(question)
    if script == "pinyin" or (script in ("mixed", "zh-Hans", "zh-Hant") and not text.isascii()):
        text = pinyin.read(text, every_word=script == "pinyin")
    text = slips.mend(text)
    terms = reader.read(text)
    return Understanding(
        text=text,
        script=script,
        lang=reply_language(shown, script),
        terms=terms,
        asked=asked_types(text),
        units=asked_units(text),
        kinds=kinds(text),
        focus=focus(terms, text),
        attributes=attributes(text),
        values=tuple(values(text)),
        capitals=_capitals(shown) if script == "en" else frozenset(),
    )


def _capitals(shown: str) -> frozenset[str]:
    """Return words with a capital that do not open a sentence, unless all words have one."""
    words = list(_WORD.finditer(shown))
    if sum(word[0][0].isupper() for word in words) > len(words) / 2:
        return frozenset()
    return frozenset(
        word[0].casefold()
        for word in words
        if word[0][0].isupper() and not re.search(r"(?:^|[.!?:]\s*|[\"“'(]\s*)$", shown[: word.start()])
    )

"""Named: the names, titles and quoted terms of an answer that its evidence does not have."""

import re
from collections.abc import Iterable, Iterator

from bot.core.proving.evidence import Evidence, bare, spaced
from bot.core.text.late_patterns import late
from bot.core.text.normalize import visible
from bot.core.text.pinyin import readings, split_syllables
from bot.core.text.script import to_simplified
from bot.core.values.calendar_dates import CALENDAR_WORDS
from bot.core.words.rarity import english_zipf, is_usual
from bot.core.words.segment import proper_nouns, segmenter

_HAN = "\u3400-\u9fff"
_TITLE = late(r"《([^》]+)》")
_QUOTED = late(r"“([^“”]+)”|「([^「」]+)」|\"([^\"]+)\"")
_HAN_RUN = late(rf"[{_HAN}][{_HAN}\d.%+、“”·-]*[{_HAN}]|[\d.]+[{_HAN}]+")
_GLOSS = late(rf"[\"”]?,? ?\([“《]?([{_HAN}\d][^()]*)\)")
_BRACKETS = late(rf"\(([^()]*[{_HAN}][^()]*)\)")
_CAPITAL = r"[A-Z][\w'’.-]*\w"
_RUN = late(rf"\b{_CAPITAL}(?:(?: of| and| the)? {_CAPITAL})*")
_SENTENCE_START = late(r"(?:^|[.!?:;]\"? |\n|\d\. |\(|\" ?)\"?$")
_NO_NAMES = CALENDAR_WORDS | {"yes", "no"}
_SYLLABLES = 2


def unproved_names(answer: str, language: str, evidence: Evidence) -> Iterator[str]:
    """Yield the names, titles and quoted terms of an answer that its evidence does not have, as written."""
    shown = visible(answer, None)
    if language == "en":
        yield from dict.fromkeys(
            (
                *_latin_terms(shown, evidence),
                *_latin_names(shown, evidence),
                *_han_words(shown, evidence),
                *_named_otherwise(shown, evidence),
            )
        )
    else:
        plain = to_simplified(shown)
        yield from dict.fromkeys((*_han_terms(plain, evidence), *_han_names(plain, evidence)))


def _han_terms(text: str, evidence: Evidence) -> Iterator[str]:
    for match in (*_TITLE.finditer(text), *_QUOTED.finditer(text)):
        words = next(group for group in match.groups() if group)
        if not evidence.stands(words):
            yield words


def _han_names(text: str, evidence: Evidence) -> Iterator[str]:
    """Yield names of the lexicon, of the dictionary, and words that are a name but for one character."""
    names = [name for name in evidence.names.names if not name.isascii()]
    compact = bare(text)
    for name in names:
        if name in compact and not evidence.stands(name):
            yield name
    words = segmenter(tuple(names)).cut(text)
    nouns = proper_nouns()
    for word in words:
        if word in nouns and not evidence.stands(word):
            yield word
    for name in names:
        if name in evidence.context and name not in compact:
            yield from _slips(name, compact, evidence)


def _slips(name: str, text: str, evidence: Evidence) -> Iterator[str]:
    """Yield what a text has in the place of a name: all of its characters but one."""
    size = len(name)
    for at in range(len(text) - size + 1):
        piece = text[at : at + size]
        wrong = [i for i in range(size) if piece[i] != name[i]]
        if len(wrong) == 1 and piece[wrong[0]] not in evidence.context and piece not in evidence.context:
            yield piece


def _latin_terms(text: str, evidence: Evidence) -> Iterator[str]:
    for match in _QUOTED.finditer(text):
        words = next(group for group in match.groups() if group)
        if (
            not _glossed(text, match.end(), evidence)
            and not evidence.stands(words)
            and not _inside(words, evidence)
        ):
            yield words


def _inside(words: str, evidence: Evidence) -> bool:
    """Tell whether a name of the lexicon that stands in the context holds these words, or they hold it."""
    wanted = spaced(words)
    return any(
        (wanted in known or (known in wanted and _are_common(wanted.replace(known, " "))))
        and _in_context(others, evidence)
        for known, others in evidence.names.latin.items()
    )


def _are_common(words: str) -> bool:
    return all(map(is_usual, words.split()))


def _in_context(words: Iterable[str], evidence: Evidence) -> bool:
    return any(word in evidence.context for word in words)


def _glossed(text: str, end: int, evidence: Evidence) -> bool:
    """Tell whether the article's own words stand in brackets behind a term."""
    match = _GLOSS.match(text, end)
    return match is not None and bare(match[1]) in evidence.context


def _latin_names(text: str, evidence: Evidence) -> Iterator[str]:
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    for match in _RUN.finditer(text):
        if any(start < match.start() < end for start, end in quoted):
            continue
        words = match[0].split(" ")
        if _SENTENCE_START.search(text[: match.start()]) and _is_common(words[0]):
            words = words[1:]
        while words and words[0] in {"of", "and", "the"}:
            words = words[1:]
        name = " ".join(words)
        if name and not _proved(name, text, match.end(), evidence):
            pieces = name.split(" and ")
            yield from (one for one in pieces if not _proved(one, text, match.end(), evidence))


def _is_common(word: str) -> bool:
    """Tell whether a word that opens a sentence is none of a name: a usual one, or no pinyin."""
    syllables = split_syllables(word.casefold()) or ()
    return is_usual(word) or len(syllables) < _SYLLABLES


def _proved(name: str, text: str, end: int, evidence: Evidence) -> bool:
    if all(word.casefold() in _NO_NAMES for word in name.split(" ")):
        return True
    if evidence.stands(name) or _inside(name, evidence) or _spelled(name, evidence.context):
        return True
    return (
        _glossed(text, end, evidence)
        and bare(name) not in evidence.names.words
        and not _misspelt(name, text, end)
    )


def _misspelt(name: str, text: str, end: int) -> bool:
    """Tell whether a name is the sound of other characters than those in the brackets behind it."""
    match = _GLOSS.match(text, end)
    syllables = split_syllables(re.sub(r"[ '’-]", "", name.casefold()))
    if match is None or syllables is None or len(name.split(" ")) > len(syllables):
        return False
    han = re.sub(rf"[^{_HAN}]", "", match[1])
    return len(syllables) == len(han) and not _spelled(name, han)


def _spelled(name: str, context: str) -> bool:
    """Tell whether the context has characters that sound like a name: Huang Bin, 黄斌."""
    letters = re.sub(r"[ '’-]", "", name.casefold())
    syllables = split_syllables(letters)
    if syllables is None or len(syllables) < _SYLLABLES or english_zipf(letters):
        return False
    size = len(syllables)
    return any(
        syllables in readings(context[at : at + size])
        for at in range(len(context) - size + 1)
        if not context[at : at + size].isascii()
    )


def _han_words(text: str, evidence: Evidence) -> Iterator[str]:
    """Yield Chinese words in an English answer that the cited sentences do not say."""
    for match in _HAN_RUN.finditer(text):
        if bare(match[0]) not in evidence.context:
            yield match[0]


def _named_otherwise(text: str, evidence: Evidence) -> Iterator[str]:
    """Yield names in brackets that the lexicon translates, and the answer does not have in translation."""
    said = spaced(text)
    for match in _BRACKETS.finditer(text):
        written = bare(match[1])
        for name, latin in evidence.names.han.items():
            if name in written and latin and not any(words in said for words in latin):
                yield name

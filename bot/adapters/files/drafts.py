"""Drafts: an entry that is still to be filled, written in the style of its file."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.adapters.files.declared.topic import LANGUAGES
from bot.adapters.files.kinds import DRAFT
from bot.adapters.files.strict_yaml import scalar

_NAMES = {"zh": "Chinese", "en": "English"}


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of an entry before anyone has written its answer.

    `quote` is words of the article, all of a sentence where it is `whole`; `question` is asked in
    `language`; `related` are ids of entries that may be worth a button. What is known in that language
    already are `answer` and `others`, more ways to ask. A draft that is `aside` is not looked at
    until somebody accepts it.
    """

    id: str
    quote: str
    question: str
    language: str
    whole: bool = False
    not_stated: bool = False
    related: tuple[str, ...] = ()
    answer: str = ""
    others: tuple[str, ...] = ()
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """How a topic file is laid out, in columns.

    `dash` is where the dashes of entries stand, `key` their keys; `step` is how much deeper what
    is inside a key stands, `item` how much deeper the dashes of a list. `apart` tells that an
    empty line stands between entries.
    """

    dash: int = 2
    key: int = 4
    step: int = 2
    item: int = 2
    apart: bool = False


def entry_lines(draft: Draft, style: Style) -> list[str]:
    """Return the lines of a draft; every text that only a person can write begins with TODO:."""
    key, inside = " " * style.key, " " * (style.key + style.step)
    cites, asked = " " * (style.key + style.item), " " * (style.key + style.step + style.item)
    lines = [""] if style.apart else []
    if not draft.aside:
        lines.append(
            f"{' ' * style.dash}# A draft: replace what begins with {DRAFT}, then run `citebot check`."
        )
    lines.append(f"{' ' * style.dash}-{' ' * (style.key - style.dash - 1)}id: {scalar(draft.id)}")
    if draft.aside:
        lines.append(f"{key}draft: true")
    if draft.not_stated:
        lines.append(f"{key}not_stated: true")
    if draft.whole:
        lines.append(f"{key}# The whole sentence: cut it down to the words that prove the answer.")
    lines += [f"{key}cites:", f"{cites}- {scalar(draft.quote)}", f"{key}answer:"]
    lines += [f"{inside}{language}: {scalar(_answer(language, draft))}" for language in LANGUAGES]
    if not draft.aside:
        lines.append(f"{key}# At least eight a language: keywords, slang, long questions, other words.")
    lines.append(f"{key}phrasings:")
    for language in LANGUAGES:
        texts = (draft.question, *draft.others)
        if language != draft.language:
            texts = (f"{DRAFT} ask it in {_NAMES[language]}",)
        lines += [f"{inside}{language}:", *(f"{asked}- {scalar(text)}" for text in texts)]
    if draft.related:
        lines.append(f"{key}# related: [{', '.join(map(scalar, draft.related))}]")
    return lines


def topic_lines(name: str, titles: Mapping[str, str], first: str = "") -> list[str]:
    """Return the head of a new topic file; `first` is a line above it, if any."""
    return [
        *([first] if first else []),
        f"topic: {scalar(name)}",
        "title:",
        *(f"  {language}: {scalar(titles[language])}" for language in LANGUAGES),
        "entries:",
    ]


def _answer(language: str, draft: Draft) -> str:
    if draft.answer and language == draft.language:
        return draft.answer
    if draft.not_stated:
        return f"{DRAFT} say in {_NAMES[language]} that the article does not tell it, and what it tells"
    return f"{DRAFT} answer in {_NAMES[language]}, with no value, name or hedge that the quote lacks"

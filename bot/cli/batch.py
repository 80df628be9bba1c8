"""Batch: question lines in, answer lines out."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.cli.record import line, record
from bot.core.library.library import AnyAnswerer
from bot.replies.responder import Responder


class BrokenLine(Exception):  # noqa: N818 - it names what is wrong, as SetupError's problems do
    """A line of the input is not a question; `number` counts from 1."""

    def __init__(self, number: int, fact: str) -> None:
        super().__init__(f"line {number} {fact}")
        self.number = number


@dataclass(frozen=True, slots=True)
class Question:
    """One line of a batch."""

    id: str | int
    text: str


def answers(
    lines: Iterable[bytes], answerer: AnyAnswerer, responder: Responder, lang: str | None
) -> Iterator[str]:
    """Yield one answer line for each question line; blank lines are passed over.

    Raises BrokenLine at the first line that is not `{"id": ..., "question": ...}`; all lines
    before it have been yielded then.
    """
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        question = _question(number, raw)
        outcome = answerer.ask(question.text)
        reply = responder.identified(responder.reply(outcome, lang), question.text, lang)
        yield line(record(question.id, outcome, reply))


def _question(number: int, raw: bytes) -> Question:
    try:
        # Lone surrogates are valid questions, also when they come as bytes.
        text = raw.decode("utf-8", "surrogatepass").removeprefix("\ufeff")
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BrokenLine(number, f"is not JSON in UTF-8 ({type(error).__name__})") from error
    match found:
        case {"id": bool()}:
            raise BrokenLine(number, 'has an "id" that is neither text nor a whole number')
        case {"id": str() | int() as name, "question": str() as asked}:
            return Question(name, asked)
        case {"id": _, "question": str()}:
            raise BrokenLine(number, 'has an "id" that is neither text nor a whole number')
        case {"id": _, "question": _}:
            raise BrokenLine(number, 'has a "question" that is not text')
        case {}:
            missing = [name for name in ("id", "question") if name not in found]
            raise BrokenLine(number, f"has no {' and no '.join(json.dumps(name) for name in missing)}")
        case _:
            raise BrokenLine(number, 'is not an object with "id" and "question"')

"""Record: one reply as the JSON object of the batch contract."""

import json
from typing import Any

from bot.core.outcomes import Abstention, Outcome, Smalltalk, Suggestion
from bot.replies.reply import Reply

_SURE, _NONE = 100.0, 0.0


def record(question_id: str | int | None, outcome: Outcome, reply: Reply) -> dict[str, Any]:
    """Return what DESIGN.md promises for one question, keys in that order.

    `start` and `end` of a citation are offsets into the raw text. Smalltalk scores 100, an
    abstention 0. `citebot replay` makes the same reply from its `answer_id`.
    """
    return {
        "id": question_id,
        "status": reply.status,
        "intent": reply.intent,
        "lang": reply.lang,
        "entry": reply.said[0] if reply.said else None,
        "score": round(_score(outcome), 2),
        "text": reply.plain(),
        "citations": [
            {
                "article": citation.article,
                "paragraph": citation.paragraph,
                "sentence": citation.sentence,
                "quote": citation.quote,
                "start": citation.start,
                "end": citation.end,
            }
            for citation in reply.citations
        ],
        "suggestions": list(outcome.entries) if isinstance(outcome, Suggestion) else [],
        "answer_id": reply.answer_id,
    }


def line(written: dict[str, Any]) -> str:
    """Return a record on one line of ASCII, so that any string survives any encoding."""
    return json.dumps(written, ensure_ascii=True)


def _score(outcome: Outcome) -> float:
    match outcome:
        case Abstention():
            return _NONE
        case Smalltalk():
            return _SURE
        case _:
            return outcome.score

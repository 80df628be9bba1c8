"""Why: in plain words, how an answer came about or what stood in its way."""

import math
from collections.abc import Iterable, Iterator

from bot.core.answer_id import AnswerId
from bot.core.answerer import Explanation, PartExplanation
from bot.core.deciding.causes import Cause, Closed
from bot.core.library.library import AnyAnswerer
from bot.core.outcomes import Candidate, NotStated, Smalltalk
from bot.replies.labels import question_for
from bot.replies.messages import Messages
from bot.replies.quotes import Quoters
from bot.replies.translation import in_script

_MOST_WORDS = 6
_LEAST_WEIGHT = 0.1
"""Weight from which a word of a question is worth telling."""
_LONGEST = 40
"""Characters of a sentence that stand for it."""


class Whys:
    """Tells how answers of one knowledge came about, from their answer ids alone; immutable."""

    def __init__(self, answerer: AnyAnswerer, messages: Messages, quoters: Quoters) -> None:
        self._answerer = answerer
        self._messages = messages
        self._quoters = quoters
        self._entries = {entry.id: entry for entry in answerer.knowledge.entries()}

    def told(self, answer: AnswerId, lang: str) -> str:
        """Return why an answer was given or none, a line for each step."""
        return "\n".join(self._lines(answer, lang))

    def _lines(self, answer: AnswerId, lang: str) -> Iterator[str]:
        if answer.pressed:
            key = "why_pressed" if not answer.carried else "why_no_more" if answer.ended else "why_more"
            yield self._messages.say(key, lang, question=self._named(answer.asked, lang))
            return
        if answer.carried:
            yield self._messages.say("why_read", lang, question=in_script(answer.asked, lang))
        explanation = self._answerer.explain(answer.asked)
        if isinstance(explanation.outcome, Smalltalk):
            yield self._messages.say("why_smalltalk", lang)
            return
        for part in explanation.parts:
            yield from self._understood(part, lang)
            if answer.ended:
                yield self._messages.say("why_untold", lang)
            else:
                yield from self._matched(part, explanation, lang)

    def _understood(self, part: PartExplanation, lang: str) -> Iterator[str]:
        told = [word for word, weight in part.terms if weight >= _LEAST_WEIGHT]
        if told:
            yield self._messages.say("why_words", lang, words=self._listed(told[:_MOST_WORDS], lang))
        if part.value_type:
            yield self._messages.say("why_asks", lang, kinds=self._kinds(part.value_type.split(", "), lang))

    def _matched(self, part: PartExplanation, explanation: Explanation, lang: str) -> Iterator[str]:
        """Yield what came closest, and what decided."""
        said = {one.id: one for one in getattr(explanation.outcome, "statements", ())}
        first = next((one for one in part.candidates if one.id in said), None)
        first = first or next(iter(part.candidates), None)
        if first is not None:
            key = "why_exact" if part.gate == "exact" else "why_match"
            yield self._messages.say(
                key,
                lang,
                question=self._named(first.id, lang, first),
                place=self._place(first, lang),
                score=math.floor(first.score),
                least=math.ceil(part.least),
            )
        if part.closed is not None:
            yield self._stopped(part.closed, part.candidates, lang)
            if first is not None and first.id in said and said[first.id].corrects:
                yield self._messages.say("why_instead", lang)
        elif isinstance(explanation.outcome, NotStated):
            yield self._messages.say("why_silent", lang)

    def _stopped(self, closed: Closed, candidates: Iterable[Candidate], lang: str) -> str:
        """Return what stood in the way of an answer."""
        match closed.cause:
            case Cause.KIND:
                words = self._kinds(closed.about, lang)
            case Cause.UNIT:
                words = self._listed((self._messages.say(f"unit_{u}", lang) for u in closed.about), lang)
            case Cause.SEVERAL:
                each = {one.id: one for one in candidates}
                named = (self._named(name, lang, each.get(name)) for name in closed.about)
                words = self._listed((f"“{name}”" for name in named), lang)
            case Cause.OTHER:
                said, known = closed.about
                return self._messages.say("cause_other", lang, words=said, known=known)
            case _:
                words = self._listed(closed.about[:_MOST_WORDS], lang)
        return self._messages.say(f"cause_{closed.cause.value}", lang, words=words)

    def _kinds(self, kinds: Iterable[str], lang: str) -> str:
        return self._listed((self._messages.say(f"kind_{kind}", lang) for kind in kinds), lang)

    def _listed(self, words: Iterable[str], lang: str) -> str:
        """Return words one after the other, in the reader's script."""
        listed = ""
        for word in dict.fromkeys(words):
            listed = self._messages.say("listed", lang, first=listed, next=word) if listed else word
        return in_script(listed, lang)

    def _named(self, name: str, lang: str, candidate: Candidate | None = None) -> str:
        """Return the question of an entry, or how a sentence begins."""
        if name in self._entries:
            return question_for(self._entries[name], lang)
        quote = candidate.citations[0].quote if candidate is not None else name
        return in_script(quote if len(quote) <= _LONGEST else f"{quote[: _LONGEST - 1]}…", lang)

    def _place(self, candidate: Candidate, lang: str) -> str:
        """Return where the article says what a candidate cites."""
        quotes = self._quoters.of(candidate.citations).quotes(candidate.citations[:1], lang, 0)
        return quotes[0].label if quotes else ""

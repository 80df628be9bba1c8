"""Journal: which questions are kept for operators, and how nobody is known by them."""

from dataclasses import replace

from bot.chats.steady import Steady
from bot.chats.store import Asked
from bot.core.text.masking import masked
from bot.core.text.normalize import LENGTH_LIMIT, normalize, visible
from bot.replies.reply import Reply

REJECTED = "rejected"
UNANSWERED = ("abstain", "suggest", REJECTED)
"""The statuses of questions that found no answer; the last, when none of the suggestions was meant."""
ANSWERED = ("answer", "not_stated")
NONE, ALL = "none", "all"
_EDGES = " \t?？!！。.,，…~、;；:："


class Journal:
    """Takes questions down without asker, place or hour, as far as `keep` of the settings allows."""

    def __init__(self, store: Steady, keep: str) -> None:
        self._store = store
        self._keep = keep

    @property
    def keeps_all(self) -> bool:
        """Whether answered questions may be kept, too."""
        return self._keep == ALL

    async def note(self, question: str, reply: Reply) -> None:
        """Take down a question that found no answer, and parts of one that found none."""
        if self._keep == NONE:
            return
        if reply.status in UNANSWERED or (self.keeps_all and reply.status in ANSWERED):
            entries = reply.said or tuple(choice.entry for choice in reply.choices)
            entries = () if reply.status == "abstain" else entries
            await self._record(Asked(question, reply.lang, reply.status, entries))
        for part in reply.unanswered:
            await self._record(Asked(part, reply.lang, "abstain"))

    async def reject(self, question: str, lang: str, entries: tuple[str, ...]) -> None:
        """Take down that none of the entries suggested for a question was meant."""
        if self._keep != NONE:
            await self._record(Asked(question, lang, REJECTED, entries), again=False)

    async def _record(self, asked: Asked, *, again: bool = True) -> None:
        text = plain(asked.text)
        if text:
            await self._store.record(replace(asked, text=text), again=again)


def plain(question: str) -> str:
    """Return a question as the journal keeps it: normalized, and without what tells who someone is."""
    return normalize(masked(visible(question))).strip(_EDGES)[:LENGTH_LIMIT]

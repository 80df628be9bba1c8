"""Phrasings: how many ways to ask a knowledge has, and how many of them are reached by the others."""

from collections.abc import Iterable, Iterator

from bot.core.knowledge import Entry, Knowledge
from bot.core.reach import Reach


def ways(knowledge: Knowledge, reaches: Iterable[Reach] = (), *, every: bool) -> Iterator[str]:
    """Yield a line with the ways to ask an entry on average, after one for each entry when `every`.

    That tells the reach of the entry, too, where it is known.
    """
    entries = knowledge.entries()
    if not entries:
        yield "no entries yet: answers are sentences of the article"
        return
    if every:
        reached = {one.entry: f", {one.reached} of {one.phrasings} reached by the others" for one in reaches}
        yield from (
            f"{entry.topic}/{entry.id}: {_counted(entry)}{reached.get(entry.id, '')}" for entry in entries
        )
    languages = dict.fromkeys(language for entry in entries for language in entry.ways)
    means = (
        f"{sum(entry.ways.get(language, 0) for entry in entries) / len(entries):.0f} {language}"
        for language in languages
    )
    yield f"{len(entries)} entries, each asked in {', '.join(means)} phrasings on average"


def _counted(entry: Entry) -> str:
    return ", ".join(f"{count} {language}" for language, count in entry.ways.items())

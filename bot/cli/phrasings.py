"""Phrasings: how many ways to ask the patterns of a knowledge make."""

from collections.abc import Iterator

from bot.core.knowledge import Entry, Knowledge


def ways(knowledge: Knowledge, *, every: bool) -> Iterator[str]:
    """Yield a line with the ways to ask an entry on average, after one for each entry when `every`."""
    entries = knowledge.entries()
    if not entries:
        yield "no entries yet: answers are sentences of the article"
        return
    if every:
        yield from (f"{entry.topic}/{entry.id}: {_counted(entry)}" for entry in entries)
    languages = dict.fromkeys(language for entry in entries for language in entry.ways)
    means = (
        f"{sum(entry.ways.get(language, 0) for entry in entries) / len(entries):.0f} {language}"
        for language in languages
    )
    yield f"{len(entries)} entries, each asked in {', '.join(means)} phrasings on average"


def _counted(entry: Entry) -> str:
    return ", ".join(f"{count} {language}" for language, count in entry.ways.items())

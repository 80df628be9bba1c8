"""Agreement: entries of all topics held against each other: ids, related entries, phrasings."""

import difflib
from collections.abc import Sequence

from bot.adapters.files.findings import Findings, Place
from bot.adapters.files.topic_files import WrittenEntry, WrittenTopic


def check_together(topics: Sequence[WrittenTopic], findings: Findings) -> None:
    """Note topics, ids and phrasings that stand twice."""
    entries = [entry for topic in topics for entry in topic.entries]
    _check_topics(topics, findings)
    first: dict[str, Place] = {}
    asked: dict[str, tuple[str, Place]] = {}
    for written in entries:
        name = written.entry.id
        if name in first:
            findings.add_at(
                written.place,
                f"id {name!r} stands in {first[name]}, too",
                "give each its own",
                code="E101",
            )
        first.setdefault(name, written.place)
        _check_phrasings(written, asked, findings)


def check_related(topics: Sequence[WrittenTopic], findings: Findings) -> None:
    """Note related entries that are none; call it only when all entries could be read."""
    entries = [entry for topic in topics for entry in topic.entries]
    # A draft will be an entry; until then it is no button.
    known = sorted({written.entry.id for written in entries}.union(*(topic.drafts for topic in topics)))
    for written in entries:
        for related, place in written.related:
            if related not in known or related == written.entry.id:
                near = difflib.get_close_matches(related, known, 1)
                hint = f"did you mean {near[0]!r}?" if near and near[0] != related else "name another entry"
                findings.add_at(place, f"related {related!r} is no other entry", hint, code="E103")


def _check_topics(topics: Sequence[WrittenTopic], findings: Findings) -> None:
    seen: set[str] = set()
    for written in topics:
        if written.topic.id in seen and written.entries:
            place = written.entries[0].place
            findings.add_at(
                Place(place.path, 1),
                f"topic {written.topic.id!r} has a file already",
                "rename it",
                code="E102",
            )
        seen.add(written.topic.id)


def _check_phrasings(written: WrittenEntry, asked: dict[str, tuple[str, Place]], findings: Findings) -> None:
    for one in written.phrasings:
        text, same, place = one.text, one.same, one.place
        owner = asked.setdefault(same, (written.entry.id, place))
        if owner[0] != written.entry.id:
            fact = f"phrasing {text!r} belongs to {owner[0]!r} ({owner[1]}), too"
            findings.add_at(place, fact, "keep it where it fits best", code="Q201")
        elif not same:
            findings.add_at(place, f"phrasing {text!r} has no word", "write what a reader types", code="Q200")

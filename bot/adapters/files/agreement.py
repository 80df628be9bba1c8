"""Agreement: entries of all topics held against each other: ids, related entries, phrasings."""

import difflib
from collections.abc import Sequence

from bot.adapters.files.findings import Findings, Place
from bot.adapters.files.topic_files import Asked, WrittenEntry, WrittenTopic
from bot.core.text.pinyin import typed


def check_together(topics: Sequence[WrittenTopic], findings: Findings) -> None:
    """Note topics, ids and phrasings that stand twice."""
    entries = [entry for topic in topics for entry in topic.entries]
    _check_topics(topics, findings)
    first: dict[str, Place] = {}
    asked: dict[str, tuple[str, Asked]] = {}
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
    _check_sounds(entries, findings)


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


def _check_phrasings(written: WrittenEntry, asked: dict[str, tuple[str, Asked]], findings: Findings) -> None:
    for one in written.phrasings:
        owner, first = asked.setdefault(one.same, (written.entry.id, one))
        if owner != written.entry.id:
            fact = f"phrasing {one.text!r} belongs to {owner!r} ({first.place}), too"
            _note(written, one, fact, findings)
        elif not one.same:
            fact = f"phrasing {one.text!r} has no word"
            findings.add_at(one.place, fact, "write what a reader types", code="Q200")


def _check_sounds(entries: Sequence[WrittenEntry], findings: Findings) -> None:
    """Note Chinese phrasings of two entries that differ, and are typed the same in pinyin."""
    heard: dict[str, tuple[str, Asked]] = {}
    for written in entries:
        for one in written.phrasings:
            if one.same.isascii():
                continue
            owner, first = heard.setdefault(typed(one.same), (written.entry.id, one))
            if owner != written.entry.id and first.same != one.same:
                like = f"{first.text!r} of {owner!r} ({first.place})"
                fact = f"phrasing {one.text!r} is typed in pinyin like {like}"
                _note(written, one, fact, findings)


def _note(written: WrittenEntry, asked: Asked, fact: str, findings: Findings) -> None:
    if "Q201" in written.waived:
        findings.waive(written.waived["Q201"])
        return
    findings.add_at(asked.place, fact, "keep it where it fits best", code="Q201")

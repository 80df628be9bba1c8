"""Self-testing: what a knowledge makes of its own phrasings, each finding at its place."""

from collections.abc import Iterable, Sequence

from bot.adapters.files.findings import Findings, Place
from bot.adapters.files.topic_files import WrittenEntry
from bot.core.text.normalize import fingerprint, normalize
from bot.core.trying.collisions import Collision
from bot.core.trying.reach import Reach, Wordings

_NAMED = 3
"""Phrasings that one line names."""


def wordings_of(entries: Iterable[WrittenEntry]) -> Wordings:
    """Return the phrasings of entries as the texts that are matched, by the id of the entry."""
    return {written.entry.id: [one.texts for one in written.wordings] for written in entries}


def check_collisions(
    collisions: Iterable[Collision], entries: Sequence[WrittenEntry], findings: Findings
) -> None:
    """Note each collision at its phrasing, with the place of the phrasing that it is taken for."""
    by_id = {written.entry.id: written for written in entries}
    for one in collisions:
        entry, other = by_id[one.entry], by_id[one.other]
        waiver = entry.waived.get("Q202") or other.waived.get("Q202")
        if waiver is not None:
            findings.waive(waiver)
            continue
        met = _place(other, one.variant, one.met)
        scores = f"{one.other_score:.0f} to {one.own_score:.0f}"
        shown = "is offered beside" if one.offered else "is answered with"
        fact = f"phrasing {one.text!r}, asked as {one.variant!r}, {shown} {one.other!r} ({met}), {scores}"
        way_out = f"word one of them otherwise, or name {one.entry!r} in `related` of {one.other!r}"
        findings.add_at(_place(entry, one.text, one.text), fact, way_out, code="Q202")


def check_reaches(reaches: Iterable[Reach], entries: Iterable[WrittenEntry], findings: Findings) -> None:
    """Note each entry whose phrasings reach each other too seldom, at the first that stands alone."""
    by_id = {written.entry.id: written for written in entries}
    for reach in reaches:
        written = by_id[reach.entry]
        if "Q203" in written.waived:
            findings.waive(written.waived["Q203"])
            continue
        named = ", ".join(repr(text) for text in reach.alone[:_NAMED])
        more = len(reach.alone) - _NAMED
        named += f" and {more} more" if more > 0 else ""
        reached = f"only {reach.reached} of {reach.phrasings} phrasings"
        fact = f"{reached} of {reach.entry!r} are reached by the others"
        place = _place(written, reach.alone[0], reach.alone[0])
        findings.add_at(place, f"{fact}; alone stand {named}", "write others like these", code="Q203")


def _place(written: WrittenEntry, text: str, otherwise: str) -> Place:
    """Return where an entry has a text word for word, else where it has the other, as a phrasing."""
    same = fingerprint(text)
    plain = (one.place for one in written.phrasings if normalize(one.text) == normalize(otherwise))
    exact = (one.place for one in written.phrasings if one.same == same)
    return next(exact, next(plain, written.place))

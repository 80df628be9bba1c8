"""Proving: each answer held against its own citations."""

from collections.abc import Iterable

from bot.adapters.files.findings import Findings
from bot.adapters.files.topic_files import WrittenEntry
from bot.core.proof import unproved_values


def check_answers(entries: Iterable[WrittenEntry], findings: Findings) -> None:
    """Note what answers say and their citations do not.

    A quote that is not found is a problem of its own, and enough.
    """
    for written in entries:
        if written.all_cited:
            _check(written, findings)


def _check(written: WrittenEntry, findings: Findings) -> None:
    quotes = tuple(citation.quote for citation in written.entry.citations)
    for language, text in written.entry.answers.items():
        for number in unproved_values(text, quotes):
            fact = f"the {language} answer of {written.entry.id!r} says {number}, which its citations do not"
            _note(written, language, fact, "correct it, or cite the words that say it", "P101", findings)


def _note(
    written: WrittenEntry, language: str, fact: str, way_out: str, code: str, findings: Findings
) -> None:
    place = written.answers[language]
    if code in written.waived:
        findings.waive(written.waived[code])
    else:
        findings.add(place.path, place.line, fact, way_out, code=code)

"""Proving: each answer held against its own citations."""

from collections.abc import Iterable

from bot.adapters.files.findings import Findings
from bot.adapters.files.topic_files import WrittenEntry
from bot.core.articles.article import Article
from bot.core.knowledge import Knowledge
from bot.core.proving.evidence import source
from bot.core.proving.parity import lost_characters, unlike
from bot.core.proving.proof import Flaw, flaws

_BY_NAMES = frozenset({"P103", "P104"})


def check_answers(
    knowledge: Knowledge, entries: Iterable[WrittenEntry], findings: Findings, *, names_known: bool = True
) -> None:
    """Note what answers say and their citations do not.

    A quote that is not found is a problem of its own, and enough. Without `names_known`, as when
    the lexicon is broken, rules that need its names are passed over.
    """
    if knowledge.article is None:
        return
    prover = _Prover(knowledge, knowledge.article, findings, frozenset() if names_known else _BY_NAMES)
    for written in entries:
        if written.all_cited:
            prover.check(written)


class _Prover:
    """Proves the entries of one knowledge."""

    def __init__(
        self, knowledge: Knowledge, article: Article, findings: Findings, passed_over: frozenset[str]
    ) -> None:
        self._source = source(article, knowledge.lexicon, knowledge.translations)
        self._names = knowledge.lexicon.names
        self._exceptions = knowledge.lexicon.script_exceptions
        self._headline = article.headline
        self._findings = findings
        self._passed_over = passed_over

    def check(self, written: WrittenEntry) -> None:
        """Note the flaws of all answers of an entry."""
        entry = written.entry
        proof = self._source.evidence(entry.citations)
        found = [
            (language, flaw)
            for language, text in entry.answers.items()
            for flaw in flaws(text, language, proof, told=not entry.not_stated)
        ]
        for language, flaw in found:
            fact, way_out = _told(_subject(written, language), flaw)
            self._note(written, language, fact, way_out, flaw.code)
        # What is unproved is unlike the other answer, too: that would only be said twice.
        differing = () if found else unlike(entry.answers, self._names, self._headline)
        for language, other, words in differing:
            fact = f"{_subject(written, language)} says {words!r}, which the {other} answer does not"
            self._note(written, language, fact, "say the same in both", "P104")
        lost = lost_characters(entry.answers.get("zh", ""), self._exceptions)
        if lost:
            fact = f"{_subject(written, 'zh')} has {lost!r}, which traditional script does not bring back"
            self._note(
                written,
                "zh",
                fact,
                "write it otherwise, or name it in script_exceptions of lexicon.yaml",
                "P105",
            )

    def _note(self, written: WrittenEntry, language: str, fact: str, way_out: str, code: str) -> None:
        if code in self._passed_over:
            return
        if code in written.waived:
            self._findings.waive(written.waived[code])
            return
        self._findings.add_at(written.answers[language], fact, way_out, code=code)


def _subject(written: WrittenEntry, language: str) -> str:
    return f"the {language} answer of {written.entry.id!r}"


def _told(subject: str, flaw: Flaw) -> tuple[str, str]:
    """Return fact and way out of a flaw."""
    if flaw.code == "P107":
        return f"{subject} does not say that the article does not tell", "say so, or remove `not_stated`"
    if flaw.code == "P108":
        fact = f"{subject} has hardly a word of what its citations say ({flaw.instead!r})"
        return fact, "cite what proves it"
    if not flaw.words:
        return f"{subject} leaves out {flaw.instead!r}, which its citations say", "say it, too"
    if flaw.code == "P106":
        return f"{subject} says {flaw.words!r} where its citations say {flaw.instead!r}", "say what they say"
    fact = f"{subject} says {flaw.words!r}, which its citations do not"
    if flaw.code == "P103":
        return fact, "correct it, cite the words that say it, or add the name to lexicon.yaml"
    instead = f"they say {flaw.instead!r}; " if flaw.instead else ""
    return fact, f"{instead}correct it, or cite the words that say it"

"""Phrasings: how many ways to ask an article has, and what of it is not served yet."""

from collections.abc import Iterable, Iterator

from bot.cli.checking import Checked
from bot.core.knowledge import Entry, Knowledge
from bot.core.trying.reach import Reach


def told(checked: Checked, *, phrasings: bool) -> Iterator[str]:
    """Yield what there is to know of an article without problems, a line each."""
    knowledge = checked.knowledge
    yield from ways(knowledge, checked.reaches, every=phrasings)
    if checked.drafts:
        what = "draft is" if len(checked.drafts) == 1 else "drafts are"
        yield f"{len(checked.drafts)} {what} not served; delete the line `draft: true` of what you accept"
    if checked.unfinished:
        yield "holes were not looked for: article.yaml says `unfinished: true`"
    if knowledge.weights is not None and knowledge.weights.fitted_on != knowledge.version:
        yield "weights.yaml was fitted on an earlier state of this knowledge; `make fit` fits it anew"


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

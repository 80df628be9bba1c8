"""Blind: how questions are answered that were written by people who knew the article only.

Run with `make bench`. The working set is what the engine was fitted on; the sealed one was not
looked at while it was built, and its figures are the ones to go by.
"""

from collections import Counter

from scipy.stats import beta

from bot.cli.service import Places, Service, build
from bot.core.outcomes import Answer
from tests.benchmarks.corpus import CORPUS, ROOT
from tests.benchmarks.judging import answerable, cases, right

_SETS = ("working", "sealed")


def upper_bound(count: int, of: int) -> float:
    """Return the exact binomial upper bound (Clopper-Pearson, 95 %, one side) of a rate."""
    return 1.0 if count >= of else float(beta.ppf(0.95, count + 1, of - count))


def judged(service: Service, name: str) -> tuple[Counter[str], Counter[str], int]:
    """Return how many questions of each group a set has, how many are right, and how many assert a wrong answer."""
    asked: Counter[str] = Counter()
    good: Counter[str] = Counter()
    wrong = 0
    for case in cases(CORPUS / f"{name}.jsonl"):
        outcome = service.answerer.ask(case["q"])
        ok = right(case, outcome, service.responder)
        groups = ("answerable", case["lang"]) if answerable(case) else ("unanswerable", case["kind"])
        asked.update(groups)
        good.update(groups if ok else ())
        wrong += isinstance(outcome, Answer) and not ok
    return asked, good, wrong


def main() -> None:
    """Print a table for each set."""
    service = build(Places(ROOT / "knowledge" / "lanshan", ROOT / "config"))
    for name in _SETS:
        asked, good, wrong = judged(service, name)
        print(f"\n{name} questions")
        for group in asked:
            print(f"  {group:14} {good[group]:4} of {asked[group]:4}  {good[group] / asked[group]:6.1%}")
        of = asked["answerable"] + asked["unanswerable"]
        bound = upper_bound(wrong, of)
        print(f"  {'wrong answers':14} {wrong:4} of {of:4}  {wrong / of:6.1%}, at most {bound:.1%} (95 %)")


if __name__ == "__main__":
    main()

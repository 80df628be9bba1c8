"""Compare: the engine beside its peers, with the same entries, questions and rule for the threshold.

Run with `make compare`. Every threshold is fitted on the working questions of tests/corpus; the
table and tests/benchmarks/compare.png are of the sealed ones, which no weight was fitted on. The
peers learn from all phrasings; the engine's weights were fitted on the working questions, too.
"""

import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import matplotlib as mpl
import numpy as np
from matplotlib import pyplot as plt
from matplotlib.axes import Axes

from bot.cli.service import Places, Service, build
from bot.core.answerer import Answerer
from bot.core.matching.candidates import statement_of
from bot.core.outcomes import Answer
from bot.core.ranker import USUAL
from bot.core.tuning import Tuning
from tests.benchmarks.blind import upper_bound
from tests.benchmarks.corpus import CORPUS, ROOT
from tests.benchmarks.judging import Case, answerable, cases, right, said
from tests.benchmarks.peers import PEERS, Guess, Phrasings, phrasings

PICTURE = ROOT / "tests" / "benchmarks" / "compare.png"
OURS, SHIPPED = "Citebot", "Citebot as shipped"
MOST_WRONG = 0.025
"""Share of all questions that may be answered wrongly when a threshold is fitted."""
_COLOURS = ("#8c6d31", "#b3402e", "#7b4fa3", "#3a6ea5", "#c4842d", "#1d6b3e")


@dataclass(frozen=True, slots=True)
class Judged:
    """A question with what would be said: its score (-1 for nothing), and whether it is right."""

    answerable: bool
    score: float
    right: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """What a threshold comes to: shares of the answerable, the unanswerable and all questions."""

    right: float
    silent: float
    wrong: int
    of: int


def tally(found: Sequence[Judged], threshold: float) -> Tally:
    """Return what is right, silent and wrong when only scores from `threshold` on are said."""
    told = [one for one in found if one.score >= max(0.0, threshold)]
    total = sum(one.answerable for one in found)
    asserted = sum(not one.answerable for one in told)
    return Tally(
        sum(one.right for one in told) / max(1, total),
        1 - asserted / max(1, len(found) - total),
        sum(not one.right for one in told),
        len(found),
    )


def fitted(found: Sequence[Judged]) -> float:
    """Return the threshold with most right answers among those with few enough wrong ones.

    When all have too many it is one with the fewest; of equal ones the highest.
    """
    each = [(score, tally(found, score)) for score in {one.score for one in found if one.score >= 0}]
    fine = [(one.right, score) for score, one in each if one.wrong <= MOST_WRONG * one.of]
    return max(fine)[1] if fine else min((one.wrong, -one.right, score) for score, one in each)[2]


def of_peer(name: str, known: Phrasings, asked: Sequence[Case], service: Service) -> list[Judged]:
    """Return what a peer says to each question."""
    found = []
    guesses = PEERS[name](known, [case["q"] for case in asked])
    for case, guess in _counted(name, zip(asked, guesses, strict=True), len(asked)):
        found.append(_judged(case, guess, service))
    return found


def _judged(case: Case, guess: Guess, service: Service) -> Judged:
    entry = service.answerer.knowledge.entries()[guess[0]]
    if entry.not_stated:
        return Judged(answerable(case), -1.0, right=False)
    lang = case["lang"] if case["lang"] in ("en", "zh-Hant") else "zh-Hans"
    outcome = said(statement_of(entry), lang)
    return Judged(answerable(case), guess[1], answerable(case) and right(case, outcome, service.responder))


def of_engine(name: str, answerer: Answerer, asked: Sequence[Case], service: Service) -> list[Judged]:
    """Return what the engine says to each question."""
    found = []
    for case, _ in _counted(name, ((case, None) for case in asked), len(asked)):
        outcome = answerer.ask(case["q"])
        score = outcome.score if isinstance(outcome, Answer) else -1.0
        good = answerable(case) and right(case, outcome, service.responder)
        found.append(Judged(answerable(case), score, good))
    return found


def _counted(name: str, pairs: Iterable[tuple], total: int) -> Iterable[tuple]:
    began = time.perf_counter()
    for number, pair in enumerate(pairs, 1):
        if number == total or (sys.stdout.isatty() and number % 25 == 0):
            spent = time.perf_counter() - began
            print(f"\r{name:32} {number:5} of {total}  {spent:4.0f} s", end="", flush=True)
        yield pair
    print()


def eager(tuning: Tuning) -> Tuning:
    """Return the tuning that says whatever the gates let through, however low its score."""
    return replace(tuning, threshold=0.0, fact_threshold=0.0, margin=0.0)


def all_phrasings(service: Service) -> Phrasings:
    """Return all texts of all phrasings, patterns expanded, in all languages."""
    pairs = [
        (text, number)
        for number, entry in enumerate(service.answerer.knowledge.entries())
        for text in (*(text for texts in entry.phrasings.values() for text in texts), *entry.exact)
    ]
    return phrasings([text for text, _ in pairs], [owner for _, owner in pairs])


def judge_all(service: Service, asked: Sequence[Case]) -> dict[str, list[Judged]]:
    """Return what each method says to each question."""
    known = all_phrasings(service)
    print(f"{len(known.texts)} phrasings, {len(asked)} questions")
    found = {name: of_peer(name, known, asked, service) for name in PEERS}
    knowledge = service.answerer.knowledge
    weights = replace(knowledge.weights or USUAL, threshold=None)
    unbound = replace(knowledge, weights=weights)
    lowered = Answerer(unbound, eager(service.settings.tuning), service.messages.smalltalk)
    found[OURS] = of_engine(OURS, lowered, asked, service)
    found[SHIPPED] = of_engine(SHIPPED, service.answerer, asked, service)
    return found


def curve(found: Sequence[Judged]) -> tuple[np.ndarray, np.ndarray]:
    """Return coverage and risk, both in percent, as the threshold falls."""
    scores = sorted({one.score for one in found if one.score >= 0}, reverse=True)
    each = [tally(found, score) for score in scores]
    return np.array([100 * one.right for one in each]), np.array([100 * one.wrong / one.of for one in each])


def risk_at(found: Sequence[Judged], coverage: np.ndarray) -> np.ndarray:
    """Return the least risk at which a method covers as much; infinite where it never does."""
    reached, risk = curve(found)
    return np.array([min(risk[reached >= least - 1e-9], default=np.inf) for least in coverage])


def table(sealed: Mapping[str, Sequence[Judged]], thresholds: Mapping[str, float]) -> None:
    """Print a row for each method."""
    print(
        f"{'method':32} {'threshold':>9} {'right':>7} {'silent':>7} {'wrong':>6} {'at most':>8}\n"
        f"{'':42} {'of ans.':>7} {'of un.':>7} {'of all':>6} {'(95 %)':>8}"
    )
    for name, found in sealed.items():
        one = tally(found, thresholds[name])
        bound = upper_bound(one.wrong, one.of)
        print(
            f"{name:32} {thresholds[name]:9.1f} {one.right:7.1%} {one.silent:7.1%}"
            f" {one.wrong / one.of:6.1%} {bound:8.1%}"
        )


def draw(sealed: Mapping[str, Sequence[Judged]], thresholds: Mapping[str, float]) -> None:
    """Draw risk against coverage, a line for each method and a dot at its fitted threshold."""
    mpl.use("Agg")
    figure, axes = plt.subplots(figsize=(9.5, 5.2), layout="constrained")
    colours = dict(zip((*PEERS, OURS), _COLOURS, strict=True))
    ends = {}
    for name, colour in colours.items():
        reached, risk = curve(sealed[name])
        axes.plot(reached, risk, color=colour, linewidth=2.6 if name == OURS else 1.4)
        one = tally(sealed[name], thresholds[name])
        axes.plot(100 * one.right, 100 * one.wrong / one.of, "o", color=colour, markersize=6)
        ends[name] = (float(reached[-1]), float(risk[-1]))
    axes.set(
        xlabel="right answers, % of the questions that the article answers",
        ylabel="wrong answers, % of all questions",
        title="Risk against coverage on the sealed questions; dots: thresholds fitted on the working ones",
        xlim=(0, 100),
        ylim=(0, None),
    )
    _label(axes, ends, colours)
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(PICTURE, dpi=110)
    print(f"drew {PICTURE.relative_to(ROOT)}")


def _label(axes: Axes, ends: Mapping[str, tuple[float, float]], colours: Mapping[str, str]) -> None:
    """Write the names of lines beside the picture, apart from each other, each joined to its line's end."""
    height = -np.inf
    apart = axes.get_ylim()[1] / 18
    for name, (x, y) in sorted(ends.items(), key=lambda end: (end[1][1], -end[1][0])):
        height = max(y, height + apart)
        axes.annotate(
            name,
            (x, y),
            xytext=(101, height),
            color=colours[name],
            va="center",
            weight="bold" if name == OURS else "normal",
            annotation_clip=False,
            arrowprops={"arrowstyle": "-", "color": colours[name], "linewidth": 0.6, "linestyle": ":"},
        )


def verdict(sealed: Mapping[str, Sequence[Judged]]) -> str:
    """Return whether the engine is less wrong than each peer wherever both cover as much."""
    total = sum(one.answerable for one in sealed[OURS])
    points = 100 * np.arange(1, total + 1) / total
    ours = risk_at(sealed[OURS], points)
    parts, everywhere = [], True
    for name in PEERS:
        peer = risk_at(sealed[name], points)
        both = np.isfinite(ours) & np.isfinite(peer)
        less, same = (int(found[both].sum()) for found in (ours < peer, ours == peer))
        everywhere &= less == both.sum()
        parts.append(f"{name} {less}, as wrong at {same}, more at {both.sum() - less - same}")
    word = "is" if everywhere else "is not"
    return (
        f"Citebot {word} less wrong than every peer at every coverage that both reach;"
        f" points where it is less wrong than {'; than '.join(parts)}"
    )


def main() -> None:
    """Run all methods, print the table, draw the picture."""
    service = build(Places(ROOT / "knowledge" / "lanshan", ROOT / "config"))
    working = cases(CORPUS / "working.jsonl")
    found = judge_all(service, [*working, *cases(CORPUS / "sealed.jsonl")])
    thresholds = {name: fitted(judged[: len(working)]) for name, judged in found.items()}
    fitted_with = service.answerer.knowledge.weights
    own = fitted_with.threshold if fitted_with is not None else None
    thresholds[SHIPPED] = service.settings.tuning.threshold if own is None else own
    sealed = {name: judged[len(working) :] for name, judged in found.items()}
    table(sealed, thresholds)
    draw(sealed, thresholds)
    print(verdict(sealed))


if __name__ == "__main__":
    main()

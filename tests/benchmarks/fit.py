"""Fit: the ranker's weights from the working questions, with a table and a picture to choose a threshold by.

Run with `make fit`. Uses the questions of tests/corpus that were written to work with (never the
sealed ones) and writes knowledge/lanshan/weights.yaml, bot/core/usual_weights.py and
tests/benchmarks/fit.png. The threshold
is the least at which at most 3.5 % of the blind questions would be answered wrongly; the table says what
each one would cost. All of it is measured on questions that were left out of the fit (five folds).
"""

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import matplotlib as mpl
import numpy as np
from matplotlib import pyplot as plt
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from bot.adapters.files.schemas import schema_line
from bot.cli.service import Places, Service, build
from bot.core.answerer import Answerer
from bot.core.matching.standings import Match
from bot.core.ranker import MOST_LEAD, ORDER, TRUST, USUAL, WEIGHABLE
from tests.benchmarks.blind import upper_bound
from tests.benchmarks.corpus import CORPUS, ROOT, outside
from tests.benchmarks.corpus import answerable as own_answerable
from tests.benchmarks.judging import Case, answerable, cases, right, said

FOLDER = ROOT / "knowledge" / "lanshan"
USUAL_WEIGHTS = ROOT / "bot" / "core" / "usual_weights.py"
_USUAL_HEAD = '''"""Usual weights: what each part of a match counts, where a knowledge brings no weights of its own.

Made by `make fit` from the working questions of tests/corpus to the first article; the weights know
no article.
"""

from collections.abc import Mapping

'''
PICTURE = ROOT / "tests" / "benchmarks" / "fit.png"
_LOOKED_AT = 40
_RIVALS = 25
_SILENT_BONUS = 1.0
"""Added to what an entry that asserts nothing earns: a wrong answer costs more than a missed one."""
_EASE = 0.3
"""How much the questions count against the ridge."""
_FOR = frozenset(
    "order lead silent_lead told mass near bag letters share evidence back votes kind focus same_kind same_focus "
    "attribute likely likely_lead frame frame_lead passage".split()
)
_AGAINST = frozenset(
    "strange elsewhere missed misses told_behind off_focus off_noun other_kind other_focus no_attribute".split()
)
"""Parts that may only speak for a candidate, or against it: the questions are full of near misses, which
share more words with an entry than most, and to like words less would cost readers who ask plainly."""
_FOLDS = 5
_RISK = 0.035
"""Share of the blind questions that may be answered wrongly."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A match without what only others tell: its parts, and whether saying it would be right."""

    parts: Mapping[str, float]
    silent: bool
    open: bool
    right: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its candidates."""

    answerable: bool
    candidates: tuple[Candidate, ...]
    silent_right: int = -1
    """The candidate that should come first when the article does not tell; -1 when none is known."""
    blind: bool = False
    """Whether it was written by somebody who knew the article only, not the knowledge."""


def read(service: Service) -> list[Asked]:
    """Return all working questions with their candidates."""
    blind = cases(CORPUS / "working.jsonl")
    entries = {entry.id: entry for entry in service.answerer.knowledge.entries()}
    found = [_blind(service, case) for case in blind]
    for number, (expected, question) in enumerate(own_answerable()):
        matches = _matches(service, question)
        silent = entries[expected].not_stated
        asked = tuple(
            _candidate(m, is_open=judged, right_one=m.target.statement.id == expected and not silent)
            for m, judged in matches
        )
        at = next((i for i, (m, _) in enumerate(matches) if m.target.statement.id == expected), -1)
        found.append(Asked(not silent, asked, at if silent else -1))
        if number % 100 == 0:
            print(f"\rread {len(found)} questions", end="", flush=True)
    for question in outside():
        matches = _matches(service, question)
        found.append(
            Asked(
                answerable=False,
                candidates=tuple(_candidate(m, is_open=judged, right_one=False) for m, judged in matches),
            )
        )
    print(f"\rread {len(found)} questions")
    return found


def opened(service: Service) -> Service:
    """Return the service with the gates open that the weights are to weigh."""
    knowledge = service.answerer.knowledge
    weights = replace(knowledge.weights or USUAL, weighed=frozenset(WEIGHABLE))
    answerer = Answerer(replace(knowledge, weights=weights), service.answerer.tuning)
    return replace(service, answerer=answerer)


def _blind(service: Service, case: Case) -> Asked:
    matches = _matches(service, case["q"])
    lang = case["lang"] if case["lang"] in ("en", "zh-Hant") else "zh-Hans"
    return Asked(
        answerable(case),
        tuple(
            _candidate(
                match,
                is_open=judged,
                right_one=answerable(case)
                and not match.target.statement.not_stated
                and right(case, said(match.target.statement, lang), service.responder),
            )
            for match, judged in matches
        ),
        blind=True,
    )


def _matches(service: Service, question: str) -> list[tuple[Match, bool]]:
    return service.answerer.judged(question, _LOOKED_AT)


def _candidate(match: Match, *, is_open: bool, right_one: bool) -> Candidate:
    return Candidate(match.parts, match.target.statement.not_stated, is_open, right_one)


ORDER_NAMES = tuple(ORDER)
TRUST_NAMES = tuple(name for name in TRUST if name != "bias")


def _order_row(one: Candidate) -> np.ndarray:
    return np.array([one.parts.get(name, 0.0) for name in ORDER_NAMES])


def fit_order(asked: Sequence[Asked]) -> np.ndarray:
    """Return weights by which right candidates come before wrong ones of the same question."""
    rows: list[np.ndarray] = []
    weights: list[float] = []
    for one in asked:
        good = [c for c in one.candidates if c.right]
        if one.silent_right >= 0:
            good = [one.candidates[one.silent_right]]
        bad = [c for c in one.candidates if c not in good and not (one.silent_right >= 0 and c.silent)][
            :_RIVALS
        ]
        if not good or not bad:
            continue
        best = max(good, key=lambda c: c.parts["order"])
        rows += [_order_row(best) - _order_row(other) for other in bad]
        weights += [1 / math.sqrt(len(bad))] * len(bad)
    x = np.array(rows)
    model = LogisticRegression(C=0.3, fit_intercept=False, max_iter=3000)
    model.fit(
        np.vstack([x, -x]), np.r_[np.ones(len(x)), np.zeros(len(x))], sample_weight=np.r_[weights, weights]
    )
    found = model.coef_[0].copy()
    found[ORDER_NAMES.index("silent")] += _SILENT_BONUS
    return found


def first(one: Asked, order: np.ndarray) -> tuple[Candidate, np.ndarray] | None:
    """Return the first candidate by these weights with the parts that its score is made of."""
    if not one.candidates:
        return None
    scores = np.array([_order_row(c) @ order for c in one.candidates])
    at = int(np.argmax(scores))
    best = one.candidates[at]
    rest = np.delete(scores, at)
    other_kind = np.array([s for s, c in zip(scores, one.candidates, strict=True) if c.silent != best.silent])
    parts = dict(best.parts) | {
        "order": scores[at],
        "lead": min(MOST_LEAD, scores[at] - rest.max()) if len(rest) else MOST_LEAD,
        "silent_lead": min(MOST_LEAD, scores[at] - other_kind.max()) if len(other_kind) else MOST_LEAD,
        "told_behind": max(c.parts["told"] for c in one.candidates) - best.parts["told"],
        "share": 1 / (1 + np.exp(np.minimum(50, rest - scores[at])).sum()),
    }
    return best, np.array([parts.get(name, 0.0) for name in TRUST_NAMES])


def fit_trust(asked: Sequence[Asked], order: np.ndarray) -> dict[str, float]:
    """Return weights of the chance that saying the first candidate is right."""
    rows, labels = [], []
    for one in asked:
        found = first(one, order)
        if found is not None and not found[0].silent and found[0].open:
            rows.append(found[1])
            labels.append(one.answerable and found[0].right)
    scaler = StandardScaler().fit(rows)
    found = _bounded(scaler.transform(rows), np.array(labels, np.float64))
    weights = found[1:] / scaler.scale_
    bias = float(found[0] - (weights * scaler.mean_).sum())
    return {"bias": bias} | dict(zip(TRUST_NAMES, map(float, weights), strict=True))


def _bounded(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return bias and weights of a logistic regression with a ridge whose weights keep their side."""

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = x @ weights[1:] + weights[0]
        error = 1 / (1 + np.exp(-scores)) - y
        likely = np.logaddexp(0, scores) - y * scores
        gradient = _EASE * np.r_[error.sum(), x.T @ error] + np.r_[0, weights[1:]]
        return _EASE * likely.sum() + 0.5 * weights[1:] @ weights[1:], gradient

    sides = [(0 if name in _FOR else None, 0 if name in _AGAINST else None) for name in TRUST_NAMES]
    start = np.zeros(x.shape[1] + 1)
    return minimize(loss, start, jac=True, bounds=[(None, None), *sides], method="L-BFGS-B").x


def scored(
    asked: Sequence[Asked], order: np.ndarray, trust: Mapping[str, float]
) -> list[tuple[Asked, float, bool]]:
    """Return each question with the score of what would be said (0 for nothing), and if it is right."""
    weights = np.array([trust[name] for name in TRUST_NAMES])
    found: list[tuple[Asked, float, bool]] = []
    for one in asked:
        best = first(one, order)
        if best is None or best[0].silent or not best[0].open:
            found.append((one, 0.0, False))
        else:
            score = 100 / (1 + math.exp(-(trust["bias"] + float(best[1] @ weights))))
            found.append((one, score, one.answerable and best[0].right))
    return found


def cross_validated(asked: Sequence[Asked]) -> list[tuple[Asked, float, bool]]:
    """Return `scored` of all questions, each by weights fitted without its fold."""
    mixed = list(asked)
    random.Random(1).shuffle(mixed)  # noqa: S311 - the same folds every time
    found: list[tuple[Asked, float, bool]] = []
    for fold in range(_FOLDS):
        rest = [one for number, one in enumerate(mixed) if number % _FOLDS != fold]
        order = fit_order(rest)
        found += scored(mixed[fold::_FOLDS], order, fit_trust(rest, order))
        print(f"fold {fold + 1} of {_FOLDS}")
    return found


def table(found: Sequence[tuple[Asked, float, bool]]) -> None:
    """Print what each threshold would cost."""
    total = sum(one.answerable for one, _, _ in found)
    print(f"{'threshold':>9} {'answered':>9} {'silent':>7} {'wrong':>6} {'at most':>8}")
    for threshold in range(30, 95, 5):
        told = [(one, ok) for one, score, ok in found if score >= threshold]
        wrong = sum(not ok for _, ok in told)
        answered = sum(ok for _, ok in told) / total
        asserted = sum(not one.answerable for one, _ in told)
        silent = 1 - asserted / max(1, len(found) - total)
        bound = upper_bound(wrong, len(found))
        print(f"{threshold:9} {answered:9.1%} {silent:7.1%} {wrong / len(found):6.1%} {bound:8.1%}")


def fit_threshold(found: Sequence[tuple[Asked, float, bool]]) -> float:
    """Return the least threshold at which the blind questions are seldom enough answered wrongly."""
    blind = [(score, ok) for one, score, ok in found if one.blind]
    thresholds = [number / 2 for number in range(60, 199)]
    return next(
        (
            least
            for least in thresholds
            if sum(s >= least and not ok for s, ok in blind) <= _RISK * len(blind)
        ),
        thresholds[-1],
    )


def draw(found: Sequence[tuple[Asked, float, bool]], threshold: float) -> None:
    """Draw how the scores of right and wrong first candidates lie."""
    mpl.use("Agg")
    figure, axes = plt.subplots(figsize=(8, 4), layout="constrained")
    bins = np.linspace(0, 100, 26)
    axes.hist([s for _, s, ok in found if ok], bins, alpha=0.7, label="right", color="#2f7d4f")
    axes.hist([s for _, s, ok in found if not ok and s > 0], bins, alpha=0.7, label="wrong", color="#b3402e")
    axes.axvline(threshold, color="black", linestyle="--", label=f"threshold {threshold:.0f}")
    axes.set(xlabel="score of the first candidate (left out of the fit)", ylabel="questions")
    axes.legend(frameon=False)
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(PICTURE, dpi=110)
    print(f"drew {PICTURE.relative_to(ROOT)}")


def main() -> None:
    """Fit, print, draw and write."""
    service = opened(build(Places(FOLDER, ROOT / "config")))
    asked = read(service)
    found = cross_validated(asked)
    table([one for one in found if one[0].blind])
    threshold = fit_threshold(found)
    draw(found, threshold)
    order = fit_order(asked)
    trust = fit_trust(asked, order)
    ordering = dict(zip(ORDER_NAMES, order, strict=True))
    lines = [
        schema_line(ROOT / "config" / "schemas", "weights", FOLDER),
        "# Weights of the ranker, written by `make fit`; see tests/benchmarks/fit.py.",
        f'fitted_on: "{service.answerer.knowledge.version}"',
        f"questions: {len(asked)}",
        f"threshold: {threshold}",
        f"weighed: [{', '.join(WEIGHABLE)}]",
        "order:",
        *(f'  "{name}": {weight:.3f}' for name, weight in ordering.items()),
        "trust:",
        *(f'  "{name}": {weight:.3f}' for name, weight in trust.items()),
    ]
    (FOLDER / "weights.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    USUAL_WEIGHTS.write_text(usual(ordering, trust), encoding="utf-8")
    for path in (FOLDER / "weights.yaml", USUAL_WEIGHTS):
        print(f"wrote {path.relative_to(ROOT)}")


def usual(order: Mapping[str, float], trust: Mapping[str, float]) -> str:
    """Return the module of the usual weights: the same, for articles without questions of their own."""
    tables = (
        f"{name}: Mapping[str, float] = {{\n"
        + "".join(f'    "{part}": {weight:.3f},\n' for part, weight in weights.items())
        + f'}}\n"""{about}"""\n'
        for name, about, weights in (
            ("ORDER", "Weights that order the candidates of one question.", order),
            ("TRUST", "Weights of the chance that the first candidate is right.", trust),
        )
    )
    return _USUAL_HEAD + "\n".join(tables)


if __name__ == "__main__":
    main()

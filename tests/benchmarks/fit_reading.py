"""Fit reading: the sentence ranker's weights from public reading sets, with cross-validated figures.

Run with `python -m tests.benchmarks.fit_reading FOLDER`. Each set is a folder in FOLDER with
`dev_paras.jsonl.gz` (pid, title, book, text) and `dev_questions.jsonl.gz` (q, pid, neg_pid, spans,
answerable). A paragraph is one article, and so is each book of them. Writes
bot/core/passages/sentence_weights.py; the table says what each threshold costs on paragraphs left out.
"""

import gzip
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from bot.core.articles.reading import ReadingRules, guess_language, read_article
from bot.core.knowledge import Lexicon
from bot.core.passages.passage_index import PassageIndex, taken_apart
from bot.core.passages.sentence_features import Features, features
from bot.core.passages.sentence_weights import ORDER, TRUST
from bot.core.text.normalize import normalize
from bot.core.words.terms import TermReader

TABLE = Path(__file__).resolve().parents[2] / "bot" / "core" / "passages" / "sentence_weights.py"
ORDER_NAMES = tuple(ORDER)
TRUST_NAMES = tuple(name for name in TRUST if name != "bias")
_FOLDS, _MOST, _RIDGE, _A_SET, _FEW = 5, 30, 20.0, 600.0, 50
_READER = TermReader(Lexicon())
_HEAD = '''"""Sentence weights: what each feature of a sentence counts.

Made by `python -m tests.benchmarks.fit_reading` from the development parts of public reading sets
in Chinese and English; the weights know no article.
"""

from collections.abc import Mapping

'''


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as numbers: its own article's sentences, which are right, another article's."""

    fold: int
    sentences: np.ndarray
    right: np.ndarray
    own: Features
    other: Features | None


def rows(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def index_of(text: str) -> PassageIndex:
    rules = ReadingRules(id="article", language=guess_language(text), clauses=True)
    article = read_article(text, rules)
    return PassageIndex(article, taken_apart(article, _READER))


def articles(
    paragraphs: Sequence[Mapping[str, Any]], key: str
) -> tuple[list[PassageIndex], dict[str, tuple[int, int]]]:
    """Return the articles, and for each paragraph its article's number and where it starts there."""
    groups: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for paragraph in paragraphs:
        groups[str(paragraph[key])].append(paragraph)
    homes: dict[str, tuple[int, int]] = {}
    made = []
    for number, members in enumerate(groups.values()):
        text = ""
        for member in members:
            homes[member["pid"]] = (number, len(text))
            text += member["text"] + "\n\n"
        made.append(index_of(text))
    return made, homes


def is_right(index: PassageIndex, spans: Sequence[Sequence[int]], shift: int) -> np.ndarray:
    return np.array(
        [any(s.start < b + shift and a + shift < s.end for a, b in spans) for s in index.article.sentences]
    )


def read(folder: Path, key: str) -> Iterator[Asked]:
    """Yield the questions of a set whose articles are the paragraphs with the same `key`."""
    paragraphs = rows(folder / "dev_paras.jsonl.gz")
    titles = {paragraph["pid"]: str(paragraph["title"]) for paragraph in paragraphs}
    made, homes = articles(paragraphs, key)
    for question in rows(folder / "dev_questions.jsonl.gz"):
        if not question["answerable"]:
            continue
        text = normalize(question["q"])
        terms = _READER.read(text)
        number, shift = homes[question["pid"]]
        other = homes[question["neg_pid"]][0]
        if other == number:
            other = (number + 1) % len(made)
        own = features(made[number], terms, text)
        yield Asked(
            # All that is told under one title, in any language or set, falls into one fold.
            int(hashlib.md5(titles[question["pid"]].encode()).hexdigest(), 16) % _FOLDS,  # noqa: S324
            np.stack([own.each[name] for name in ORDER_NAMES], 1).astype(np.float32),
            is_right(made[number], question["spans"], shift),
            own,
            features(made[other], terms, text) if other != number else None,
        )


def fit_order(parts: Sequence[Sequence[Asked]]) -> np.ndarray:
    """Return the weights of a conditional logit: the right sentence among those of its article."""
    chosen = [(one, _A_SET / len(part)) for part in parts for one in part if one.right.any()]
    kept = [_likely(one) for one, _ in chosen]
    share = np.array([weight for _, weight in chosen])
    table = np.concatenate([sentences for sentences, _ in kept])
    right = np.concatenate([flags for _, flags in kept]).astype(np.float64)
    sizes = np.array([len(flags) for _, flags in kept])
    starts, owner = np.append(0, np.cumsum(sizes)[:-1]), np.repeat(np.arange(len(sizes)), sizes)
    scale = np.where(table.std(0) > 1e-9, table.std(0), 1.0)
    table = (table / scale).astype(np.float32)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        order = table @ weights.astype(np.float32)
        mass = np.exp((order - np.maximum.reduceat(order, starts)[owner]).astype(np.float64)) + 1e-30
        total, good = np.add.reduceat(mass, starts), np.add.reduceat(mass * right, starts)
        slope = ((mass / total[owner] - mass * right / good[owner]) * share[owner]).astype(np.float32) @ table
        value = -(share * np.log(good / total)).sum() + _RIDGE * (weights @ weights) / 2
        return value, slope + _RIDGE * weights

    start = np.zeros(table.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 150})
    return found.x / scale


def _likely(one: Asked) -> tuple[np.ndarray, np.ndarray]:
    """Return the sentences that share most with the question, and the right ones: the rest is idle."""
    names = ("tokens_bm25_of_best", "pieces_bm25_of_best", "words_rare_of_best", "paragraph_tokens")
    likely = one.sentences[:, [ORDER_NAMES.index(name) for name in names]].sum(1)
    kept = np.union1d(np.argsort(-likely, kind="stable")[:_MOST], np.flatnonzero(one.right))
    return one.sentences[kept], one.right[kept]


def trust_row(met: Features, order: np.ndarray) -> list[float]:
    table = np.stack([met.each[name] for name in ORDER_NAMES], 1)
    best = int(np.argmax(table @ order))
    return [met.whole[n] if n in met.whole else float(met.each[n][best]) for n in TRUST_NAMES]


def trust_rows(part: Sequence[Asked], order: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return one row a question and article, whether it is the question's own, and its fold."""
    own = [trust_row(one.own, order) for one in part]
    other = [(trust_row(one.other, order), one.fold) for one in part if one.other is not None]
    labels = np.append(np.ones(len(own)), np.zeros(len(other)))
    folds = np.array([one.fold for one in part] + [fold for _, fold in other])
    return np.array(own + [row for row, _ in other]), labels, folds


def fit_trust(parts: Sequence[tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
    """Return the weights of a logistic regression, the bias last; every set counts the same."""
    table, labels = np.concatenate([t for t, _ in parts]), np.concatenate([y for _, y in parts])
    share = np.concatenate([_A_SET / len(y) * np.ones(len(y)) for _, y in parts])
    scale = np.where(table.std(0) > 1e-9, table.std(0), 1.0)
    model = LogisticRegression(max_iter=5000).fit(table / scale, labels, sample_weight=share)
    return np.append(model.coef_[0] / scale, model.intercept_[0])


def crossed(sets: Mapping[str, list[Asked]]) -> None:
    """Print what weights fitted on four fifths of the paragraphs do on the last fifth."""
    hits: dict[str, list[bool]] = defaultdict(list)
    scores: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for fold in range(_FOLDS):
        order = fit_order([[one for one in part if one.fold != fold] for part in sets.values()])
        tables = {name: trust_rows(part, order) for name, part in sets.items()}
        trust = fit_trust([(t[f != fold], y[f != fold]) for t, y, f in tables.values()])
        for name, part in sets.items():
            asked = [one for one in part if one.fold == fold]
            hits[name] += [bool(one.right[np.argmax(one.sentences @ order)]) for one in asked]
            table, labels, folds = tables[name]
            chances = 1 / (1 + np.exp(-(table[folds == fold] @ trust[:-1] + trust[-1])))
            scores[name] += zip(chances, labels[folds == fold], strict=True)
    for name in sets:
        chance, label = np.array(scores[name]).T
        costs = (
            f"{at}: {_share(chance, label == 1, at)}/{_share(chance, label == 0, at)}"
            for at in (50, 60, 70, 80)
        )
        area = roc_auc_score(label, chance)
        print(f"{name:22} right {100 * np.mean(hits[name]):.1f} auroc {area:.3f} answered/false", *costs)


def _share(chance: np.ndarray, which: np.ndarray, threshold: float) -> str:
    return f"{100 * np.mean(chance[which] >= threshold / 100):.1f}"


def written(name: str, promise: str, names: Sequence[str], weights: np.ndarray) -> str:
    lines = "".join(f'    "{key}": {weight:.3f},\n' for key, weight in zip(names, weights, strict=True))
    return f'{name}: Mapping[str, float] = {{\n{lines}}}\n"""{promise}"""\n'


def main(folder: Path, say: Callable[..., None] = print) -> None:
    sets: dict[str, list[Asked]] = {}
    for place in sorted(path.parent for path in folder.glob("*/dev_paras.jsonl.gz")):
        for key in ("pid", "book"):
            # Whole papers are as long as books already.
            if key == "pid" or len(rows(place / "dev_paras.jsonl.gz")) > _FEW:
                sets[f"{place.name} {key}"] = list(read(place, key))
                say(place.name, key, len(sets[f"{place.name} {key}"]), flush=True)
    crossed(sets)
    order = fit_order(list(sets.values()))
    trust = fit_trust([trust_rows(part, order)[:2] for part in sets.values()])
    text = _HEAD + written("ORDER", "Weights that order the sentences for one question.", ORDER_NAMES, order)
    promise = "Weights of the chance that a question is about the article, of its best sentence."
    text += "\n" + written("TRUST", promise, (*TRUST_NAMES, "bias"), trust)
    TABLE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

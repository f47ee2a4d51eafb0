"""Train the linear models of `curbside.core.claims` on labelled answers and write them where the package reads them.

    python -m bench.accuracy.train                 all sample pages and labelled threads: what is shipped
    python -m bench.accuracy.train --without-held-out --into DIR   without the held-out third, to be measured on it

Logistic regression (scikit-learn), L2, on copies of the table that lack half of its entries each, so that no single word is leant on; thresholds are
set on pages left out of each fit (three folds by page), from whole pages and threads alone where these have enough of a label. The strengths were chosen by
the totals on pages left out (docs/reference/accuracy.md).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from bench.accuracy.corpus import BANK_WEIGHT, judged_like_pages, labelled_answers, page_answers
from bench.accuracy.examples import (
    Examples,
    clause_examples,
    figure_examples,
    mechanism_examples,
    outlook_examples,
    polarity_examples,
    time_examples,
)
from bench.accuracy.train_network import train_networks
from curbside.core.claims import ACTIONS, EVENTS, MECHANISMS, OUTLOOKS
from curbside.core.claims.model import SEPARATOR

MODELS = Path(__file__).resolve().parents[2] / "curbside" / "core" / "claims" / "models"
CLAUSE_LABELS = ["outlook", "cause", "dissent", "warning", "reassurance", "advice"]
FEWEST = 5
LEAST_WEIGHT = 0.07
SURE_OF_NONE = 0.5
JUDGED_APART = frozenset({"outlook"})
"""Labels whose threshold is set only where they are judged as on the pages (`judged_like_pages`)."""
DROPPED, COPIES = 0.5, 4
EASED = {"cause": 0.8} | dict.fromkeys(ACTIONS, 0.8)
"""What of the threshold that is best on all clauses is asked for: an action is looked for only where a clause is advice, and of a cause without a known
mechanism more is asked (curbside/core/claims/cause.py)."""
FOLDS = 3

Model = dict[str, Any]


def matrix(rows: Examples, least: int) -> tuple[sparse.csr_matrix, list[str]]:
    """Features seen on at least `least` rows as a 0/1 matrix, and their names."""
    counts = Counter(feature for features in rows.features for feature in set(features))
    vectorizer = DictVectorizer(dtype=np.float32)
    table = vectorizer.fit_transform([{f: 1.0 for f in features if counts[f] >= least} for features in rows.features])
    return table.tocsr(), list(vectorizer.feature_names_)


def fit(table: sparse.csr_matrix, answers: np.ndarray, strength: float, weights: np.ndarray) -> LogisticRegression:
    """One regression, fitted on thinned copies; `strength` is scikit-learn's C."""
    solver = "liblinear" if len(set(answers)) == 2 else "lbfgs"
    regression = LogisticRegression(C=strength, solver=solver, max_iter=400, random_state=0)
    return regression.fit(thinned(table), np.tile(answers, COPIES), sample_weight=np.tile(weights / COPIES, COPIES))


def thinned(table: sparse.csr_matrix) -> sparse.csr_matrix:
    """COPIES of a table, one under the other, each without DROPPED of its entries, others in each; what is left weighs more to make up for it.

    Wager S, Wang S, Liang P (2013), "Dropout training as adaptive regularization", NIPS 26: rare words that tell much are punished less than by L2 alone.
    """
    chance = np.random.default_rng(0)
    parts = []
    for _ in range(COPIES):
        part = table.copy()
        part.data = np.where(chance.random(part.nnz) > DROPPED, part.data / np.float32(1 - DROPPED), np.float32(0))
        part.eliminate_zeros()
        parts.append(part)
    return sparse.vstack(parts).tocsr()


def best_threshold(probability: np.ndarray, answers: np.ndarray, beta: float) -> tuple[float, float]:
    """The threshold with the best F-beta and that value."""
    best = (0.5, 0.0)
    for threshold in np.arange(0.08, 0.8, 0.02):
        said = probability >= threshold
        hit = (said & answers).sum()
        if not hit:
            continue
        precision, recall = hit / said.sum(), hit / answers.sum()
        score = (1 + beta**2) * precision * recall / (beta**2 * precision + recall)
        if score > best[1]:
            best = (float(threshold), float(score))
    return best


def train_binary(rows: Examples, labels: Sequence[str], strength: float, least: int, beta: float) -> Model:
    """A model of independent labels, each with its own threshold."""
    table, names = matrix(rows, least)
    groups, weights = np.array(rows.groups), np.array(rows.weights)
    alike = np.array([judged_like_pages(group) for group in rows.groups])
    kept, bias, thresholds, columns = [], [], [], []
    for label in labels:
        answers = np.array([label in yes for yes in rows.yes])
        sure = np.array([label not in unsure for unsure in rows.open])
        if answers.sum() < FEWEST:
            continue
        probability = np.zeros(len(answers))
        for seen, unseen in GroupKFold(FOLDS).split(table, groups=groups):
            seen = seen[sure[seen]]
            if answers[seen].any():
                probability[unseen] = fit(table[seen], answers[seen], strength, weights[seen]).predict_proba(table[unseen])[:, 1]
        whole = sure & (weights == 1) & (alike if label in JUDGED_APART else True)
        telling = whole if (whole & answers).sum() >= FEWEST else sure
        threshold, score = best_threshold(probability[telling], answers[telling], beta)
        print(f"{label:36} {answers.sum():5} rows, threshold {threshold:.2f}, F {score:.3f}")
        fitted = fit(table[sure], answers[sure], strength, weights[sure])
        kept.append(label)
        bias.append(float(fitted.intercept_[0]))
        thresholds.append(EASED.get(label, 1.0) * threshold)
        columns.append(fitted.coef_[0])
    return pack(kept, bias, thresholds, names, np.array(columns))


def train_exclusive(rows: Examples, family: Sequence[str], strength: float, least: int, threshold: float = 0.5, banks: float = 1.0) -> Model:
    """A model of labels that exclude each other, with one threshold; a row counts for each of its labels by their weight.

    banks: by how much the banks' sentences count more than in the other models.
    """
    table, names = matrix(rows, least)
    counts = [weight * banks if weight < 1 else weight for weight in rows.weights]
    picks = [(i, family.index(label), weight * counts[i]) for i, yes in enumerate(rows.yes) for label, weight in yes.items()]
    at, answers, weights = (np.array(column) for column in zip(*picks, strict=True))
    fitted = fit(table[at], answers, strength, weights)
    labels = [family[k] for k in fitted.classes_]
    return pack(labels, [float(b) for b in fitted.intercept_], [threshold] * len(labels), names, fitted.coef_)


def pack(labels: list[str], bias: list[float], thresholds: list[float], names: list[str], columns: np.ndarray, least: float = LEAST_WEIGHT) -> Model:
    """The model as JSON values: weights in hundredths, those under `least` left out."""
    weights = {}
    for j, name in enumerate(names):
        row = [value for k in np.flatnonzero(np.abs(columns[:, j]) >= least) for value in (int(k), round(100 * float(columns[k, j])))]
        if row:
            weights[name] = row
    return {"labels": labels, "bias": [round(b, 3) for b in bias], "thresholds": [round(t, 3) for t in thresholds], "weights": weights}


def write(path: Path, models: dict[str, Model]) -> None:
    """Models that look at the same features as one file, as `curbside.core.claims.model.Models` reads it: each feature, and each one's weights."""
    rows: dict[str, list[int]] = {}
    first = 0
    for model in models.values():
        for feature, row in model.pop("weights").items():
            if SEPARATOR in feature:
                continue
            pairs = zip(row[::2], row[1::2], strict=True)
            rows.setdefault(feature, []).extend(number for label, weight in pairs for number in (first + label, weight))
        first += len(model["labels"])
    weights = SEPARATOR.join(" ".join(map(str, row)) for row in rows.values())
    data = {"models": models, "features": SEPARATOR.join(rows), "weights": weights}
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{path.name}: {path.stat().st_size // 1024} KB, {len(rows)} features")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without-held-out", action="store_true")
    parser.add_argument("--into", type=Path, default=MODELS)
    args = parser.parse_args()
    answers = [*page_answers(held=False if args.without_held_out else None), *labelled_answers()]
    alike = [answer for answer in answers if judged_like_pages(answer.group)]
    clauses = clause_examples(answers)
    files: dict[str, dict[str, Model]] = {
        "clauses": {
            "clauses": train_binary(clauses, CLAUSE_LABELS, 0.6, 3, 0.9),
            "actions": train_binary(clauses, ACTIONS, 0.8, 3, 0.9),
            "polarity": train_binary(polarity_examples(answers), ["forbidden"], 0.5, 2, 1.0),
            "outlooks": train_exclusive(outlook_examples(answers), OUTLOOKS, 0.3, 2),
        },
        "causes": {"mechanisms": train_exclusive(mechanism_examples(answers), MECHANISMS, 0.3, 3)},
        "times": {"times": train_exclusive(time_examples(answers), ["none", *EVENTS], 0.8, 3, SURE_OF_NONE, 1 / BANK_WEIGHT)},
        "figures": {"figures": train_binary(figure_examples(alike), ["chance", "dose"], 0.3, 2, 1.0)},
    }
    args.into.mkdir(parents=True, exist_ok=True)
    for name, models in files.items():
        write(args.into / f"{name}.json", models)
    networks = args.into / "networks.json"
    networks.write_text(json.dumps(train_networks(answers)) + "\n", encoding="utf-8")
    print(f"{networks.name}: {networks.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()

"""Train the model that says which answers address which ask, and write it where the package reads it.

    python -m bench.accuracy.train_coverage                 all sample pages and labelled threads: what is shipped
    python -m bench.accuracy.train_coverage --without-held-out --into DIR   without the held-out third, to be measured on it

The model is fitted by maximum likelihood with an L2 penalty (L-BFGS, scipy), a page counting as three threads; the threshold is set on pages left out
of each fit, since on those, as elsewhere, three answers in ten speak to an ask, and in the threads four.
It reads the claims that `find_claims` finds, so train it after the models of the claims.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import minimize
from sklearn.feature_extraction import DictVectorizer
from sklearn.model_selection import GroupKFold

from bench.accuracy.corpus import LABELLED, judged_like_pages, labelled_pages, of_page
from bench.accuracy.labelled import read_labelled
from curbside.core.claims import find_claims
from curbside.core.consensus.asks import find_asks
from curbside.core.consensus.coverage import CoverageModel
from curbside.core.consensus.evidence import SENTENCE, SUBJECTS, WHOLE, Look, Pair, gather
from curbside.core.consensus.sentences import read_sentences
from curbside.core.formats.page import read_page
from curbside.core.thread import Answer, Question

MODELS = Path(__file__).resolve().parents[2] / "curbside" / "core" / "consensus" / "models"
FEWEST = 4
PENALTY = 10.0
FOLDS = 5
PAGE_COUNTS = 3
LEAST_WEIGHT = 0.02

Named = dict[str, float]


@dataclass
class Rows:
    """Pairs of an ask and an answer with the truth, grouped by thread."""

    pairs: list[Pair] = field(default_factory=list)
    addressed: list[bool] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)

    def pick(self, at: Sequence[int]) -> Rows:
        """The rows at these places."""
        return Rows([self.pairs[k] for k in at], [self.addressed[k] for k in at], [self.groups[k] for k in at])


def labelled_threads(*, held: bool | None = None) -> Iterator[tuple[str, Question, tuple[Answer, ...], dict[str, Any]]]:
    """The labelled pages (held: as `labelled_pages` takes it) and, unless held is True, the labelled threads."""
    for path in labelled_pages(held=held):
        thread = read_page(path.with_suffix(".txt").read_text(encoding="utf-8"), path.stem)
        label = json.loads(path.read_text(encoding="utf-8"))
        if len(thread.answers) == len(label["answers"]):
            yield path.stem, thread.question, thread.answers, label
    if not held:
        for file in sorted(LABELLED.glob("*.txt")):
            for told in read_labelled(file):
                if told.label["asks"] and judged_like_pages(told.source):
                    answers = tuple(Answer(body, wanted["headline"]) for body, wanted in zip(told.bodies, told.label["answers"], strict=True))
                    yield told.source, Question(told.title, told.body), answers, told.label


def read_rows(threads: Iterator[tuple[str, Question, tuple[Answer, ...], dict[str, Any]]]) -> Rows:
    """The pairs of every ask that is found and labelled with every answer."""
    rows = Rows()
    for group, question, answers, label in threads:
        asks = find_asks(question)
        truth = {k: by for k, ask in enumerate(asks) if (by := _label_of(ask.text, label["asks"])) is not None}
        for pair in gather(asks, question, [read_sentences(answer, find_claims(answer, question)) for answer in answers]):
            if pair.ask in truth:
                rows.pairs.append(pair)
                rows.addressed.append(pair.answer in truth[pair.ask])
                rows.groups.append(group)
    return rows


def _label_of(text: str, labels: list[dict[str, Any]]) -> set[int] | None:
    """The answers that address a found ask, by the first label that is not optional and has the same words, or None."""
    for label in labels:
        if not label.get("optional") and any(_alike(text, wording) for wording in label["text"].split("|")):
            return set(label["answered_by"])
    return None


def _alike(one: str, other: str) -> bool:
    a, b = (" ".join("".join(c if c.isalnum() else " " for c in text.lower()).split()) for text in (one, other))
    return bool(a and b) and (a in b or b in a)


def whole_figures(pair: Pair) -> Named:
    """The figures of an answer as a whole by name."""
    return dict(zip(WHOLE, map(float, pair.whole), strict=True)) | {f"asks {pair.intent}": 1.0}


def look_figures(pair: Pair, look: Look) -> Named:
    """The figures and marks of a sentence by name; a mark belongs to an intent, and counts again where the sentence names the ask."""
    figures = {name: float(value) for name, value in zip(SENTENCE, look.figures, strict=False) if value}
    for mark in look.marks:
        figures[f"{pair.intent}|{mark}|0"] = 1.0
        if look.named:
            figures[f"{pair.intent}|{mark}|1"] = 1.0
    return figures | ({look.subject: 1.0} if look.subject else {})


@dataclass
class Fit:
    """Weights found for the figures of whole answers and of sentences."""

    bias: float
    whole: Named
    looks: Named

    def model(self, threshold: float) -> CoverageModel:
        """The model as it is shipped: weights to three places, the least of the marks left out."""
        marks: dict[str, dict[str, tuple[float, float]]] = {}
        for name in sorted(self.looks):
            if "|" in name:
                intent, mark, _ = name.split("|")
                pair = (round(self.looks.get(f"{intent}|{mark}|0", 0.0), 3), round(self.looks.get(f"{intent}|{mark}|1", 0.0), 3))
                if max(map(abs, pair)) >= LEAST_WEIGHT:
                    marks.setdefault(intent, {})[mark] = pair
        return CoverageModel(
            bias=round(self.bias, 3), threshold=round(threshold, 3), marks=marks,
            whole=tuple(round(self.whole.get(name, 0.0), 3) for name in WHOLE),
            asks={name[5:]: round(weight, 3) for name, weight in self.whole.items() if name.startswith("asks ")},
            sentence=tuple(round(self.looks.get(name, 0.0), 3) for name in SENTENCE),
            subjects={name: round(self.looks.get(name, 0.0), 3) for name in SUBJECTS},
        )  # fmt: skip


def fit(rows: Rows, penalty: float = PENALTY) -> Fit:
    """Maximum likelihood with an L2 penalty."""
    of = np.array([k for k, pair in enumerate(rows.pairs) for _ in pair.looks])
    whole_names, a = _table([whole_figures(pair) for pair in rows.pairs])
    look_names, b = _table([look_figures(pair, look) for pair in rows.pairs for look in pair.looks])
    truth = np.array(rows.addressed, dtype=float)
    size = a.shape[1]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        strength = np.exp(np.clip(b @ weights[size:-1], None, 30))
        total = 1 + np.bincount(of, strength, len(truth))
        odds = a @ weights[:size] + np.log(total) + weights[-1]
        rest = 1 / (1 + np.exp(-odds)) - truth
        value = np.logaddexp(0, odds).sum() - truth @ odds + 0.5 * penalty * (weights[:-1] @ weights[:-1])
        slope = np.concatenate([a.T @ rest, b.T @ (rest[of] * strength / total[of]), [rest.sum()]])
        slope[:-1] += penalty * weights[:-1]
        return value, slope

    found = minimize(loss, np.zeros(size + b.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    weights = found.x.tolist()
    return Fit(weights[-1], dict(zip(whole_names, weights[:size], strict=True)), dict(zip(look_names, weights[size:-1], strict=True)))


def _table(figures: list[Named]) -> tuple[list[str], sparse.csr_matrix]:
    """The figures seen often enough, by name, as a matrix."""
    counts = Counter(name for row in figures for name in row)
    vectorizer = DictVectorizer().fit([{name: 1.0 for name in row if counts[name] >= FEWEST} for row in figures])
    return list(vectorizer.feature_names_), sparse.csr_matrix(vectorizer.transform(figures))


def left_out_odds(rows: Rows) -> np.ndarray:
    """The log-odds of each row by a model that has not seen its thread."""
    odds = np.zeros(len(rows.pairs))
    for seen, unseen in GroupKFold(FOLDS).split(odds, groups=rows.groups):
        model = fit(rows.pick(seen)).model(0.0)
        for k in unseen:
            odds[k] = model.log_odds(rows.pairs[k])
    return odds


def score(said: np.ndarray, truth: np.ndarray) -> tuple[float, float, float]:
    """Precision, recall, F1."""
    hit = float((said & truth).sum())
    return hit / max(1, said.sum()), hit / max(1, truth.sum()), 2 * hit / max(1, said.sum() + truth.sum())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without-held-out", action="store_true")
    parser.add_argument("--into", type=Path, default=MODELS)
    args = parser.parse_args()
    rows = read_rows(labelled_threads(held=False if args.without_held_out else None))
    rows = rows.pick([k for k, group in enumerate(rows.groups) for _ in range(PAGE_COUNTS if of_page(group) else 1)])
    from_pages = np.array([of_page(group) for group in rows.groups])
    truth, odds = np.array(rows.addressed), left_out_odds(rows)
    threshold = max(np.arange(-1.2, 0.8, 0.05), key=lambda t: score(odds[from_pages] >= t, truth[from_pages])[2])
    for name, some in {"pages": from_pages, "labelled threads": ~from_pages}.items():
        if some.any():
            precision, recall, f1 = score(odds[some] >= threshold, truth[some])
            print(f"{name}, threads left out: {some.sum()} pairs, precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
    model = fit(rows).model(float(threshold))
    args.into.mkdir(parents=True, exist_ok=True)
    path = args.into / "coverage.json"
    path.write_text(json.dumps(model.to_json(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{path.name}: {path.stat().st_size // 1024} KB, {sum(map(len, model.marks.values()))} marks, threshold {threshold:.2f}")


if __name__ == "__main__":
    main()

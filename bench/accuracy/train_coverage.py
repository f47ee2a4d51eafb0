"""Train the model that says which answers address which ask, and write it where the package reads it.

    python -m bench.accuracy.train_coverage                 all sample pages and labelled threads: what is shipped
    python -m bench.accuracy.train_coverage --without-held-out --into DIR   without the held-out third, to be measured on it

Figures and meanings are fitted together (coverage_fit.py), then the second look, beside the others of a thread (coverage_beside.py). A page counts as three threads; a thread that is not judged as the pages are counts half, and has an
inclination of its own. The threshold is set on pages left out of each fit, since on those, as elsewhere, three answers in ten speak to an ask, and in
the threads four. It reads the claims that `find_claims` finds, so train it after the models of the claims.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from sklearn.model_selection import GroupKFold

from bench.accuracy.corpus import of_page
from bench.accuracy.coverage_beside import Second, beside_others, fit_second
from bench.accuracy.coverage_fit import Fit, fit
from bench.accuracy.coverage_rows import Rows, judged_alike, labelled_threads, read_rows
from bench.accuracy.coverage_tables import Tables
from curbside.core.consensus.beside import BESIDE
from curbside.core.consensus.coverage import CoverageModel
from curbside.core.consensus.evidence import SENTENCE, SUBJECTS, WHOLE

MODELS = Path(__file__).resolve().parents[2] / "curbside" / "core" / "consensus" / "models"
FOLDS = 4
PAGE_COUNTS, OTHERWISE_COUNTS = 3.0, 0.5
LEAST_WEIGHT = 0.02


def coverage_model(found: Fit, second: Second, first_threshold: float, threshold: float) -> CoverageModel:
    """The weights of figures as they are shipped: to three places, the least of the marks left out."""
    marks: dict[str, dict[str, tuple[float, float]]] = {}
    for name in sorted(found.looks):
        if "|" in name:
            intent, mark, _ = name.split("|")
            pair = (round(found.looks.get(f"{intent}|{mark}|0", 0.0), 3), round(found.looks.get(f"{intent}|{mark}|1", 0.0), 3))
            if max(map(abs, pair)) >= LEAST_WEIGHT:
                marks.setdefault(intent, {})[mark] = pair
    return CoverageModel(
        bias=round(found.bias, 3), marks=marks,
        first_threshold=round(first_threshold, 3), second_bias=round(second.bias, 3), beside=tuple(np.round(second.weights, 3).tolist()), threshold=round(threshold, 3),
        whole=tuple(round(found.whole.get(name, 0.0), 3) for name in WHOLE),
        asks={name[5:]: round(weight, 3) for name, weight in found.whole.items() if name.startswith("asks ")},
        sentence=tuple(round(found.looks.get(name, 0.0), 3) for name in SENTENCE),
        subjects={name: round(found.looks.get(name, 0.0), 3) for name in SUBJECTS},
    )  # fmt: skip


def left_out_figures(tables: Tables, rows: Rows, truth: np.ndarray, counts: np.ndarray, alike: np.ndarray, pages: np.ndarray) -> np.ndarray:
    """The figures of the second look at each row of a page, by first looks of fits that have not seen the page."""
    figures: dict[int, np.ndarray] = {}
    of_pages, others = np.flatnonzero(pages), np.flatnonzero(~pages)
    for seen, unseen in GroupKFold(FOLDS).split(of_pages, groups=[rows.groups[k] for k in of_pages]):
        found = fit(tables, np.concatenate([of_pages[seen], others]), truth, counts, alike)
        at = of_pages[unseen]
        figures.update(zip(at.tolist(), beside_others(rows, at.tolist(), found.first_looks(at)), strict=True))
    return np.array([figures[k] for k in of_pages.tolist()])


def left_out_odds(figures: np.ndarray, truth: np.ndarray, groups: list[str]) -> np.ndarray:
    """The log-odds of each row by a second look that has not seen its page."""
    odds = np.zeros(len(truth))
    for seen, unseen in GroupKFold(FOLDS).split(figures, groups=groups):
        odds[unseen] = fit_second(figures[seen], truth[seen]).odds(figures[unseen])
    return odds


def score(said: np.ndarray, truth: np.ndarray) -> tuple[float, float, float]:
    """Precision, recall, F1."""
    hit = float((said & truth).sum())
    return hit / max(1, said.sum()), hit / max(1, truth.sum()), 2 * hit / max(1, said.sum() + truth.sum())


def threshold_of(odds: np.ndarray, truth: np.ndarray) -> float:
    """The log-odds from which to say yes for the best F1: of a chance of half of that F1, where chances are true.

    Lipton ZC, Elkan C, Naryanaswamy B (2014), "Optimal thresholding of classifiers to maximize F1 measure", ECML PKDD. F1 itself is so much the same over a
    wide stretch that the best place on it is a matter of luck.
    """
    best = max(score(odds >= threshold, truth)[2] for threshold in np.arange(-1.2, 0.8, 0.05))
    return float(np.log(best / (2 - best)))


def write(path: Path, data: dict[str, object], indent: int | None = None) -> None:
    """A model as JSON, and a line about it."""
    path.write_text(json.dumps(data, indent=indent, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{path.name}: {path.stat().st_size // 1024} KB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without-held-out", action="store_true")
    parser.add_argument("--into", type=Path, default=MODELS)
    args = parser.parse_args()
    rows = read_rows(labelled_threads(held=False if args.without_held_out else None))
    tables, truth, alike = Tables(rows), np.array(rows.addressed), np.array(judged_alike(rows))
    pages = np.array([of_page(group) for group in rows.groups])
    counts = np.where(pages, PAGE_COUNTS, 1.0) * np.where(alike, 1.0, OTHERWISE_COUNTS)
    figures, of_pages = left_out_figures(tables, rows, truth, counts, alike, pages), np.flatnonzero(pages)
    odds = left_out_odds(figures, truth[pages], [rows.groups[k] for k in of_pages])
    first_threshold, threshold = (threshold_of(of_look, truth[pages]) for of_look in (figures[:, BESIDE.index("odds")], odds))
    precision, recall, f1 = score(odds >= threshold, truth[pages])
    print(f"pages left out: {pages.sum()} pairs, precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}, threshold {threshold:.2f}")
    found = fit(tables, np.arange(len(truth)), truth, counts, alike)
    second = fit_second(figures, truth[pages])
    args.into.mkdir(parents=True, exist_ok=True)
    write(args.into / "coverage.json", coverage_model(found, second, first_threshold, threshold).to_json(), indent=1)
    write(args.into / "meanings.json", found.meanings())


if __name__ == "__main__":
    main()

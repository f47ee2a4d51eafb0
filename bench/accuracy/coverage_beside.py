"""Fit the second look of coverage: a pair beside the others of its thread (`curbside.core.consensus.beside`).

Logistic regression (scikit-learn), L2, on figures of like spread. It learns from pages alone, from first looks by fits that have not seen the page: those of the
threads, which are judged more freely, and those that know a page by heart teach another weight of the same figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression

from bench.accuracy.coverage_rows import Rows
from curbside.core.consensus.beside import First, beside

STRENGTH = 0.01
"""scikit-learn's C: from 0.005 to 0.05 it is much the same."""


@dataclass
class Second:
    """Weights found: by the order of beside.BESIDE."""

    bias: float
    weights: np.ndarray

    def odds(self, figures: np.ndarray) -> np.ndarray:
        """The log-odds of rows of figures."""
        return self.bias + figures @ self.weights


def beside_others(rows: Rows, at: Sequence[int], firsts: Sequence[First]) -> np.ndarray:
    """The figures of rows, a line each. at: rows, those of a page together; firsts: what a fit says of each."""
    lines: list[np.ndarray] = []
    start = 0
    while start < len(at):
        end = start
        while end < len(at) and rows.groups[at[end]] == rows.groups[at[start]]:
            end += 1
        lines.extend(map(np.array, beside([rows.pairs[k] for k in at[start:end]], firsts[start:end])))
        start = end
    return np.array(lines, float)


def fit_second(figures: np.ndarray, truth: np.ndarray) -> Second:
    """Fit to rows of figures. truth: of each, whether it is addressed."""
    middle, spread = figures.mean(0), figures.std(0)
    spread[spread == 0] = 1.0
    found = LogisticRegression(C=STRENGTH, max_iter=2000).fit((figures - middle) / spread, truth)
    weights = found.coef_[0] / spread
    return Second(float(found.intercept_[0] - middle @ weights), weights)

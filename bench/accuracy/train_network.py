"""Train the networks of times and outlooks (curbside/core/claims/network.py) on labelled answers; part of `python -m bench.accuracy.train`."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from bench.accuracy.corpus import BANK_WEIGHT, LabelledAnswer
from bench.accuracy.examples import labelled_outlooks, labelled_times
from bench.accuracy.network_fit import HALF, MARK_SIZE, WIDTHS, Weights, fit, tabulate
from curbside.core.claims import EVENTS, OUTLOOKS
from curbside.core.claims.groups import known_words
from curbside.core.claims.network import load_vectors
from curbside.core.claims.windows import Window, clause_window, time_window

UNIT, WEIGHT = 2**15, 2**9
"""Steps of a hidden unit and of a weight of the labels: their product leaves scores up to 127 within 32 bits."""


class Row(NamedTuple):
    """A window, the share of each of its labels, and what it counts."""

    window: Window
    labels: dict[str, float]
    count: float


def train_networks(answers: Sequence[LabelledAnswer]) -> dict[str, dict[str, Any]]:
    """The networks by name, as the package reads them. For times the sentences of banks count as much as others."""
    times = [
        Row(time_window(passage, time), labels, answer.weight / BANK_WEIGHT if answer.weight < 1 else answer.weight)
        for answer, passage, time, labels, _ in labelled_times(answers)
    ]
    outlooks = [Row(clause_window(passage, k), labels, answer.weight) for answer, passage, k, labels in labelled_outlooks(answers)]
    return {"times": _train(times, ["none", *EVENTS]), "outlooks": _train(outlooks, OUTLOOKS)}


def _train(rows: Sequence[Row], labels: Sequence[str]) -> dict[str, Any]:
    windows = [row.window for row in rows]
    marks = sorted({mark for window in windows for run in (window.earlier, window.words) for seen in run for mark in seen.marks})
    words = {word: number for number, word in enumerate(known_words())}
    table = tabulate(windows, words, {mark: number for number, mark in enumerate(marks, 1)})
    size, steps, data = load_vectors()
    vectors = np.frombuffer(data, np.int8).reshape(-1, size).astype(np.float32) / steps
    truth = np.array([[row.labels.get(label, 0.0) for label in labels] for row in rows], np.float32)
    found = fit(table, vectors, len(marks), np.arange(len(rows)), truth, np.array([row.count for row in rows], np.float32))
    return {"labels": list(labels), "marks": marks} | _shipped(found, size, steps)


def _shipped(weights: Weights, size: int, steps: int) -> dict[str, Any]:
    """Weights in whole steps, as `Network` reads them."""
    each = size + MARK_SIZE
    around = np.zeros((WIDTHS[0], each, len(weights["bias"])), np.float32)
    first = 0
    for width in WIDTHS:
        found = weights[f"width {width}"].reshape(width, each, -1)
        around[HALF - width // 2 : HALF + width // 2 + 1, :, first : first + found.shape[2]] = found
        first += found.shape[2]
    of_dimensions = around[:, :size].reshape(-1, around.shape[2]) / steps
    of_marks = np.einsum("md,kdh->mkh", weights["marks"][1:], around[:, size:]).reshape(-1, around.shape[2])
    rows = np.vstack([of_dimensions, of_marks, weights["bias"]])
    return {
        "hidden": around.shape[2], "offsets": WIDTHS[0], "unit": UNIT, "weight": WEIGHT,
        "rows": _bytes(UNIT * rows), "weights": _bytes(WEIGHT * weights["out"]), "bias": weights["out bias"].astype(float).round(4).tolist(),
    }  # fmt: skip


def _bytes(values: np.ndarray) -> str:
    """Whole numbers of 32 bits, each with half of their range added (`Lanes.rows`)."""
    return b64encode((np.rint(values).astype(np.int64) + 2**31).astype("<u4").tobytes()).decode()

"""Linear models: each feature adds its weights to the labels' scores. Trained by `python -m bench.accuracy.train`; read here without any library."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp


@dataclass(frozen=True, slots=True)
class LinearModel:
    """Labels with a bias each, and for each feature the labels it speaks for or against.

    bias, weights: in hundredths; a feature's row holds label and weight in turn, as stored: most rows are never looked at.
    thresholds: the probability from which a label counts, chosen on pages the model had not seen.
    """

    labels: tuple[str, ...]
    bias: list[float]
    thresholds: list[float]
    weights: dict[str, list[int]]

    def scores(self, features: Iterable[str]) -> list[float]:
        """Each label's log-odds for a set of features (a feature given twice counts once)."""
        totals = self.bias.copy()
        weights = self.weights
        for feature in set(features):
            row = weights.get(feature)
            if row is not None:
                pairs = iter(row)
                for label, weight in zip(pairs, pairs, strict=True):
                    totals[label] += weight
        return [total / 100 for total in totals]


def logistic(score: float) -> float:
    """Log-odds as a probability."""
    return 1 / (1 + exp(-score)) if score > -30 else 0.0


def softmax(scores: list[float]) -> list[float]:
    """Scores of exclusive labels as probabilities that sum to 1."""
    top = max(scores)
    powers = [exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


@cache
def load_model(name: str) -> LinearModel:
    """The shipped model "clauses", "times" or "figures"."""
    data = json.loads(files("curbside.core.claims").joinpath("models", f"{name}.json").read_bytes())
    return LinearModel(tuple(data["labels"]), [100 * bias for bias in data["bias"]], data["thresholds"], data["weights"])

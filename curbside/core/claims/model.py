"""Linear models: each feature adds its weights to the labels' scores. Trained by `python -m bench.accuracy.train`; read here without any library.

Models that look at the same features stand side by side: a feature's weights for all their labels are one long number of 32 bits a label, so
that one addition a feature sums the scores of every label of every model.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from math import exp
from typing import Any, NamedTuple

from curbside.core.text.data import read_json
from curbside.core.text.lanes import Lanes, pack
from curbside.core.text.memo import Memo

SEPARATOR = "|"  # JSON writes a line's end as two characters and takes twice the time over them


class LinearModel(NamedTuple):
    """Labels with a bias each, in hundredths.

    thresholds: the probability from which a label counts, chosen on pages the model had not seen.
    place: where the sums of its labels stand among those of the models beside it.
    """

    labels: tuple[str, ...]
    bias: list[float]
    thresholds: list[float]
    place: slice

    def scores(self, sums: Sequence[int]) -> list[float]:
        """Each label's log-odds, from the sums of the features' weights."""
        return [(bias + weights) / 100 for bias, weights in zip(self.bias, sums[self.place], strict=True)]

    def chances(self, sums: Sequence[int]) -> list[float]:
        """Each label's probability, where the labels do not exclude each other."""
        return [logistic(score) for score in self.scores(sums)]


class Models:
    """Models by name (`models["actions"]`) that look at the same features, from one file.

    The file holds the features, parted by bars, and as many rows of weights: labels, counted over all models, and weights in turn ("0 -8 3 14"). A row
    is kept as text until it is asked for, since most never are; two long texts are read in half the time of an object with as many names.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self._models: dict[str, LinearModel] = {}
        size = 0
        for name, model in data["models"].items():
            place = slice(size, size := size + len(model["labels"]))
            self._models[name] = LinearModel(tuple(model["labels"]), [100 * bias for bias in model["bias"]], model["thresholds"], place)
        self._rows: dict[str, str] = dict(zip(data["features"].split(SEPARATOR), data["weights"].split(SEPARATOR), strict=True))
        self._weights = Memo(self._weights_of)
        self._lanes = Lanes(size)

    def __getitem__(self, name: str) -> LinearModel:
        return self._models[name]

    def sums(self, features: Iterable[str]) -> tuple[int, ...]:
        """The sums, in hundredths, of the features' weights for every label of every model (a feature given twice counts once)."""
        return self._lanes.total(map(self._weights.__getitem__, set(features)))

    def _weights_of(self, feature: str) -> int:
        """A feature's weights as one number; 0 for an unknown one."""
        row = self._rows.get(feature)
        if row is None:
            return 0
        numbers = map(int, row.split())
        return pack(zip(numbers, numbers, strict=True))


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
def load_models(name: str) -> Models:
    """The shipped models of a file.

    "clauses": what a clause is ("clauses"), what it advises ("actions"), whether it says not to ("polarity"), how it looks ahead ("outlooks").
    "causes": why it happened, where a clause is a cause ("mechanisms"). "times": what happens at a time. "figures": whether a figure is a chance or a dose.
    """
    return Models(read_json(f"claims/models/{name}.json"))

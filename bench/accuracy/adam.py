"""Steps down a slope: AdamW (Loshchilov, Hutter 2019, "Decoupled weight decay regularization", arXiv 1711.05101)."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

MEAN, SPREAD, LEAST = 0.9, 0.999, 1e-8


class Adam:
    """Steps by the running mean and spread of each weight's slope. speeds: step size and decay by the weights' names."""

    def __init__(self, weights: dict[str, np.ndarray], speeds: Mapping[str, tuple[float, float]]) -> None:
        self.weights, self.speeds, self.steps = weights, speeds, 0
        self._mean = {name: np.zeros_like(values) for name, values in weights.items()}
        self._spread = {name: np.zeros_like(values) for name, values in weights.items()}

    def step(self, slopes: Mapping[str, np.ndarray], share: float) -> None:
        """Move every weight that has a slope. share: of the full step size."""
        self.steps += 1
        evened = (1 - SPREAD**self.steps) ** 0.5 / (1 - MEAN**self.steps)
        for name, slope in slopes.items():
            size, decay = self.speeds[name]
            mean, spread, values = self._mean[name], self._spread[name], self.weights[name]
            mean *= MEAN
            mean += (1 - MEAN) * slope
            spread *= SPREAD
            spread += (1 - SPREAD) * slope**2
            values *= 1 - size * share * decay
            values -= size * share * evened * mean / (np.sqrt(spread) + LEAST)

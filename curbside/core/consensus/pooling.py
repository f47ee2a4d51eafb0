"""Many doctors' times to one distribution: the linear opinion pool, its percentage points, and the days most of them agree on.

Each doctor's view is one or more closed intervals of days. One doctor, one voice: every view weighs the same, and inside a view its intervals
weigh the same. An interval stands for the uniform distribution on it; a point (low == high) for an atom, all its weight on that day.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple

FINEST = 1 << 1074  # every finite number is a whole number of these parts of one
TINY = 1e-9  # weights are sums of fractions such as 1/3: a share this close to the one asked for has reached it


class Interval(NamedTuple):
    """A closed interval of days, `low <= high`; `high` may be infinite where only coverage is asked."""

    low: float
    high: float


View = Sequence[Interval]


class Pool(NamedTuple):
    """The pooled distribution's 10, 50 and 90 % points, in days."""

    p10: float
    p50: float
    p90: float


class Agreed(NamedTuple):
    """The days the largest number of views cover, and the places of these views in the sequence given."""

    days: Interval
    views: tuple[int, ...]


def pool(views: Sequence[View]) -> Pool | None:
    """The equally weighted linear opinion pool of the views, F(x) = (1/n) Σ Fᵢ(x), or None where there is none.

    Stone M (1961), "The opinion pool", Ann Math Stat 32:1339-1342; Clemen RT, Winkler RL (1999), "Combining probability distributions
    from experts in risk analysis", Risk Analysis 19:187-203 (simple averages are hard to beat and keep every expert's range).
    """
    steps = _steps(_mixture(views))
    return Pool(*(_quantile(steps, share) for share in (0.1, 0.5, 0.9))) if steps else None


def most_agreed(views: Sequence[View]) -> Agreed | None:
    """The range of days covered by the largest number of views; of several such ranges the longest, then the earliest.

    None where no two views share a day: a doctor does not agree with themselves. Intervals are closed, so "2 to 3 months" and "3 to 4 months" share
    one day.
    """
    merged = [merge(view) for view in views]
    best: tuple[int, float, float] = (0, 0, 0)
    ends: list[float] = []  # of the intervals that cover the day, the nearest first
    for interval in sorted(interval for view in merged for interval in view):
        heappush(ends, interval.high)
        while ends[0] < interval.low:
            heappop(ends)
        best = max(best, (len(ends), ends[0] - interval.low, -interval.low))
    if best[0] < 2:
        return None
    low = -best[2]
    covering = {k: i.high for k, view in enumerate(merged) for i in view if i.low <= low <= i.high}
    return Agreed(Interval(low, min(covering.values())), tuple(covering))


def merge(view: View) -> list[Interval]:
    """The same days as disjoint intervals in rising order."""
    merged: list[Interval] = []
    for interval in sorted(view):
        if merged and interval.low <= merged[-1].high:
            merged[-1] = Interval(merged[-1].low, max(merged[-1].high, interval.high))
        else:
            merged.append(interval)
    return merged


class _Part(NamedTuple):
    low: float
    high: float
    weight: float


def _mixture(views: Sequence[View]) -> list[_Part]:
    """The weighted parts of the pool, sorted so that the sums come out the same in whatever order the doctors answered; the same interval is one part."""
    weights: dict[Interval, list[float]] = {}
    for view in views:
        for interval in view:
            weights.setdefault(interval, []).append(1 / (len(views) * len(view)))
    return sorted(_Part(*interval, math.fsum(shares)) for interval, shares in weights.items())


class _Step(NamedTuple):
    """A stretch of days between two ends of parts: F at its first day, atoms there included, at its last, and how fast F rises on it."""

    low: float
    high: float
    at_low: float
    at_high: float
    density: float


def _steps(parts: Sequence[_Part]) -> list[_Step]:
    """F from end to end: it is straight between the parts' ends and jumps at atoms. The densities are summed without any error, so that what ends is taken out again whole."""
    steps: list[_Step] = []
    atoms: dict[float, float] = {}
    rises = {end: 0 for part in parts for end in (part.low, part.high)}
    for low, high, weight in parts:
        if low == high:
            atoms[low] = weight
        else:
            exact = _exact(weight / (high - low))
            rises[low] += exact
            rises[high] -= exact
    below, rising = 0.0, 0
    for low, high in pairwise((*sorted(rises), math.inf)):
        rising += rises[low]
        at_low, density = below + atoms.get(low, 0.0), rising / FINEST
        below = at_low + density * (high - low) if density else at_low
        steps.append(_Step(low, high, at_low, below, density))
    return steps


def _exact(number: float) -> int:
    """In parts of FINEST."""
    above, below = number.as_integer_ratio()
    return above * (FINEST // below)


def _quantile(steps: Sequence[_Step], share: float) -> float:
    """The smallest x with F(x) >= share; exact."""
    for step in steps:
        if step.at_low >= share - TINY:
            return step.low
        if step.at_high >= share - TINY:
            return min(step.high, step.low + (share - step.at_low) / step.density)
    return steps[-1].low

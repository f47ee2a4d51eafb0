"""How far doctors agree, as numbers between 0 (not at all) and 1 (fully). None where fewer than two doctors spoke.

Chance-corrected coefficients (Cohen's and Fleiss' kappa, Krippendorff's alpha, Gwet's AC1) estimate the agreement expected by chance from many
rated items. A thread is one item, where that estimate is the observed agreement itself: alpha is 0 (or undefined) whatever the
doctors say. So both measures here are observed agreement, averaged over all pairs of doctors.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from itertools import chain, combinations, product, repeat
from math import comb, floor, fsum
from typing import TypeVar

from curbside.core.consensus.pooling import Interval, View, merge

Item = TypeVar("Item", bound=Hashable)


def interval_overlap(views: Sequence[View]) -> float | None:
    """The mean over all pairs of views of the days both name divided by the days either names: |A ∩ B| / |A ∪ B|.

    Jaccard P (1912), "The distribution of the flora in the alpine zone", New Phytologist 11:37-50. A time is taken as the set of whole days
    it touches, so that equal points agree fully and "2 to 3 months" shares one day of 61 with "3 to 4 months".
    """
    return _over_pairs([_whole_days(view) for view in views], _jaccard, _meeting)


def ordered_agreement(values: Sequence[Collection[int]], steps: int) -> float | None:
    """The mean over all pairs of doctors of 1 - |i - j| / steps, for values on an ordered scale numbered 0 to `steps`.

    Observed agreement with linear weights: Cicchetti DV, Allison T (1971), Am J EEG Technol 11:101-110. Where only the ends of the scale
    are used this is Fleiss' Pᵢ = Σ nⱼ(nⱼ - 1) / (n(n - 1)) (Fleiss JL 1971, Psychol Bull 76:378-382). A doctor may hold several values
    ("most recover, a few never do"); two such doctors agree as far as each value of one has its nearest in the other, averaged both ways.
    """

    def alike(one: Collection[int], other: Collection[int]) -> float:
        return (_nearest(one, other, steps) + _nearest(other, one, steps)) / 2

    return _over_pairs(values, alike)


def _all(items: Iterable[tuple[Item, ...]]) -> Iterator[tuple[tuple[Item, ...], tuple[Item, ...]]]:
    return combinations(items, 2)


def _over_pairs(
    items: Iterable[Iterable[Item]],
    alike: Callable[[Sequence[Item], Sequence[Item]], float],
    paired: Callable[[Iterable[tuple[Item, ...]]], Iterator[tuple[tuple[Item, ...], tuple[Item, ...]]]] = _all,
) -> float | None:
    """The mean over all pairs; what several say in the same way is compared once.   paired: gives at least the pairs that are alike at all."""
    many = Counter(tuple(item) for item in items)
    pairs = [(alike(one, other), many[one] * many[other]) for one, other in paired(many)]
    pairs += [(alike(one, one), count * (count - 1) // 2) for one, count in many.items()]
    total = comb(many.total(), 2)
    return fsum(chain.from_iterable(repeat(value, count) for value, count in pairs)) / total if total else None


def _nearest(one: Collection[int], other: Collection[int], steps: int) -> float:
    return fsum(1 - min(abs(i - j) for j in other) / steps for i in one) / len(one)


def _whole_days(view: View) -> list[Interval]:
    """The view's days as half-open ranges: day 90 is [90, 91)."""
    return merge([Interval(floor(low), floor(high) + 1) for low, high in view])


def _meeting(views: Iterable[tuple[Interval, ...]]) -> Iterator[tuple[tuple[Interval, ...], tuple[Interval, ...]]]:
    """The pairs of which one begins before the other is over: all others share no day."""
    going: list[tuple[Interval, ...]] = []
    for view in sorted(views):
        going = [one for one in going if one[-1].high > view[0].low]
        yield from ((one, view) for one in going)
        going.append(view)


def _jaccard(one: Sequence[Interval], other: Sequence[Interval]) -> float:
    """Of whole days, which are counted without error."""
    shared = sum(max(0, min(a.high, b.high) - max(a.low, b.low)) for a, b in product(one, other))
    return shared / (sum(i.high - i.low for i in (*one, *other)) - shared)

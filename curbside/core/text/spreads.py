"""Two figures that are one range though no dash or "to" joins them: "three, four months", "between six weeks and a year", "a year to two",
"six months up to two years", "six weeks, eight at the outside", "six months, at most a year", "two weeks, three if you are unlucky".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from curbside.core.text.numbers import DASHES, read_cardinal

BETWEEN = frozenset({"between", "from"})
JOINS = {("to",), ("till",), ("until",), ("up", "to"), ("through", "to"), ("right", "up", "to"), *((dash,) for dash in DASHES)}
SOFTENERS = frozenset("about around roughly approximately the some maybe perhaps possibly sometimes say".split())
LIMITS = frozenset({"maximum", "max", "tops", "most", "outside", "push", "pinch", "worst", "latest"})
UNLUCKY = frozenset({"if", "without"})
SELDOM = frozenset({"maybe", "perhaps", "possibly", "sometimes", "times"})
COUNTED = frozenset("stage grade type level phase step option day days week weeks month months year years no number , . - /".split())
FARTHEST = 3
NEAREST_LOW = 3.0


class Duration(NamedTuple):
    """A time found in tokens first to last.

    low, high: days; None for a unit without a figure.
    unit: the unit of the upper end. shape: "plain", "indexed" (week 6), "ordinal" (the sixth week), "elided" or "vague".
    """

    first: int
    last: int
    low: float | None
    high: float | None
    unit: str
    shape: str = "plain"
    is_range: bool = False


def join_spreads(words: Sequence[str], found: Sequence[Duration]) -> list[Duration]:
    """The times with those that are the two ends of one range made one."""
    joined: list[Duration] = []
    for number, time in enumerate(found):
        before = joined[-1] if joined else None
        if before is not None and (lower := _as_lower(words, before, time)) is not None:
            joined[-1] = time._replace(first=before.first, low=lower, is_range=True)
            continue
        following = found[number + 1] if number + 1 < len(found) else None
        if before is not None and _is_spread(words, before, time, following):
            joined[-1] = before._replace(last=time.last, high=time.high, unit=time.unit, is_range=True)
        else:
            joined.append(_with_lower(words, time, before.last if before else 0))
    return joined


def _as_lower(words: Sequence[str], one: Duration, other: Duration) -> float | None:
    """The lower end, in days, where a bare number stands with a comma right before a time: the "five" of "five, six months"."""
    if one.shape != "elided" or other.shape != "plain" or one.is_range or other.is_range or tuple(words[one.last : other.first]) != (",",):
        return None
    low, high = read_cardinal(words, one.first), read_cardinal(words, other.first)
    if low is None or high is None or other.high is None or not high[0] / NEAREST_LOW <= low[0] < high[0]:
        return None
    return other.high * low[0] / high[0]


def _is_spread(words: Sequence[str], one: Duration, other: Duration, following: Duration | None) -> bool:
    """Whether two neighbouring times are the ends of one range."""
    if one.is_range or one.low is None or other.high is None or not one.low < other.high or other.first - one.last > FARTHEST:
        return False
    between = tuple(words[one.last : other.first])
    if between in JOINS:
        return True
    if between and between[0] == "and" and SOFTENERS.issuperset(between[1:]):
        return bool(BETWEEN & set(words[max(0, one.first - 2) : one.first]))
    if not between or between[0] != "," or other.is_range or not SOFTENERS.union(("at", "worst", "most", "times")).issuperset(between[1:]):
        return False
    if other.shape == "elided" and other.high <= NEAREST_LOW * one.low and (SELDOM & set(between) or UNLUCKY & {*words[other.last : other.last + 1]}):
        return True
    limited = LIMITS & set(between) or (LIMITS & {*words[other.last : other.last + 3]} and words[other.last : other.last + 1] != [","])
    listed = following is not None and tuple(words[other.last : following.first]) in {(",",), ("and",), (",", "and")}
    alike = one.shape == other.shape == "plain" and between == (",",) and other.high <= 2 * one.low and not listed
    return bool(limited) or alike


def _with_lower(words: Sequence[str], time: Duration, least: int) -> Duration:
    """A time with the bare number before it as its lower end: "three, four months", "after three, at most six months", "one two weeks"."""
    if time.is_range or time.shape != "plain" or time.low is None or not time.low:
        return time
    own = read_cardinal(words, time.first)
    if own is None:
        return time
    gap = time.first - 1
    while gap > least and words[gap] in SOFTENERS | {"at", "most", "worst", "likely", "even"}:
        gap -= 1
    joint = words[gap] if gap > least and words[gap] in {",", "until", "till"} else ""
    end = gap if joint else time.first
    for first in range(max(least, end - 3), end):
        lower = read_cardinal(words, first)
        if lower is None or lower[1] != end or _is_counted(words, first) or not _may_join(words[first], joint):
            continue
        if own[0] / NEAREST_LOW <= lower[0] < own[0]:
            return time._replace(first=first, low=time.low * lower[0] / own[0], is_range=True)
    return time


def _may_join(lower: str, joint: str) -> bool:
    """Whether a lower number can be meant: beside another it is spelt out ("one two weeks"); "the odd one until" counts nothing."""
    return lower.isalpha() if not joint else joint == "," or lower not in {"one", "1"}


def _is_counted(words: Sequence[str], at: int) -> bool:
    """Whether the number at a token belongs to what stands before it ("stage 2", "1, 2"); the end of a sentence or a comma after a word does not hold it."""
    if not at:
        return False
    before, farther = words[at - 1], words[at - 2] if at > 1 else "."
    if before in {".", ","}:
        return farther[0].isdecimal() or farther in COUNTED or read_cardinal(words, at - 2) is not None
    return before in COUNTED or before[0].isdecimal()

"""Times that are pointed at, not counted: "week 6", "the third day", "6th to 8th week"; and clinical shorthand ("6/52").

"In the third week" is the whole of it, 14 to 21 days; "by", "from" or "around the third week" is its number.
"""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.text.numbers import DASHES, read_cardinal, read_number
from curbside.core.text.spreads import Duration
from curbside.core.text.units import DAYS, ORDINALS, UNIT_OF, unit_at

PERIOD = frozenset({"in", "during", "sometime", "somewhere"})
FARTHEST_LISTED = 2.5
AFTER_LISTED = frozenset(", . ; : ) ! ? - – — and but then it is on you when for in at as i or onwards".split())


def pointed_at(words: Sequence[str], at: int) -> Duration | None:
    """The time of this sort that begins at a token; None for none."""
    return _noted(words, at) or _indexed(words, at) or _ordinal(words, at)


def _noted(words: Sequence[str], at: int) -> Duration | None:
    """Shorthand ("6/52" is six weeks, "3/12" three months, "3/4 weeks" three to four) and "the next morning"."""
    if words[at][0].isdecimal():
        return _of_twelve_or_52(words, at) or _slashed(words, at)
    if words[at] == "next" and words[at + 1 : at + 2] in (["morning"], ["day"]):
        if words[at + 2 : at + 4] == ["or", "two"]:
            return Duration(at, at + 4, 1.0, 2.0, "day", "indexed", True)
        return Duration(at, at + 2, 1.0, 1.0, "day", "indexed")
    return None


def _of_twelve_or_52(words: Sequence[str], at: int) -> Duration | None:
    end = at + 2 if words[at + 1 : at + 2] and words[at + 1] in DASHES else at
    top = words[end] if end < len(words) else ""
    if (
        words[at].isdecimal()
        and top.isdecimal()
        and len(top) < 3
        and words[end + 1 : end + 2] == ["/"]
        and words[end + 2 : end + 3] in (["52"], ["12"])
    ):
        unit = "week" if words[end + 2] == "52" else "month"
        low, high = int(words[at]), int(top)
        return Duration(at, end + 3, low * DAYS[unit], high * DAYS[unit], unit, is_range=end > at) if low <= high < int(words[end + 2]) else None
    return None


def _slashed(words: Sequence[str], at: int) -> Duration | None:
    """ "12/18 months"; "3/4 hour" is no range, since its unit is one."""
    low, slash, high = (*words[at : at + 3], "", "")[:3]
    unit = unit_at(words, at + 3)
    if unit is None or slash != "/" or not (low + high).isdecimal() or not words[at + 3].endswith("s") or not int(low) < int(high) < 100:
        return None
    return Duration(at, at + 4, int(low) * DAYS[unit], int(high) * DAYS[unit], unit, "plain", True)


def _indexed(words: Sequence[str], at: int) -> Duration | None:
    """A unit and its number: "week 6", "day 5 to 10", "months 4-6", "month three"."""
    unit = UNIT_OF.get(words[at])
    if unit is None or at + 1 >= len(words):
        return None
    nxt = at + 2 if words[at + 1] in {"#", "number", "no"} and at + 2 < len(words) else at + 1
    if words[nxt] in {"few", "several", "couple", "a", "dozen"}:
        return None
    number = read_number(words, nxt)
    if number is None or unit_at(words, number.last, words[number.last - 1][0].isdecimal()):
        return None
    if words[at] in {"years", "months", "weeks", "days", "hours"} and words[nxt] in {"one"}:
        return None
    last, high, is_range = number.last, number.high, number.is_range
    low, top = number.low * DAYS[unit], high * DAYS[unit]
    if not is_range and last + 1 < len(words) and (words[last] in {"and", "to", "or", "through", "till", "until"} or words[last] in DASHES):
        place = last + 2 if words[last + 1] in {"about", "around", "roughly"} else last + 1
        other = UNIT_OF.get(words[place]) if place + 1 < len(words) else None
        second = read_cardinal(words, place + 1) if other else None
        if other and second and second[0] * DAYS[other] > low:
            top, last, is_range, unit = second[0] * DAYS[other], second[1], True, other
    if not is_range and (second := _listed(words, last, number.low, at > 0 and words[at - 1] == "between")):
        top, last, is_range = second[0] * DAYS[unit], second[1], True
    return Duration(at, last, low, top, unit, "indexed", is_range)


def _listed(words: Sequence[str], at: int, low: float, between: bool) -> tuple[float, int] | None:
    """The upper end, without its unit, after an indexed time: the "five" of "day four, five", the "6" of "between month 4 and 6"."""
    if at + 1 >= len(words) or words[at] != ("and" if between else ","):
        return None
    second = read_cardinal(words, at + 1)
    if second is None or not low < second[0] <= low * FARTHEST_LISTED or UNIT_OF.get((*words[second[1] : second[1] + 1], "")[0]):
        return None
    follows = words[second[1]] if second[1] < len(words) else "."
    return second if between or follows in AFTER_LISTED else None


def _ordinal(words: Sequence[str], at: int) -> Duration | None:
    """ "the third month", "6th week", "6th to 8th week" (not "a second week of…", which is a count the context must judge)."""
    first = _place_number(words, at)
    if first is None:
        return None
    number, nxt = first
    if nxt < len(words) and (words[nxt] in {"and", "to", "or", ","} or words[nxt] in DASHES):
        end = nxt + 2 if words[nxt + 1 : nxt + 2] == ["the"] else nxt + 1
        upper = _place_number(words, end)
        unit = unit_at(words, upper[1]) if upper else None
        if upper and unit and upper[0] > number:
            return Duration(at, upper[1] + 1, number * DAYS[unit], upper[0] * DAYS[unit], unit, "ordinal", True)
    if nxt < len(words) and words[nxt] == "-":
        nxt += 1
    unit = unit_at(words, nxt)
    if unit is None or unit == "second" or nxt >= len(words):
        return None
    last, low, high, is_range = nxt + 1, float(number), float(number), False
    if number == 1 and last + 1 < len(words) and words[last] == "or" and words[last + 1] in {"two", "so"}:
        high, last, is_range = (2.0, last + 2, True) if words[last + 1] == "two" else (1.0, last + 2, False)
    elif at and words[at - 1] in {"between", "the"} and "between" in words[max(0, at - 2) : at] and words[last : last + 1] == ["and"]:
        upper = _place_number(words, last + 2 if words[last + 1 : last + 2] == ["the"] else last + 1)
        if upper and upper[0] > number and unit_at(words, upper[1]) is None:
            high, last, is_range = float(upper[0]), upper[1], True
    elif number > 1 and unit != "day" and PERIOD & set(words[max(0, at - 2) : at]) and "by" not in words[max(0, at - 4) : at]:
        low, is_range = low - 1, True
    return Duration(at, last, low * DAYS[unit], high * DAYS[unit], unit, "ordinal", is_range)


def _place_number(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """The number of "third" or "3rd", and the token after it."""
    if at >= len(words):
        return None
    if words[at] in ORDINALS:
        return ORDINALS[words[at]], at + 1
    if words[at].isdecimal() and len(words[at]) < 5 and words[at + 1 : at + 2] in (["th"], ["st"], ["nd"], ["rd"]):
        return int(words[at]), at + 2
    return None

"""Durations in doctors' words: "6-8wks", "ten to twelve weeks", "a month or two", "week 6", "the third day", "up to half a year".

Days: a day 1, a week 7, a month 30, a year 365; "a few" is 3 to 4, "several" 3 to 6 (the labelling conventions). A number whose unit is left
out ("two months, maybe three") is read in the unit before it and marked `elided`; a unit without a number ("for weeks") has no ends.
"""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.text.figures import Beginnings
from curbside.core.text.numbers import DASHES, Number, read_cardinal, read_number
from curbside.core.text.spreads import Duration, join_spreads
from curbside.core.text.tokens import Tokens

__all__ = ["DAYS", "Duration", "find_durations"]

DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.0, "year": 365.0,
    "decade": 3650.0, "birthday": 365.0,
}  # fmt: skip
SPELLINGS = {
    "birthday": "birthday anniversary", "minute": "minute minutes min mins", "hour": "hour hours hr hrs", "day": "day days night nights dys",
    "week": "week weeks wk wks weeek weeks' week's", "fortnight": "fortnight fortnights", "month": "month months mo mos mth mths months' month's mnths",
    "year": "year years yr yrs years' year's", "decade": "decade decades",
}  # fmt: skip
UNIT_OF = {spelling: unit for unit, spellings in SPELLINGS.items() for spelling in spellings.split()}
FIGURE_UNITS = {"h": "hour", "d": "day", "w": "week", "m": "month", "y": "year", "weeker": "week"}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12,
}  # fmt: skip
FILLERS = frozenset(
    "more full whole further good solid straight consecutive long odd extra additional complete calendar short - ‑ – entire + post".split()
)
NOT_ELIDED = frozenset("one of in out % ° / : am pm x times th st nd rd".split())
AFTER_ELIDED = frozenset(
    ", . ; : ) ! ? - – — at if for before after with in when and or but is was then on to by once because as the though tops max maximum minimum "
    "most usually maybe perhaps without since unless so you i it they we that which while until till rarely give plus than would will can may".split()
)


def find_durations(tokens: Tokens) -> list[Duration]:
    """Every duration of the text, in order, none overlapping."""
    words = tokens.words
    found: list[Duration] = []
    after = 0
    unit_before: str | None = None
    for at in _BEGINNINGS.among(words):
        if at < after:
            continue
        duration = _noted(words, at) or _indexed(words, at) or _ordinal(words, at) or _counted(words, at) or _bare(words, at)
        if duration is None and unit_before is not None:
            duration = _elided(words, at, unit_before)
        if duration is None:
            number = read_cardinal(words, at) if words[at][0].isdecimal() else None
            after = number[1] if number else at + 1
            continue
        found.append(duration)
        unit_before = duration.unit
        after = duration.last
    return join_spreads(words, found)


def _noted(words: Sequence[str], at: int) -> Duration | None:
    """Clinical shorthand ("6/52" is six weeks, "3/12" three months) and "the next morning"."""
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
    if words[at] == "next" and words[at + 1 : at + 2] in (["morning"], ["day"]):
        return Duration(at, at + 2, 1.0, 1.0, "day", "indexed")
    return None


def _unit(words: Sequence[str], at: int, after_figure: bool = False) -> str | None:
    if at >= len(words):
        return None
    return UNIT_OF.get(words[at]) or (FIGURE_UNITS.get(words[at]) if after_figure else None)


def _skip_fillers(words: Sequence[str], at: int) -> int:
    stop = min(len(words), at + 3)
    while at < stop and words[at] in FILLERS:
        at += 1
    return at


def _counted(words: Sequence[str], at: int) -> Duration | None:
    """A number (or "a", "half a", "another") and a unit, perhaps on to a second one: "2 weeks", "a week to ten days", "6 wks to 6 mos"."""
    word = words[at]
    if not (word[0].isdecimal() or word in _STARTS):
        return None
    number = _quantity(words, at)
    if number is None:
        return None
    place = _skip_fillers(words, number.last)
    unit = _unit(words, place, words[number.last - 1][0].isdecimal())
    if unit is None:
        return None
    if word in {"a", "an", "the"} and place + 2 < len(words) and words[place + 1] == "-" and words[place + 2] == "old":
        return None
    if unit == "minute" and words[place] == "min" and place + 1 < len(words) and words[place + 1] == "imum":
        return None
    low, high, last, is_range = number.low * DAYS[unit], number.high * DAYS[unit], place + 1, number.is_range
    if last < len(words) and words[last] == "." and last + 1 < len(words) and (words[last + 1] in DASHES or words[last + 1] in {"to", "or"}):
        last += 1
    tail = _tail(words, last, unit, low)
    if tail is not None:
        high, last, unit, is_range = *tail, True
        if unit == "half":
            unit, low, is_range = "year" if high > 300 else "month", high, False
    return Duration(at, last, low, high, unit, "plain", is_range)


def _quantity(words: Sequence[str], at: int) -> Number | None:
    """The count before a unit, where "a", "half a", "another" and "one" count too."""
    word = words[at]
    if word == "half":
        last = at + 2 if at + 1 < len(words) and words[at + 1] in {"a", "an", "-"} else at + 1
        return Number(0.5, 0.5, at + 3 if words[at + 1 : at + 3] == ["of", "a"] else last)
    if (
        word == "the"
        and at
        and words[at - 1] in {"within", "inside", "in"}
        and at + 1 < len(words)
        and words[at + 1] in {"hour", "day", "week", "month", "year", "fortnight"}
    ):
        return Number(1, 1, at + 1)
    if word in {"a", "an", "another", "the", "every"}:
        nxt = at + 1
        if nxt < len(words) and words[nxt] in {"further", "good", "full", "whole", "solid", "additional"}:
            nxt += 1
        if nxt < len(words):
            if word == "a" and words[nxt] == "half":
                return Number(0.5, 0.5, nxt + 1)
            if word == "a" and words[nxt : nxt + 2] == ["quarter", "of"]:
                return Number(0.25, 0.25, nxt + 3 if words[nxt + 2 : nxt + 3] in (["a"], ["an"]) else nxt + 2)
            if word in {"the", "every"}:
                return None
            inner = read_number(words, nxt)
            if inner is not None and words[nxt] != "one":
                return inner
        return Number(1, 1, nxt)
    return read_number(words, at)


_STARTS = frozenset(
    "a an another half the one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety few several couple dozen ½ ¼ ¾".split()
)


_BEGINNINGS = Beginnings(_STARTS | frozenset(UNIT_OF) | frozenset(ORDINALS) | {"next", "every"})


def _tail(words: Sequence[str], at: int, unit: str, low: float) -> tuple[float, int, str] | None:
    """What widens a duration after its unit: "or two", "to ten days", "and a half", "to a month"."""
    size = len(words)
    if at + 1 >= size:
        return None
    word = words[at]
    if words[at : at + 3] == ["and", "a", "half"]:
        return low + 0.5 * DAYS[unit], at + 3, "half"
    if word == "," and UNIT_OF.get(words[at + 1]) == unit and words[at + 2 : at + 5] == ["and", "a", "half"]:
        return low + 0.5 * DAYS[unit], at + 5, unit
    joins = word in {"to", "or", "and", "till", "until", "through"} or word in DASHES
    if word == "," and words[at + 1] in {"maybe", "perhaps", "or", "even"}:
        at, joins = at + 1, True
    if not joins:
        return None
    nxt = at + 1
    if nxt < size and words[nxt] in {"maybe", "perhaps", "even", "sometimes", "about"}:
        nxt += 1
    if nxt >= size:
        return None
    if word == "or" and words[nxt] in {"two", "three", "four", "five"} and _unit(words, nxt + 1) is None:
        value = read_cardinal(words, nxt)
        return (value[0] * DAYS[unit], value[1], unit) if value and value[0] * DAYS[unit] > low else None
    if not (words[nxt][0].isdecimal() or words[nxt] in _STARTS):
        return None
    number = _quantity(words, nxt)
    if number is None or (number.is_range and word not in {"to", "-", "–", "—"}):
        return None
    place = _skip_fillers(words, number.last)
    other = _unit(words, place, words[number.last - 1][0].isdecimal())
    if other is None or number.high * DAYS[other] <= low or (word == "and" and other != unit):
        return None
    return number.high * DAYS[other], place + 1, other


def _indexed(words: Sequence[str], at: int) -> Duration | None:
    """A unit and its number: "week 6", "day 5 to 10", "months 4-6", "month three"."""
    unit = UNIT_OF.get(words[at])
    if unit is None or at + 1 >= len(words):
        return None
    nxt = at + 2 if words[at + 1] in {"#", "number", "no"} and at + 2 < len(words) else at + 1
    if words[nxt] in {"few", "several", "couple", "a", "dozen"}:
        return None
    number = read_number(words, nxt)
    if number is None or _unit(words, number.last, words[number.last - 1][0].isdecimal()):
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
    return Duration(at, last, low, top, unit, "indexed", is_range)


def _ordinal(words: Sequence[str], at: int) -> Duration | None:
    """ "the third month", "6th week" (not "a second week of…", which is a count the context must judge)."""
    number = ORDINALS.get(words[at])
    nxt = at + 1
    if number is not None and words[nxt : nxt + 1] in (["and"], ["to"], ["or"]):
        end = nxt + 2 if words[nxt + 1 : nxt + 2] == ["the"] else nxt + 1
        upper = ORDINALS.get(words[end]) if end < len(words) else None
        unit = _unit(words, end + 1) if upper else None
        if upper and unit and upper > number:
            return Duration(at, end + 2, number * DAYS[unit], upper * DAYS[unit], unit, "ordinal", True)
    if number is None and words[at][0].isdecimal() and nxt < len(words) and words[nxt] in {"th", "st", "nd", "rd"}:
        number, nxt = int(words[at]) if words[at].isdecimal() and len(words[at]) < 5 else None, at + 2
    if number is None:
        return None
    if nxt < len(words) and words[nxt] == "-":
        nxt += 1
    unit = _unit(words, nxt)
    if unit is None or unit == "second" or nxt >= len(words):
        return None
    last, high, is_range = nxt + 1, float(number), False
    if number == 1 and last + 1 < len(words) and words[last] == "or" and words[last + 1] in {"two", "so"}:
        high, last, is_range = (2.0, last + 2, True) if words[last + 1] == "two" else (1.0, last + 2, False)
    return Duration(at, last, number * DAYS[unit], high * DAYS[unit], unit, "ordinal", is_range)


def _bare(words: Sequence[str], at: int) -> Duration | None:
    """A plural unit without a figure: "for weeks", "some months", "weeks to months"."""
    word = words[at]
    unit = UNIT_OF.get(word)
    if unit is None or word not in {"minutes", "hours", "days", "weeks", "months", "years", "decades"}:
        return None
    last = at + 1
    if last + 1 < len(words) and words[last] in {"to", "or", "and", "-", "–"} and UNIT_OF.get(words[last + 1]) and words[last + 1].endswith("s"):
        last += 2
    return Duration(at, last, None, None, unit, "vague")


def _elided(words: Sequence[str], at: int, unit: str) -> Duration | None:
    """A bare number after a duration: "two months, maybe three"."""
    word = words[at]
    if not (word[0].isdecimal() or word in _STARTS) or word in {"a", "an", "another", "half", "few", "several", "couple", "dozen"}:
        return None
    number = read_number(words, at)
    if number is None or (word == "one" and not number.is_range) or number.high > 100:
        return None
    nxt = words[number.last] if number.last < len(words) else "."
    if nxt in {".", ")"} and (not at or words[at - 1] in {".", ";", ":", "!", "?", ")"}):
        return None
    if (
        nxt in NOT_ELIDED
        or nxt not in AFTER_ELIDED
        or (at and words[at - 1] in {"$", "£", "€", "/", "#", "type", "grade", "stage", "level", "than", "age"})
    ):
        return None
    return Duration(at, number.last, number.low * DAYS[unit], number.high * DAYS[unit], unit, "elided", number.is_range)

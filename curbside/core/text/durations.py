"""Durations in doctors' words: "6-8wks", "ten to twelve weeks", "a month or two", "week 6", "the third day", "up to half a year".

Days: a day 1, a week 7, a month 30, a year 365; "a few" is 3 to 4, "several" 3 to 6 (the labelling conventions). A number whose unit is left
out ("two months, maybe three") is read in the unit before it and marked `elided`; a unit without a number ("for weeks") has no ends.
"""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.text.counts import STARTS, read_count
from curbside.core.text.figures import Beginnings
from curbside.core.text.numbers import DASHES, read_cardinal, read_number
from curbside.core.text.pointed import pointed_at
from curbside.core.text.spreads import Duration, join_spreads
from curbside.core.text.tokens import Tokens
from curbside.core.text.units import DAYS, ORDINALS, UNIT_OF, unit_at

__all__ = ["DAYS", "Duration", "find_durations"]

FILLERS = frozenset(
    "more full whole further good solid straight consecutive long odd extra additional complete calendar short - ‑ – entire + post ish business working".split()
)
NOT_ELIDED = frozenset("one of in out % ° / : am pm x times th st nd rd".split())
AFTER_ELIDED = frozenset(
    ", . ; : ) ! ? - – — at if for before after with in when and or but is was then on to by once because as the though tops max maximum minimum "
    "most usually maybe perhaps without since unless so you i it they we that which while until till rarely give plus than would will can may where not isn't sometimes often".split()
)
COUNTED = frozenset(
    "session sessions treatment treatments injection injections dose doses round rounds syringe syringes vial vials visit visits pass passes operation operations "
    "procedure procedures surgery surgeries course courses tablet tablets pill pills unit units ml mg time times".split()
)
"""What is counted beside times: a bare number after "one session" counts sessions."""
BETWEEN_COUNTS = frozenset("or to even maybe perhaps - – more".split())

OPENS = frozenset(". ; : ! ? , ( - – — and but then that".split())
SOMEBODY = frozenset("you you'll you'd you're i i'll i'd he she he'll she'll they they'll we we'll it it'll the your everybody".split())


def find_durations(tokens: Tokens) -> list[Duration]:
    """Every duration of the text, in order, none overlapping."""
    words = tokens.words
    found: list[Duration] = []
    after = 0
    unit_before: str | None = None
    for at in _BEGINNINGS.among(words):
        if at < after:
            continue
        duration = pointed_at(words, at) or _counted(words, at) or _bare(words, at)
        if duration is None and unit_before is not None:
            unit_before = None if _counts_others(words, at) else unit_before
            duration = _elided(words, at, unit_before) if unit_before else None
        if duration is None:
            number = read_cardinal(words, at) if words[at][0].isdecimal() else None
            after = number[1] if number else at + 1
            continue
        found.append(duration)
        unit_before = duration.unit
        after = duration.last
    return join_spreads(words, found)


def _skip_fillers(words: Sequence[str], at: int) -> int:
    if words[at : at + 2] == ["or", "so"]:
        at += 2
    stop = min(len(words), at + 3)
    while at < stop and words[at] in FILLERS:
        at += 1
    return at


def _counted(words: Sequence[str], at: int) -> Duration | None:
    """A number (or "a", "half a", "another") and a unit, perhaps on to a second one: "2 weeks", "a week to ten days", "6 wks to 6 mos"."""
    word = words[at]
    if not (word[0].isdecimal() or word in STARTS):
        return None
    number = None if _some_day(words, at) else read_count(words, at)
    if number is None:
        return None
    place = _skip_fillers(words, number.last)
    unit = unit_at(words, place, words[number.last - 1][0].isdecimal())
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
    elif not is_range and "between" not in words[max(0, at - 2) : at] and (more := _and_more(words, last, high)):
        low, high, last = low + more[0], high + more[0], more[1]
    return Duration(at, last, low, high, unit, "plain", is_range)


def _some_day(words: Sequence[str], at: int) -> bool:
    """Whether "one day" opens a clause and tells no length: "one day you'll notice that it is gone"."""
    return words[at : at + 2] == ["one", "day"] and (at == 0 or words[at - 1] in OPENS) and not SOMEBODY.isdisjoint(words[at + 2 : at + 3])


def _and_more(words: Sequence[str], at: int, before: float) -> tuple[float, int] | None:
    """The days that a smaller time adds to those before it, and the token after it: the "and seven months" of "a year and seven months"."""
    if words[at : at + 1] != ["and"] or at + 2 >= len(words) or not (words[at + 1][0].isdecimal() or words[at + 1] in STARTS):
        return None
    number = read_count(words, at + 1)
    other = unit_at(words, number.last) if number and not number.is_range else None
    if number is None or other is None or number.high * DAYS[other] >= before:
        return None
    return number.high * DAYS[other], number.last + 1


_BEGINNINGS = Beginnings(STARTS | frozenset(UNIT_OF) | frozenset(ORDINALS) | {"next", "every"})


def _tail(words: Sequence[str], at: int, unit: str, low: float) -> tuple[float, int, str] | None:
    """What widens a duration after its unit: "or two", "to ten days", "and a half", "to a month"."""
    size = len(words)
    if at + 1 >= size:
        return None
    word = words[at]
    for half in (["and", "a", "half"], ["and", "half"]):
        if words[at : at + len(half)] == half:
            return low + 0.5 * DAYS[unit], at + len(half), "half"
    if word == "," and UNIT_OF.get(words[at + 1]) == unit and words[at + 2 : at + 5] == ["and", "a", "half"]:
        return low + 0.5 * DAYS[unit], at + 5, unit
    joins = word in {"to", "or", "and", "till", "until", "through"} or word in DASHES
    if word == "," and words[at + 1] in {"maybe", "perhaps", "possibly", "or", "even"}:
        at, joins = at + 1, True
    if not joins:
        return None
    nxt = at + 1
    if nxt < size and words[nxt] in {"maybe", "perhaps", "possibly", "even", "sometimes", "about"}:
        nxt += 1
    if nxt >= size:
        return None
    if word == "or" and words[nxt] in {"two", "three", "four", "five"} and unit_at(words, nxt + 1) is None:
        value = read_cardinal(words, nxt)
        return (value[0] * DAYS[unit], value[1], unit) if value and value[0] * DAYS[unit] > low else None
    if not (words[nxt][0].isdecimal() or words[nxt] in STARTS):
        return None
    number = read_count(words, nxt)
    if number is None or (number.is_range and word not in {"to", "-", "–", "—"}):
        return None
    place = _skip_fillers(words, number.last)
    other = unit_at(words, place, words[number.last - 1][0].isdecimal())
    if other is None or number.high * DAYS[other] <= low or (word == "and" and other != unit):
        return None
    if words[place + 1 : place + 4] == ["and", "a", "half"]:
        return (number.high + 0.5) * DAYS[other], place + 4, other
    return number.high * DAYS[other], place + 1, other


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


def _counts_others(words: Sequence[str], at: int) -> bool:
    """Whether a number counts something else than time, alone or with the number after it: "two or even three injections"."""
    for _ in range(2):
        number = read_number(words, at)
        if number is None:
            return False
        at = number.last
        while at < len(words) and words[at] in BETWEEN_COUNTS:
            at += 1
        if at == len(words) or words[at] in COUNTED:
            return at < len(words)
    return False


def _elided(words: Sequence[str], at: int, unit: str) -> Duration | None:
    """A bare number after a duration: "two months, maybe three"."""
    word = words[at]
    if not (word[0].isdecimal() or word in STARTS) or word in {"a", "an", "another", "half", "few", "several", "couple", "dozen"}:
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

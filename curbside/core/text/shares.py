"""Shares in doctors' words, in per cent: "1 in 10", "about a third", "82 %", "nine times out of ten", "8 from 10", "two in five", "50/50"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from curbside.core.text.figures import Beginnings
from curbside.core.text.numbers import BIG, DASHES, FRACTION_SIGNS, NUMBER_WORDS, read_cardinal, read_number
from curbside.core.text.tokens import Tokens

PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "tenth": 10, "tenths": 10, "twentieth": 20, "hundredth": 100, "sixths": 6, "eighths": 8,
}  # fmt: skip
PERCENT = frozenset({"percent", "pct", "percentage"})
JOINS = frozenset({"in", "of", "from", "per", "/", ":", "with"})
NOUN_GAP = 2
BEGINNINGS = Beginnings(NUMBER_WORDS | FRACTION_SIGNS.keys() | {"a", "half", "coin", "odds", "dozen"})


class Share(NamedTuple):
    """A share found in tokens first to last: low and high in per cent, None where open; sign: whether it was written with % or "percent"."""

    first: int
    last: int
    low: float
    high: float
    sign: bool


def find_shares(tokens: Tokens, taken: Sequence[tuple[int, int]] = ()) -> list[Share]:
    """Every share of the text, in order; tokens in the `taken` ranges (times, say) are passed over."""
    words = tokens.words
    blocked = {i for first, last in taken for i in range(first, last)}
    found: list[Share] = []
    after = 0
    for at in BEGINNINGS.among(words):
        share = None if at < after or at in blocked else _share(words, at)
        if share is not None:
            found.append(share)
            after = share.last
    return found


def _share(words: Sequence[str], at: int) -> Share | None:
    return _even(words, at) or _percent(words, at) or _of_many(words, at) or _part(words, at)


def _even(words: Sequence[str], at: int) -> Share | None:
    three = words[at : at + 3]
    if three in (["50", "/", "50"], ["50", "-", "50"], ["fifty", "-", "fifty"], ["50", ":", "50"]):
        return Share(at, at + 3, 50, 50, False)
    if words[at : at + 2] == ["fifty", "fifty"]:
        return Share(at, at + 2, 50, 50, False)
    if words[at] == "coin" and at + 1 < len(words) and words[at + 1] in {"toss", "flip"}:
        return Share(at, at + 2, 50, 50, False)
    if words[at] == "odds" and words[at + 1 : at + 2] in (["are"], ["of"]) and at + 2 < len(words):
        first = read_cardinal(words, at + 2)
        if first and words[first[1] : first[1] + 1] == ["to"] and first[1] + 1 < len(words) and (second := read_cardinal(words, first[1] + 1)):
            value = 100 * first[0] / max(first[0] + second[0], 1)
            return Share(at, second[1], value, value, False)
    return None


def _percent(words: Sequence[str], at: int) -> Share | None:
    number = read_number(words, at)
    if number is None or number.worded:
        return None
    last, low, high = number.last, number.low, number.high
    if (last + 1 < len(words) and words[last] in {"odd", "some", "plus", "ish", "+"}) or (
        last + 2 < len(words) and words[last] == "-" and words[last + 1] in {"odd", "some", "plus", "ish"}
    ):
        last += 2 if words[last] == "-" else 1
        high = max(high, min(low + 9, 100))
    if last < len(words) and words[last] == "%":
        nxt = last + 1
        if nxt + 1 < len(words) and (words[nxt] in DASHES or words[nxt] in {"to", "or"}):
            second = read_cardinal(words, nxt + 1)
            if second and second[1] < len(words) and words[second[1]] == "%" and second[0] > high:
                return Share(at, second[1] + 1, low, second[0], True)
        return Share(at, nxt, low, high, True)
    if last < len(words) and words[last] in PERCENT:
        return Share(at, last + 1, low, high, True)
    if words[last : last + 2] == ["per", "cent"]:
        return Share(at, last + 2, low, high, True)
    return None


def _of_many(words: Sequence[str], at: int) -> Share | None:
    """ "1 in 10", "2 or 3 in 100", "7 out of 10", "nine times out of ten", "one patient in a hundred", "1 per 2-4 thousand"."""
    number = read_number(words, at)
    if number is None or number.worded or number.low != int(number.low):
        return None
    place = number.last
    for _ in range(NOUN_GAP + 1):
        if place >= len(words):
            return None
        joint = _joint(words, place)
        if joint:
            break
        if not words[place].isalpha():
            return None
        place += 1
    else:
        return None
    if place > number.last and words[joint - 1] in {"/", ":", "with"}:
        return None
    base = _base(words, joint)
    if base is None:
        return None
    few, many, last = base
    if few < 2 or number.high > few or (few < 3 and place > number.last):
        return None
    if words[joint - 1] in {"/", ":"} and (few < 20 or number.high > 10):
        return None
    if words[joint - 1] == "of" and few not in {3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1000} and words[place] != "out":
        return None
    return Share(at, last, 100 * number.low / many, 100 * number.high / few, False)


def _joint(words: Sequence[str], at: int) -> int:
    """The token after "in", "of", "out of", "in every", "per", or 0."""
    if words[at] == "out" and words[at + 1 : at + 2] in (["of"], ["every"]):
        nxt = at + 2
    elif words[at] in JOINS:
        nxt = at + 1
    else:
        return 0
    if nxt < len(words) and words[nxt] in {"every", "about", "roughly", "the", "my"}:
        nxt += 1
    return nxt


def _base(words: Sequence[str], at: int) -> tuple[float, float, int] | None:
    """The whole: low and high counts and the token after; "a hundred", "10", "2-4 thousand", "ten thousand", "thousand"."""
    if at >= len(words):
        return None
    if words[at] in {"a", "hundred", "thousand"} or words[at] in {"thousands", "hundreds"}:
        nxt = at + 1 if words[at] == "a" else at
        if nxt < len(words) and words[nxt] in BIG:
            return float(BIG[words[nxt]]), float(BIG[words[nxt]]), nxt + 1
        return None
    number = read_number(words, at)
    if number is None or number.worded:
        return None
    last, low = number.last, number.low
    if number.is_range and words[last - 1] in BIG and low < 100:
        low *= BIG[words[last - 1]]
    if last < len(words) and (
        words[last] in {"%", "mg", "units", "weeks", "months", "days", "years", "hours", "minutes", "week", "month", "day", "year"}
    ):
        return None
    return low, number.high, last


def _part(words: Sequence[str], at: int) -> Share | None:
    """ "half", "a third", "two thirds", "three quarters", "nine-tenths"."""
    word = words[at]
    nxt = words[at + 1] if at + 1 < len(words) else ""
    if word in {"a", "one"} and nxt in PARTS and nxt != "half":
        return (
            None
            if at + 2 < len(words) and words[at + 2] in {"time", "opinion", "of", "session"} and words[at + 2] != "of"
            else Share(at, at + 2, 100 / PARTS[nxt], 100 / PARTS[nxt], False)
        )
    if word == "half" and nxt not in {"-", "way", "an", "hour"}:
        return Share(at, at + 1, 50, 50, False)
    number = read_cardinal(words, at)
    if number is None or number[0] != int(number[0]):
        return None
    place = number[1] + 1 if number[1] < len(words) and words[number[1]] == "-" else number[1]
    if place < len(words) and (words[place] in PARTS) and 1 < number[0] < PARTS[words[place]] and words[place].endswith("s"):
        value = 100 * number[0] / PARTS[words[place]]
        return Share(at, place + 1, value, value, False)
    return None

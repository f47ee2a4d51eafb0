"""Numbers in figures and words, single or as ranges: the part that durations, doses and shares have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
BIG = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
HIGHEST = 1e12  # longer figures are no counts of anything a doctor says
VAGUE = {"few": (3.0, 4.0), "several": (3.0, 6.0), "couple": (2.0, 2.0)}
FRACTION_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
DASHES = frozenset("-–—‑~")
BETWEEN = frozenset({"between", "from", "nights", "days", "weeks", "months", "years"})
NUMBER_WORDS = frozenset(UNITS) | frozenset(TENS)


class Number(NamedTuple):
    """A number or range: low and high ends, the token after it, and whether two ends were written."""

    low: float
    high: float
    last: int
    is_range: bool = False
    worded: bool = False


def figure(word: str) -> float:
    """The value of a figures token: "1,000" is a thousand, "2,5" two and a half, "2.5" the same; "1.000" stays one."""
    if "," in word:
        head, _, tail = word.partition(",")
        word = word.replace(",", "") if len(tail) >= 3 and "." not in head else f"{head}.{tail}".replace(",", "")
    head = word.split(".")[0]
    return min(float(word if word.count(".") < 2 else head), HIGHEST)


def read_cardinal(words: Sequence[str], at: int) -> tuple[float, int] | None:
    """The plain number that begins at a token, and the token after it; None where there is none."""
    size = len(words)
    word = words[at]
    if word[0].isdecimal():
        value, at = figure(word), at + 1
        if at + 1 < size and words[at] == "/" and words[at + 1] == "2" and value == 1:
            return 0.5, at + 2
        if at + 2 < size and words[at] == "1" and words[at + 1] == "/" and words[at + 2] == "2":
            return value + 0.5, at + 3
        if at < size and words[at] in FRACTION_SIGNS:
            return value + FRACTION_SIGNS[words[at]], at + 1
        if at < size and words[at] in BIG:
            value, at = value * BIG[words[at]], at + 1
        return _and_a_half(words, value, at)
    if word in FRACTION_SIGNS:
        return FRACTION_SIGNS[word], at + 1
    if word in TENS:
        value, at = float(TENS[word]), at + 1
        if at < size and words[at] in UNITS and UNITS[words[at]] < 10:
            value, at = value + UNITS[words[at]], at + 1
        elif at + 1 < size and words[at] == "-" and UNITS.get(words[at + 1], 99) < 10:
            value, at = value + UNITS[words[at + 1]], at + 2
    elif word in UNITS:
        value, at = float(UNITS[word]), at + 1
    elif word == "dozen":
        return 12.0, at + 1
    else:
        return None
    while at < size and words[at] in BIG:
        value, at = min(value * BIG[words[at]], HIGHEST), at + 1
        if (
            at + 1 < size
            and words[at] == "and"
            and words[at + 1] in NUMBER_WORDS
            and (more := read_cardinal(words[at + 1 : at + 5], 0))
            and more[0] < 100
        ):
            value, at = value + more[0], at + 1 + more[1]
    return _and_a_half(words, value, at)


def _and_a_half(words: Sequence[str], value: float, at: int) -> tuple[float, int]:
    if words[at : at + 3] == ["and", "a", "half"]:
        return value + 0.5, at + 3
    if words[at : at + 2] == ["and", "half"]:
        return value + 0.5, at + 2
    if words[at : at + 6] == ["-", "and", "-", "a", "-", "half"]:
        return value + 0.5, at + 6
    return value, at


def read_number(words: Sequence[str], at: int) -> Number | None:
    """A number or range at a token: "6", "6-8", "six to eight", "two or three", "a couple of", "several", "half a dozen"."""
    size = len(words)
    word = words[at]
    if word == "half" and words[at + 1 : at + 3] == ["a", "dozen"]:
        return Number(6, 6, at + 3)
    if word == "a" and at + 1 < size and words[at + 1] in {"few", "couple", "dozen"}:
        at, word = at + 1, words[at + 1]
    if word in VAGUE:
        low, high = VAGUE[word]
        at += 1
        if at < size and words[at] == "of":
            at += 1
        return Number(low, high, at, worded=True)
    first = read_cardinal(words, at)
    if first is None:
        return None
    value, after = _said_twice(words, *first)
    second = _range_end(words, after, at > 0 and words[at - 1] in BETWEEN)
    if second is not None and second[0] > value:
        high, after = _said_twice(words, *second)
        return Number(value, high, after, True)
    return Number(value, value, after)


def _said_twice(words: Sequence[str], value: float, at: int) -> tuple[float, int]:
    """A number, and the token after it and its copy in brackets: "four (4) weeks"."""
    again = read_cardinal(words, at + 1) if words[at : at + 1] == ["("] and at + 1 < len(words) else None
    if again and again[0] == value and words[again[1] : again[1] + 1] == [")"]:
        return value, again[1] + 1
    return value, at


def _parted_words(words: Sequence[str], at: int) -> bool:
    """Whether a stroke stands between words: "four/six weeks". Between figures it may be a fraction, or weeks as doctors write them ("6/52")."""
    return words[at] == "/" and words[at - 1].isalpha() and words[at + 1].isalpha()


def _range_end(words: Sequence[str], at: int, between: bool) -> tuple[float, int] | None:
    """The upper end that follows a lower one: after a dash, "to", "or", or (after "between") "and"."""
    size = len(words)
    if at + 1 >= size:
        return None
    word = words[at]
    if word in DASHES or word in {"to", "or", "till", "through", "maybe"} or (word == "and" and between) or _parted_words(words, at):
        nxt = at + 1
    elif (word == "," and words[at + 1] in {"maybe", "perhaps", "or", "even"}) or (word == "up" and words[at + 1] == "to"):
        nxt = at + 2
    else:
        return None
    if word in DASHES and words[nxt] in {"to", "or"} and nxt + 1 < size:
        nxt += 2 if words[nxt + 1] in DASHES else 1
    if nxt < size and words[nxt] in {"maybe", "perhaps", "even", "about"}:
        nxt += 1
    return read_cardinal(words, nxt) if nxt < size else None

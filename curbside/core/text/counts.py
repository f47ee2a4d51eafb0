"""How many of a unit: "two", "a", "half a", "another", "three quarters of a"."""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.text.numbers import Number, read_number

STARTS = frozenset(
    "a an another half the one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety few several couple dozen ½ ¼ ¾".split()
)


def read_count(words: Sequence[str], at: int) -> Number | None:
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
            if words[nxt] == "hundred":
                return Number(100, 100, nxt + 1)
            inner = read_number(words, nxt)
            if inner is not None and words[nxt] != "one":
                return inner
        return Number(1, 1, nxt)
    if words[at + 1 : at + 3] == ["quarters", "of"] and word in {"three", "3"}:
        return Number(0.75, 0.75, at + 4 if words[at + 3 : at + 4] in (["a"], ["an"]) else at + 3)
    number = read_number(words, at)
    if number and number.high < 1 and words[number.last : number.last + 2] in (["of", "a"], ["of", "an"]):
        return number._replace(last=number.last + 2)
    return number

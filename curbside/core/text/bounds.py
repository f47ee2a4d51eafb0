"""Which ends a time keeps: "up to X" has no lower end, "at least X" no upper one; "not before X" and "won't last X" turn it round.

The conventions: "within", "by", "until", "beyond" or "maximum" with a range keeps the range; "at least 6-8 weeks" keeps the lower figure; "won't last
the full four months" and "never more than" leave four months as the upper end.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from curbside.core.text.data import read_lexicon

STRONG_TURNERS = frozenset({"none", "nobody", "never"})
FIRST_AFTER = frozenset({"in", "over", "within", "during", "through", "throughout", "for", "inside"})
LASTING = frozenset({"hold", "last", "stay", "keep", "persist", "work", "take"})
TURNERS = frozenset(
    "not won't don't doesn't rarely seldom never hardly isn't can't cannot nobody nothing no without wouldn't none neither haven't hasn't didn't aren't unlikely scarcely "
    "cant wont dont doesnt isnt wouldnt havent hasnt didnt arent shouldn't shouldnt couldn't couldnt".split()
)
ENDING = frozenset("gone go goes away over resolve settle clear heal disappear vanish fade recover pass normal".split())
_REFUSALS = frozenset("not never rarely seldom hardly cannot unlikely doubt wont dont doesnt".split())
_INSIDE = frozenset({"in", "inside", "for"})
_PARTS = frozenset({",", "but", "and", "or", "if", "when", "because", ";", ":"})
_SKIP = frozenset(
    "about around roughly approximately the a an just maybe perhaps another next say some nearly almost usually generally probably some approx first".split()
)
_LONGEST = 4
_GOES_ON = {("top", "-"), ("up", "to")}
"""Where a phrase after a time is the beginning of something else: "top-up", "a fortnight, and up to six weeks"."""
_BREAKS = frozenset(";:—–()")


@cache
def _phrases() -> tuple[dict[tuple[str, ...], str], dict[tuple[str, ...], str]]:
    """The phrases that stand before a time and those after it, each with its bound."""
    entries = read_lexicon("text/lexicon/bounds.toml")["entry"]
    before, after = (
        {tuple(phrase.split()): bound for name, bound in bounds.items() for phrase in entries[name]["phrases"]}
        for bounds in (
            {
                "at_most_before": "at_most",
                "at_most_unless_range": "at_most_single",
                "at_least_before": "at_least",
                "at_least_unless_range": "at_least_single",
            },
            {"at_most_after": "at_most_single", "at_least_after": "at_least", "at_least_after_unless_range": "at_least_single"},
        )
    )
    return before, after


_TURNED = {"at_most": "at_least", "at_most_single": "at_least_single", "at_least": "at_most", "at_least_single": "at_most_single"}


def find_bound(words: Sequence[str], first: int, last: int, is_range: bool, stop_left: int, stop_right: int) -> str:
    """ "at_most", "at_least" or "exact" for the time in tokens first to last, looking no further than the sentence's tokens stop_left to stop_right."""
    if "+" in words[first:last]:
        return "at_least"
    after = _phrase_after(words, last, stop_right)
    if after:
        return _kept(after, is_range)
    bound, place = _phrase_before(words, first, stop_left)
    if bound is None and words[first] == "first" and FIRST_AFTER & set(words[max(first - 3, stop_left) : first]):
        bound, place = "at_most_single", first
    if bound is None:
        full = any(word in {"full", "whole", "entire", "even"} for word in words[first:last]) or words[max(first - 1, stop_left) : first] in (
            ["even"],
            ["full"],
        )
        if _not_over(words, first, stop_left):
            return "at_least"
        lasting = LASTING & set(words[max(first - 3, stop_left) : first])
        return "at_most" if (full or lasting) and _turned(words, first, stop_left) else "exact"
    return _kept(_TURNED[bound] if _turned(words, place, stop_left) else bound, is_range)


def denied(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a word of denial stands in tokens first to last: "no verdict at nine weeks", "a scar isn't ripe for a year"."""
    return any(word in TURNERS or word in STRONG_TURNERS for word in words[first:last])


def _kept(bound: str, is_range: bool) -> str:
    """A phrase's bound for a range or a single time."""
    single = bound.removesuffix("_single")
    return "exact" if is_range and single != bound else single


def _turned(words: Sequence[str], place: int, stop_left: int) -> bool:
    stop_left = max((at + 1 for at in range(max(stop_left, place - 9), place) if words[at] in _BREAKS), default=stop_left)
    far, near = words[max(stop_left, place - 9) : place], words[max(stop_left, place - 5) : place]
    return any(word in TURNERS for word in near) or any(word in STRONG_TURNERS for word in far)


def _not_over(words: Sequence[str], first: int, stop_left: int) -> bool:
    """Whether something is said not to be over in a time: "it will not be gone in two weeks"."""
    at = first
    while at > stop_left and words[at - 1] in _SKIP:
        at -= 1
    if at == stop_left or words[at - 1] not in _INSIDE:
        return False
    near = words[max(stop_left, at - 9) : at - 1]
    near = near[max((k + 1 for k, word in enumerate(near) if word in _PARTS), default=0) :]
    ends = max((k for k, word in enumerate(near) if word in ENDING), default=0)
    return any(word in _REFUSALS or word.endswith("n't") for word in near[:ends])


def _phrase_before(words: Sequence[str], first: int, stop_left: int) -> tuple[str | None, int]:
    """The bound phrase that ends right before a token (but for "about" and its like), and where it begins; the longest wins."""
    before, _ = _phrases()
    for end in range(first, max(stop_left, first - 3) - 1, -1):
        for size in range(min(_LONGEST, end - stop_left), 0, -1):
            bound = before.get(tuple(words[end - size : end]))
            if bound:
                return bound, end - size
        if end - 1 < stop_left or words[end - 1] not in _SKIP:
            break
    return None, first


def _phrase_after(words: Sequence[str], last: int, stop_right: int) -> str | None:
    _, after = _phrases()
    start = last
    if words[start : start + 2] == ["or", "so"]:
        start += 2
    while start < stop_right and words[start] in {",", "mark"}:
        start += 1
    for size in range(min(_LONGEST + 1, stop_right - start), 0, -1):
        bound = after.get(tuple(words[start : start + size]))
        if bound and (words[start + size - 1], *words[start + size : start + size + 1]) not in _GOES_ON:
            return bound
    return None

"""A sentence's clauses, in which statements are made, and its smaller pieces, in which times are told.

A statement keeps its clause whole: what is advised and what is disputed is told by all of its words. A time is told by the few words beside it, and those
beyond the next "it", "some" or "but" tell of something else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

BREAKS = frozenset(";:—–()[]•")
OPENERS = frozenset("but and so then or although though while which unless because since if when until yet nor whereas".split())
SPEAKERS = frozenset(
    "i you he she it they we there it's there's you're they're we're i'm i'd i'll i've he's she's you'll it'll they'll we'll that'll you'd it'd they'd "
    "nobody nothing none everyone anyone".split()
)
POINTERS = frozenset("this that that's these those".split())
SOME = frozenset("some most few many others minority rest majority another".split())
ARTICLES = frozenset({"a", "the"})
PARTS = frozenset({*SOME, "third", "half", "quarter", "handful"})
DENIALS = frozenset("don't dont doesn't won't isn't can't don do never".split())
ORDERS = frozenset(
    "take use avoid keep try call see go stop ask wait apply massage rinse drink sleep rest ice leave get put ring skip send post book check wear eat walk "
    "start please".split()
)
NOUNS_TOO = frozenset("rest sleep ice massage use check".split())
"""Orders that after "and" are more often one thing more of a list."""
AFTER_COMMA = OPENERS | SPEAKERS | POINTERS | SOME | DENIALS | ORDERS
AFTER_AND = SPEAKERS | DENIALS | (ORDERS - NOUNS_TOO)
TURNS = frozenset("but so though although because while whereas which".split())
HELD_BEFORE = frozenset("or and not nothing anything even is of in to for with by on if as".split())
HELD_AFTER = frozenset("far much that many long if".split())


class Range(NamedTuple):
    """A half-open range of tokens."""

    first: int
    last: int


def split_clauses(words: Sequence[str], first: int, last: int) -> list[Range]:
    """Tokens first to last, a sentence, parted at strong marks, and at a comma before a joining word."""
    return _cut(first, last, [at + 1 for at in range(first + 1, last - 1) if _breaks(words, at) or (words[at] == "," and words[at + 1] in OPENERS)])


def split_pieces(words: Sequence[str], first: int, last: int) -> list[Range]:
    """Tokens first to last, a sentence, parted wherever another subject or an order may begin ("it sulks, it wakes up"; "most do but some never")."""
    cuts = []
    for at in range(first + 1, last - 1):
        if _breaks(words, at) or (words[at] == "," and _begins(words, at + 1, last)):
            cuts.append(at + 1)
        elif _turns(words, at) or (words[at] in {"and", "or"} and words[at + 1] in AFTER_AND):
            cuts.append(at)
    return _cut(first, last, cuts)


def _cut(first: int, last: int, cuts: Sequence[int]) -> list[Range]:
    """The ranges between cuts, none of less than three tokens, the last of two."""
    ranges = []
    for cut in cuts:
        if cut - first >= 3 and last - cut >= 2:
            ranges.append(Range(first, cut))
            first = cut
    return [*ranges, Range(first, last)]


def _breaks(words: Sequence[str], at: int) -> bool:
    """Whether a token is a mark between clauses; a dash between figures is none."""
    word = words[at]
    if word == "-":
        return not words[at - 1][0].isalnum()
    return word in BREAKS and not (word in "–—" and words[at - 1][0].isdecimal() and words[at + 1][0].isdecimal())


def _begins(words: Sequence[str], at: int, last: int) -> bool:
    """Whether another clause may begin at a token behind a comma."""
    return words[at] in AFTER_COMMA or (words[at] in ARTICLES and at + 1 < last and words[at + 1] in PARTS)


def _turns(words: Sequence[str], at: int) -> bool:
    """Whether a joining word stands there without its comma ("it stays in some but shrinks"), and not as part of a phrase ("so far", "nothing but")."""
    return words[at] in TURNS and words[at - 1] != "," and words[at - 1] not in HELD_BEFORE and words[at + 1] not in HELD_AFTER

"""What a site counts beside a name in its line: `Dr Ann Lee, GP, Hull        Helpful (14)`."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from curbside.core.formats.page.furniture import LONGEST, is_furniture

_GAP = re.compile(r"\s*(?:\t|\s{2,}|[|·•])\s*")

_VOTES = re.compile(r"(?:\[[+-]?\d{1,5}\]|\([+-]\d{1,5}\)|[+-]\d{1,5}|[▲△▼▽👍👎♥♡]\ufe0f? ?-?\d{1,5})\s+(?=[A-Za-z@(])")
VOTED = frozenset(["[", "(", "+", "-", "▲", "△", "▼", "▽", "👍", "👎", "♥", "♡"])


class Beside(NamedTuple):
    """The words of a line, and what of the page's furniture stands before or behind them."""

    words: str
    left: tuple[str, ...]


def split_beside(text: str) -> Beside | None:
    """The words of a line without the furniture beside them; None where there is no furniture, or nothing else."""
    if text[:1] in VOTED and (votes := _VOTES.match(text)):
        return Beside(text[votes.end() :], (votes.group().strip(),))
    if len(text) > LONGEST or not ("  " in text or "\t" in text or "|" in text or "·" in text or "•" in text):
        return None
    cuts = [(0, 0), *(gap.span() for gap in _GAP.finditer(text)), (len(text), len(text))]
    parts = [(begin, end) for (_, begin), (end, _) in pairwise(cuts)]
    first, last = 0, len(parts)
    while last > first and _is_idle(text[slice(*parts[last - 1])]):
        last -= 1
    while first < last and _is_idle(text[slice(*parts[first])]):
        first += 1
    left = tuple(text[begin:end] for begin, end in (*parts[:first], *parts[last:]) if begin < end)
    return Beside(text[parts[first][0] : parts[last - 1][1]], left) if left and first < last else None


def _is_idle(part: str) -> bool:
    return not part or is_furniture(part)

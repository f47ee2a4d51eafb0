"""On which side of an answer's words the names of a page stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from curbside.core.formats.page.byline.byline import BEGINS
from curbside.core.formats.page.cards.openers import split_tail
from curbside.core.formats.page.items import Item
from curbside.core.formats.page.marks import is_sign_off

LONGEST_HEADLINE = 70
LEAST_ASKED, LEAST_SIGNED = 3, 2
ENDS = ".!?"
OWN = (" i ", " i'", " my ", " me ", " mine ", " he ", " she ", " his ", " her ")


def names_lead(items: Sequence[Item]) -> bool:
    """The page's form shows it, or it ends in somebody's words, so that names stand before answers; where most are glued below words, the last words are the site's."""
    if any(item.byline and item.byline.lead == BEGINS for item in items):
        return True
    last = next((item for item in reversed(items) if not item.furniture), items[-1])
    if last.signs or split_tail(last.line.text)[1]:
        return False
    closing, leading = glued_names(items)
    return (closing < 2 or closing <= leading) and not sign_letters(items)


def ends_in_site(items: Sequence[Item]) -> bool:
    """The last line is the site's and not an answer: it is short, and what stands above the first name is no question any more but words of somebody else."""
    first = next((at for at, item in enumerate(items) if item.signs), 0)
    asked = [item.line.text for item in items[:first] if item.is_text]
    last = [item for item in items[runs_of(items)[-1][1] :] if not item.furniture] if first else []
    if len(asked) < LEAST_ASKED or len(last) != 1 or len(last[0].line.text) > LONGEST_HEADLINE or len(asked[-1]) <= LONGEST_HEADLINE:
        return False
    return not is_asking(asked[-1]) and any(map(is_asking, asked[1:-1])) and last[0].line.gap > 0


def is_asking(text: str) -> bool:
    """Somebody asks, or tells of their own body."""
    low = f" {text.lower()} ".replace("\u2019", "'")
    return "?" in text or any(map(low.__contains__, OWN))


def runs_of(items: Sequence[Item]) -> list[tuple[int, int]]:
    """Where lines that tell who answered begin and end."""
    edges = [at for at, (above, item) in enumerate(pairwise([False, *(item.signs for item in items), False])) if above != item]
    return list(zip(edges[::2], edges[1::2], strict=True))


def sign_letters(items: Sequence[Item]) -> bool:
    """The first name stands directly below "Kind regards", and so do most others: names close answers, whatever the page ends with."""
    signed = [at > 0 and not items[at].line.gap and is_sign_off(items[at - 1].line.text) for at, _ in runs_of(items)]
    return sum(signed) >= LEAST_SIGNED and signed[0] and 2 * sum(signed) > len(signed)


def glued_names(items: Sequence[Item]) -> tuple[int, int]:
    """How many names stand directly below words, a blank line below them, and how many directly above words."""
    closing = leading = 0
    for at, end in runs_of(items):
        above = at > 0 and not items[at].line.gap and items[at - 1].is_text and _is_finished(items[at - 1].line.text)
        below = end < len(items) and not items[end].line.gap and items[end].is_text
        closing += above and not below
        leading += below and not above
    return closing, leading


def _is_finished(text: str) -> bool:
    return len(text) > LONGEST_HEADLINE or text[-1] in ENDS

"""On which side of an answer's words the names of a page stand."""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.formats.page.cards.openers import split_tail
from curbside.core.formats.page.items import Item

LONGEST_HEADLINE = 70
ENDS = ".!?"


def names_lead(items: Sequence[Item]) -> bool:
    """The page ends in somebody's words, so that names stand before answers; where most are glued below words, the last words are the site's."""
    last = next((item for item in reversed(items) if not item.furniture), items[-1])
    if last.signs or split_tail(last.line.text)[1]:
        return False
    closing, leading = glued_names(items)
    return closing < 2 or closing <= leading


def runs_of(items: Sequence[Item]) -> list[tuple[int, int]]:
    """Where lines that tell who answered begin and end."""
    starts = [at for at, item in enumerate(items) if item.signs and not (at and items[at - 1].signs)]
    return [(at, next((end for end in range(at, len(items)) if not items[end].signs), len(items))) for at in starts]


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

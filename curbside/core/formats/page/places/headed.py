"""Headlines that stand directly above a name that leads its words ("Warm water first / Answered by Dr Ann Lee, MD"), moved below it."""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.formats.page.headers import read_header
from curbside.core.formats.page.items import Item

LONGEST_HEADLINE, ALIKE = 70, 2
ENDS = ".,:;"
LEADS = ("answered", "replied", "written", "posted", "answer by", "reply by", "response by")


def move_headlines(items: Sequence[Item]) -> list[Item]:
    """The items; moved where all who "answered" on a page that ends in words stand apart or below such a line, and one of them apart."""
    led = [at for at, item in enumerate(items) if item.byline and item.byline.full and item.byline.lead.startswith(LEADS)]
    headed = [at for at in led if not items[at].line.gap]
    last = next((item for item in reversed(items) if not item.furniture), None)
    if len(led) < ALIKE or not headed or len(headed) == len(led) or (last and last.signs):
        return list(items)
    if not all(_is_headline(items, at - 1) and _end_of(items, at) < len(items) for at in headed):
        return list(items)
    moved = list(items)
    for at in headed:
        end = _end_of(items, at)
        headline = items[at - 1]
        first = items[at]._replace(line=items[at].line._replace(gap=headline.line.gap))
        words = items[end]._replace(line=items[end].line._replace(gap=1))
        moved[at - 1 : end + 1] = [first, *items[at + 1 : end], headline._replace(line=headline.line._replace(gap=0)), words]
    return moved


def _is_headline(items: Sequence[Item], at: int) -> bool:
    """Few words apart from what stands above, which neither end as a sentence does nor open the answers."""
    text = items[at].line.text.strip()
    return (
        at > 0 and items[at].is_text and items[at].line.gap > 0 and len(text) <= LONGEST_HEADLINE and text[-1] not in ENDS and not read_header(text)
    )


def _end_of(items: Sequence[Item], at: int) -> int:
    """Where the words begin, below the lines that tell of somebody and the day."""
    return next((end for end in range(at, len(items)) if items[end].is_text), len(items))

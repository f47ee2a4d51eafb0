"""Where the question ends and the first answer begins, on a page where no line and no mark says so."""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.formats.page.cards.headlines import is_headline
from curbside.core.formats.page.cards.openers import split_tail
from curbside.core.formats.page.items import Item

LONG_PARAGRAPH = 60


def _first_apart(items: Sequence[Item], starts: Sequence[int]) -> int | None:
    """The first paragraph after the question's that stands further apart than the others, else the first with a headline."""
    wide = [at for at in starts[1:] if items[at].line.gap > 1]
    if wide and items[starts[0]].line.gap == 1:
        return wide[0]
    headed = (at for at in starts[1:-1] if items[at + 1].line.gap and items[at].is_text and is_headline(items[at].line.text))
    return next((at for at in headed if items[at].line.text[-1] != "?" and len(items[at].line.text) < LONG_PARAGRAPH), None)


def _below_furniture(items: Sequence[Item], title: int, first: int) -> int | None:
    """The first words below a row of links or votes that the question ends with."""
    asked = next((at for at in range(title + 1, first) if items[at].is_text), first)
    return next((at for at in range(asked + 2, first) if items[at].is_text and items[at].line.gap and items[at - 1].furniture), None)


def _signed_within(item: Item) -> bool:
    return item.signs or split_tail(item.line.text)[1] is not None


def question_end(items: Sequence[Item]) -> int:
    """Where the first answer begins when a byline ends each answer and nothing marks the first: after the asker's last paragraph that asks."""
    first = next((at for at, item in enumerate(items) if at and _signed_within(item)), len(items))
    if first == len(items):
        return first
    title = next((at for at, item in enumerate(items) if not item.furniture), 0)
    starts = [at for at in range(title + 1, first + (not items[first].signs)) if items[at].line.gap]
    if len(starts) < 2:
        return starts[0] if starts else title + 1
    if begun := _below_furniture(items, title, first) or _first_apart(items, starts):
        return begun
    asked = [at for at in range(starts[0], starts[-1]) if "?" in items[at].line.text and len(items[at].line.text) > LONG_PARAGRAPH]
    return next((start for start in starts if asked and start > asked[-1]), starts[1])

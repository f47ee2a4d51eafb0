"""A menu saved as one link a line, above the title."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from curbside.core.formats.page.items import Item, left_out
from curbside.core.formats.page.top.heads import LONGEST_TITLE, question_below, tells_much
from curbside.core.formats.page.top.menus import is_link, is_menu, is_row

LOOKED_AT, FEWEST, LONGEST, MOST_WORDS = 24, 3, 30, 3


def without_stacks(items: Sequence[Item]) -> list[Item]:
    """The items, such menus marked as furniture where words stand below them; the last line may be the title."""
    kept = list(items)
    end = next((at for at, item in enumerate(kept[:LOOKED_AT]) if len(item.line.text) > LONGEST_TITLE), min(LOOKED_AT, len(kept) - 1))
    if not any(len(item.line.text) <= LONGEST and is_link(item.line.text.strip()) for item in kept[:end]):
        return kept
    loose = [at for at in range(end + 1) if not _may_link(kept[at])]
    for above, below in pairwise([-1, *loose]):
        run = range(above + 1, below)
        if len(run) < FEWEST or not any(is_link(kept[at].line.text.strip()) for at in run):
            continue
        last = kept[run[-1]]
        words = question_below(kept, run[-1])
        stop = run[-1] if words and last.is_text and tells_much(words[0]) and not is_link(last.line.text.strip()) else below
        if words:
            kept[run.start : stop] = map(left_out, kept[run.start : stop])
    return kept


def _may_link(item: Item) -> bool:
    """A few words with a capital first and no stop behind, or something that is the site's by its form."""
    text = item.line.text.strip()
    short = len(text) <= LONGEST and len(text.split()) <= MOST_WORDS and text[0].isupper() and text[-1] not in ".?!:,;"
    return not item.signs and (item.furniture or short or is_menu(text) or is_row(text))

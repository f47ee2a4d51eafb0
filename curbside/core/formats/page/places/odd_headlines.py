"""Headlines that look like a site's own line ("Photos", "999"), told by those of the other answers, which stand as they do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from curbside.core.formats.page.cards.headlines import is_headline
from curbside.core.formats.page.headers import read_header
from curbside.core.formats.page.items import Item
from curbside.core.formats.page.marks import answer_tag

FEWEST, LONGEST, TIMES_LONGER = 2, 40, 2
Gaps = tuple[bool, bool]


def find_odd_headlines(items: list[Item]) -> None:
    """Read one such line between a byline and words as a headline, where most others have theirs so and nothing repeats it."""
    if not any(item.furniture and above.signs and _heads(items, at) for at, (above, item) in enumerate(pairwise(items), 1)):
        return
    starts = [at for at in range(1, len(items)) if not items[at].signs and _heads(items, at) and _opens(items[at - 1])]
    odd = [at for at in starts if items[at].furniture]
    headed = [_gaps(items, at) for at in starts if items[at].is_text and is_headline(items[at].line.text)]
    runs = sum(item.signs and not above.signs for above, item in pairwise(items))
    if len(odd) != 1 or len(headed) < FEWEST or 2 * len(headed) < runs - 1:
        return
    at = odd[0]
    if headed.count(_gaps(items, at)) == len(headed) and not _is_repeated(items, at):
        items[at] = Item(items[at].line)


def _opens(above: Item) -> bool:
    """An answer may begin below this line."""
    return above.signs or read_header(above.line.text) is not None


def _heads(items: Sequence[Item], at: int) -> bool:
    """A short line stands above words that are longer by far."""
    text, below = items[at].line.text.strip(), items[at + 1] if at + 1 < len(items) else None
    short = len(text) <= LONGEST and text.replace(" ", "").isalnum() and not answer_tag(text)
    return bool(below and below.is_text and short and not is_headline(below.line.text) and len(below.line.text) > TIMES_LONGER * len(text))


def _gaps(items: Sequence[Item], at: int) -> Gaps:
    """Blank lines stand above and below."""
    return items[at].line.gap > 0, items[at + 1].line.gap > 0


def _is_repeated(items: Sequence[Item], at: int) -> bool:
    """Links of a site stand below several answers, with other figures perhaps."""
    word = items[at].line.text.strip().lower()
    return any(i != at and item.furniture and word in item.line.text.lower().split() for i, item in enumerate(items))

"""Pages saved without any blank line, or with one below every line: what belongs together is told by what the lines are."""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.formats.page.byline.signers import read_signer
from curbside.core.formats.page.items import Item, is_place

LEAST_LINES, MOST_ODD = 8, 0.06
LONGEST_TOWN = 3


def even_out(items: list[Item]) -> list[Item]:
    """The items, where blank lines tell nothing: the lines about one who answered glued, what else differs parted, paragraphs as they are."""
    if not _is_uniform(items):
        return items
    first = next((at for at, item in enumerate(items) if item.signs), len(items))
    towns = _towns(items)
    found = items[:1]
    for at in range(1, len(items)):
        above, item = items[at - 1], items[at]
        gap = item.line.gap
        if at in towns or _continues(items, at):
            gap = 0
        elif at <= first or not (above.is_text and item.is_text) or _is_signer(above) or _is_signer(item):
            gap = max(1, gap)
        found.append(item._replace(line=item.line._replace(gap=gap)) if gap != item.line.gap else item)
    return found


def _is_uniform(items: Sequence[Item]) -> bool:
    parted = sum(item.line.gap > 0 for item in items[1:])
    return len(items) >= LEAST_LINES and min(parted, len(items) - 1 - parted) <= MOST_ODD * len(items)


def _continues(items: Sequence[Item], at: int) -> bool:
    """The line tells more of the one whom the line above names."""
    above, item = items[at - 1], items[at]
    if not item.signs:
        return False
    full = bool(item.byline and item.byline.full)
    if above.signs:
        return not full
    return bool(item.byline and not full and item.byline.sited and at > 1 and above.is_text and _is_name(above))


def _is_name(item: Item) -> bool:
    signer = read_signer(item.line.text)
    return bool(signer and signer.doctor.name and not signer.doctor.place and " " in signer.doctor.name)


def _is_signer(item: Item) -> bool:
    """A line that can hardly be anything but a name ("run_rita")."""
    signer = read_signer(item.line.text) if item.is_text else None
    return bool(signer and signer.sure)


def _towns(items: Sequence[Item]) -> set[int]:
    """Short lines of capitals below names, where they stand below most names, or between a name and the stars."""
    ends = [at for at in range(1, len(items)) if items[at - 1].signs and not items[at].signs]
    short = {at for at in ends if _may_be_town(items[at])}
    between = {at for at in short if at + 1 < len(items) and items[at + 1].signs and not (items[at + 1].byline and items[at + 1].byline.full)}
    return short if len(short) > 1 and 2 * len(short) > len(ends) else between


def _may_be_town(item: Item) -> bool:
    text = item.line.text.strip()
    return item.is_text and is_place(text) and len(text.split()) <= LONGEST_TOWN

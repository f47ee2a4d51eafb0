"""Names between two lines of the site's: the day of the answer above, figures below ("answered 3 May at 9:10", the name, "1,204 ● 3")."""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.dates import is_dated
from curbside.core.formats.page.items import Item, left_out
from curbside.core.formats.page.places.heads import read_name
from curbside.core.thread import Doctor

ASKED, ANSWERED = "asked", ("answered", "asked", "edited", "posted", "replied")
LONGEST_NAME = 30


def find_between(items: list[Item]) -> None:
    """Mark such names; of the one who asked there is no answer, and what others remark below a card is none."""
    for at in [at for at in range(1, len(items) - 1) if _is_between(items, at)]:
        if items[at - 1].line.text.lower().startswith(ASKED):
            items[at] = left_out(items[at])
        else:
            items[at] = read_name(items[at]) or _any_name(items[at])
            _leave_remarks(items, at + 2)


def _is_between(items: Sequence[Item], at: int) -> bool:
    above, item, below = items[at - 1 : at + 2]
    if not (above.furniture and below.furniture) or item.furniture or item.line.gap or below.line.gap:
        return False
    day, figures = above.line.text.lower(), below.line.text
    return day.startswith(ANSWERED) and is_dated(day) and figures[0].isdigit() and not any(map(str.isalpha, figures))


def _any_name(item: Item) -> Item:
    """One word alone is whoever it is, too."""
    name = item.line.text.strip()
    return Item(item.line, Byline(Doctor(name), "plain")) if len(name) <= LONGEST_NAME and name[-1].isalnum() else item


def _leave_remarks(items: list[Item], begin: int) -> None:
    for at in range(begin, len(items)):
        if items[at].line.gap:
            return
        items[at] = left_out(items[at])

"""What stands beside a title: who asked, and when, how the site files the question, how many looked at it and answered.

The title is the line above: whatever stands over it is the site's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from curbside.core.formats.page.boards import MOST_HEAD
from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.names import is_unnamed
from curbside.core.formats.page.headers import read_header
from curbside.core.formats.page.items import Item, as_name, left_out
from curbside.core.formats.page.marks import question_tag, title_tag
from curbside.core.formats.page.sides import is_asking, names_lead
from curbside.core.formats.page.top.asked import count_words, counted, is_age, is_asked, is_idle, is_joined, is_key, is_person
from curbside.core.formats.page.top.heads import tells, tells_much
from curbside.core.formats.page.top.menus import is_row
from curbside.core.thread import Doctor

LOOKED_AT, LONGEST_TOLD, FEWEST_KEYS, FEWEST_WORDS = 40, 2000, 2, 3
SENDER = ("from:", "by:", "sender:", "name:")
_SEEN = re.compile(r"(?<=\S) \((?:(?:read|viewed|seen) [\d.,]{1,9}k? times|self\.\w{1,30})\)$", re.IGNORECASE)


def read_beside_title(items: Sequence[Item]) -> tuple[list[Item], int | None, int]:
    """The items, such lines and those over the title marked as furniture; the number of answers that one of them tells, and where it ends."""
    kept = list(items)
    end = told_from(kept)
    asked = [at for at in range(end) if _tells_asker(kept, at)]
    head = _post_head(kept, end)
    told = [k for at in asked for k in _told_of_asker(kept, at, end)]
    for at in (*asked, *told, *range(head, end if head else 0)):
        kept[at] = left_out(kept[at])
    title = _title_above(kept, [*asked, *([head] if head else [])], end)
    seen = _SEEN.search(kept[title].line.text) if title else None
    if seen:
        kept[title] = Item(kept[title].line._replace(text=kept[title].line.text[: seen.start()]))
    repeats = [at for at in range(title + 1, end) if title and (kept[at].line.text == kept[title].line.text or is_age(kept[at].line.text))]
    for at in (*range(title), *repeats):
        kept[at] = left_out(kept[at])
    return _take_count(kept, end)


def told_from(items: Sequence[Item]) -> int:
    """Where the asker's telling begins, or 0 where none of the first lines is one, or the answers begin before it."""
    for at, item in enumerate(items[1:LOOKED_AT], 1):
        if _opens_answers(items, at):
            return 0
        if not item.signs and tells_much(item) and is_asking(item.line.text):
            return at
    return 0


def _opens_answers(items: Sequence[Item], at: int) -> bool:
    """Somebody with a profession is named, or a line of its own is worded so."""
    item = items[at]
    if item.signs and not (_tells_asker(items, at) or is_row(item.line.text)):
        doctor = item.byline.doctor if item.byline else None
        return item.rating is not None or bool(doctor and doctor.name and (doctor.specialty or doctor.credentials))
    alone = item.line.gap > 0 and at + 1 < len(items) and items[at + 1].line.gap > 0
    return alone and read_header(item.line.text) is not None


def _title_above(items: Sequence[Item], beside: Sequence[int], end: int) -> int:
    """Where the title stands that one of these lines is below, or 0; not where a line further down tells of the question, and it does not."""
    telling = [at for at in range(end if beside else 0) if items[at].is_text and _tells(items[at], items[end])]
    for at in beside:
        begin = _begin_of(items, at)
        words = [k for k in range(begin, at) if items[k].is_text and not (is_idle(text := items[k].line.text.strip()) or is_age(text))]
        told = [k for k in words if k in telling and count_words(items[k].line.text) >= FEWEST_WORDS]
        if words and (told or not any(k > at for k in telling)):
            return _likeliest(items, told) if told else words[-1]
    return 0


def _likeliest(items: Sequence[Item], told: Sequence[int]) -> int:
    """The lowest line that asks, for a standfirst may stand below it; where none does, the lowest that begins like one."""
    texts = {k: items[k].line.text.strip() for k in reversed(told)}
    asking = (k for k, text in texts.items() if text.endswith("?"))
    return next(asking, next((k for k, text in texts.items() if not text[0].islower()), told[-1]))


def _tells(item: Item, told: Item) -> bool:
    """The line tells of what the asker does, as far as a look at the beginning shows."""
    return tells(item.line.text, [told._replace(line=told.line._replace(text=told.line.text[:LONGEST_TOLD]))])


def _begin_of(items: Sequence[Item], at: int) -> int:
    """Where the lines begin that no blank line parts from the one above this; where this one stands apart, the lines above the blank line."""
    begin = max(at - 1, 0)
    while begin and not items[begin].line.gap:
        begin -= 1
    return begin


def _post_head(items: Sequence[Item], end: int) -> int:
    """Where what a board prints directly above the first post begins: the asker's name, and below it the day or "Joined: …"; or 0."""
    begin = _begin_of(items, end) if not items[end].line.gap else end
    below = [item.line.text.strip() for item in items[begin + 1 : end]]
    if not (0 < len(below) < MOST_HEAD and (as_name(items[begin]).byline or is_unnamed(items[begin].line.text))):
        return 0
    aged = len(below) == 1 and is_age(below[0].partition(" ·")[0])
    return begin if aged or any(map(is_joined, below)) else 0


def _told_of_asker(items: Sequence[Item], at: int, end: int) -> Iterator[int]:
    """The lines glued below who asked that tell a rank, a day or the like ("Junior Member", "Joined: Aug 2019")."""
    for below in range(at + 1, end):
        text = items[below].line.text.strip()
        rank = len(text.split()) < FEWEST_WORDS and not _tells(items[below], items[end])
        if items[below].line.gap or not (rank or is_key(text) or is_joined(text) or is_age(text)):
            return
        yield below


def _tells_asker(items: Sequence[Item], at: int) -> bool:
    item, text = items[at], items[at].line.text.strip()
    if title_tag(text):
        return False
    tag = question_tag(text)
    above = items[at - 1] if at and not item.line.gap else None
    if above and text.lower().startswith(SENDER):
        return title_tag(above.line.text.strip()) > 0
    if (tag or (above and above.is_text)) and is_person(text[tag:]):
        return True
    return is_asked(text[tag:]) or (item.byline is not None and _is_nobody(item.byline))


def _is_nobody(byline: Byline) -> bool:
    """Who wrote the column ("By Peg Gold"), or what was read as telling of somebody and does not ("Language: English")."""
    named = byline.lead == "by" and not byline.titled
    return byline.doctor == Doctor(byline.doctor.name if named else None) and byline.lead in ("by", "key")


def _take_count(items: list[Item], end: int) -> tuple[list[Item], int | None, int]:
    """A count among other lines of the site's, perhaps directly below the title."""
    edges = [at for at in range(end) if not at or items[at].line.gap] + [end]
    for begin, stop in pairwise(edges):
        if stop - begin < FEWEST_KEYS:
            continue
        words = [at for at in range(begin, stop) if not (items[at].furniture or is_idle(items[at].line.text.strip()))]
        below = items[words[-1] + 1 if words else begin : stop]
        counts = [count for item in below if (count := counted(item.line.text.strip())) is not None]
        if counts and not _is_answered(items, end):
            return [*items[: stop - len(below)], *map(left_out, below), *items[stop:]], counts[0], stop
    return items, None, 0


def _is_answered(items: Sequence[Item], end: int) -> bool:
    """What is told from here is the first answer: whoever gave it is named directly below, as the others are."""
    below = next((item for item in items[end + 1 :] if not item.furniture), None)
    return below is None or (below.signs and not names_lead(items))

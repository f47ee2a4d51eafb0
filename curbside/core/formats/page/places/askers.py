"""Who asked: the line that tells it above the question, and the same person's words among the answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from curbside.core.formats.lexicon import words
from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.names import FILE, is_handle
from curbside.core.formats.page.dates import is_dated
from curbside.core.formats.page.headers import read_header
from curbside.core.formats.page.items import Item, left_out
from curbside.core.formats.page.marks import title_tag

ASKS = ("by", "post", "from", "author")
POSTED, DATED = "post", "dated"
LEAD = "asker"
LONGEST_ASKED = 80
_BESIDE = re.compile(r"\s*[·•|»]\s*|\s{2,}|\t+")
_ASKED = re.compile(r"\bby:? ([\w.@-]+)", re.IGNORECASE)


def find_asker(items: list[Item]) -> None:
    """Mark who asked, and when, between the title and a question, where others sign below ("by lemon_grove » 3 Aug, 10:14 am")."""
    at = next((at for at, item in enumerate(items) if item.signs), len(items))
    byline = items[at].byline if 0 < at < len(items) - 1 else None
    if byline and _signs_question(items, at, byline):
        items[at] = left_out(items[at])
        return
    if (
        not byline
        or not items[at + 1].is_text
        or any(read_header(item.line.text) for item in items[1:at] if item.line.gap)
        or not any(item.signs or read_header(item.line.text) for item in items[at + 2 :])
    ):
        return
    doctor, dated = byline.doctor, any(map(is_dated, byline.left))
    anybody = doctor.name and not (byline.titled or doctor.specialty or doctor.credentials)
    below = takewhile(lambda item: not item.signs and not read_header(item.line.text), items[at + 1 :])
    asks = items[at - 1].is_text and any("?" in item.line.text or title_tag(item.line.text) for item in (items[at - 1], *below))
    glued = not items[at].line.gap
    writes = glued and byline.lead == "from" and title_tag(items[at - 1].line.text) > 0
    led = byline.lead.startswith(ASKS) or (glued and byline.lead == DATED)
    named = anybody and (dated or is_handle(doctor.name or "") or byline.lead.startswith(POSTED))
    if writes or (led and named and asks):
        items[at] = left_out(items[at])


def _signs_question(items: Sequence[Item], at: int, byline: Byline) -> bool:
    """Somebody unnamed signs right below the asker's words, and right below stands the first who answers, above their own ("Name withheld, Hull")."""
    if not byline.unnamed or byline.doctor.specialty or byline.doctor.credentials or items[at].line.gap or at + 2 >= len(items):
        return False
    answerer, words = items[at + 1], items[at + 2]
    return items[at - 1].is_text and answerer.signs and answerer.line.gap > 0 and words.is_text and not words.line.gap


def askers(items: Sequence[Item]) -> set[str]:
    """The names that the lines above the answers tell ("Asked by gardenlady61, 3 March")."""
    told = (_ASKED.search(item.line.text) for item in items if len(item.line.text) < LONGEST_ASKED)
    return {found[1].rstrip(".,") for found in told if found}


def mark_askers(items: list[Item]) -> None:
    """Mark the bylines below which the asker speaks again ("tilly_in_truro (original poster)"), or one with nothing but the asker's name."""
    above = items[: next((at for at, item in enumerate(items) if item.signs), 0)]
    bare = {byline.doctor.name for item in items if (byline := item.byline) and _is_bare(byline)}
    asking = askers(above) | (named if bare and len(named := bare & names_above(above)) == 1 else set())
    for at, item in enumerate(items):
        byline = item.byline
        if byline and byline.full and (_says_asker(byline) or (_is_bare(byline) and byline.doctor.name in asking)):
            items[at] = asked_by(item, byline)


def names_above(items: Sequence[Item]) -> set[str | None]:
    """What may be the name of the one who asked: a line of its own above the answers, or what stands before the day there."""
    return {_BESIDE.split(item.line.text.strip(), maxsplit=1)[0] for item in items if len(item.line.text) < LONGEST_ASKED}


def _is_bare(byline: Byline) -> bool:
    doctor = byline.doctor
    return not (byline.titled or doctor.specialty or doctor.credentials or doctor.place or doctor.rating)


def _says_asker(byline: Byline) -> bool:
    return any(part.lower() in words(FILE, "asker", "phrases") for part in byline.left)


def asked_by(item: Item, byline: Byline) -> Item:
    """The item, its byline the asker's."""
    return Item(item.line, byline._replace(lead=LEAD))


def asks(item: Item) -> bool:
    """The item is the asker's byline."""
    return item.byline is not None and item.byline.lead == LEAD

"""Pages of turns: a line of its own says that the one who asked speaks ("Customer reply replied 5 minutes later"), or an expert does."""

from __future__ import annotations

import re
from collections.abc import Container

from curbside.core.formats.page.byline.byline import BEGINS, Byline
from curbside.core.formats.page.byline.bylines import read_byline
from curbside.core.formats.page.items import Item, left_out
from curbside.core.formats.page.places.askers import asked_by
from curbside.core.thread import Doctor

LONGEST = 70
_SAID = r"(?:replied|responded|wrote|asked|answered|posted)\b.{0,30}"
_WHAT = r"(?:reply|response|query|question|message|follow-?up|comment)"
_ASKER = re.compile(rf"(?:customer|patient|client|asker)(?:['\u2019]s)?(?: {_WHAT}(?: ?:)?(?: {_SAID})?| ?:(?: {_SAID})?| {_SAID})", re.IGNORECASE)
_EXPERT = re.compile(rf"(?:expert|doctor|physician|specialist): ?(?P<told>\S.{{1,40}}?),? {_SAID}", re.IGNORECASE)
_ANSWERED = re.compile(r"answered by:? (?P<told>\S.{1,40})", re.IGNORECASE)
_ALONE = re.compile(r"(?P<told>\S.{1,40}?) :")


def look_at_turns(items: list[Item]) -> None:
    """Where both speak so, the words below each such line are that one's, and no name in the asker's words begins an answer."""
    askers = {at for at, item in enumerate(items) if _is_asker(item)}
    experts = {at: byline for at, item in enumerate(items) if at not in askers and (byline := _expert(item))}
    if not askers or not experts:
        return
    first, heads = min(experts), askers | experts.keys()
    for at, byline in experts.items():
        items[at] = _apart(Item(items[at].line, byline))
    for at in sorted(askers):
        items[at] = left_out(items[at]) if at < first else asked_by(_apart(items[at]), Byline(Doctor()))
        _keep_asked(items, at, heads)
    for at in experts:
        _keep_said(items, at, heads)


def _is_asker(item: Item) -> bool:
    text = item.line.text.strip()
    return len(text) <= LONGEST and _ASKER.fullmatch(text) is not None


def _expert(item: Item) -> Byline | None:
    text = item.line.text.strip()
    if len(text) > LONGEST:
        return None
    told = _EXPERT.fullmatch(text) or _ANSWERED.fullmatch(text) or _ALONE.fullmatch(text)
    byline = read_byline(f"by {told['told']}") if told else None
    return byline._replace(lead=BEGINS) if byline and byline.full else None


def _keep_asked(items: list[Item], begin: int, heads: Container[int]) -> None:
    """Whoever is named in the asker's words has not written what stands below."""
    for at in range(begin + 1, len(items)):
        if at in heads:
            return
        if items[at].signs:
            items[at] = left_out(items[at])


def _keep_said(items: list[Item], begin: int, heads: Container[int]) -> None:
    """The expert's first words stand directly below the name."""
    if begin + 1 < len(items) and begin + 1 not in heads and items[begin + 1].is_text:
        items[begin + 1] = items[begin + 1]._replace(line=items[begin + 1].line._replace(gap=0))


def _apart(item: Item) -> Item:
    return item._replace(line=item.line._replace(gap=max(1, item.line.gap)))

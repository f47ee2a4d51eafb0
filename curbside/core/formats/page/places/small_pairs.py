"""Two lines in small letters that sign together: `dr k. mwangi` above `nairobi trichologist`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from curbside.core.formats.lexicon import words
from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.bylines import read_byline
from curbside.core.formats.page.byline.names import FILE, looks_like_name, split_titles
from curbside.core.formats.page.byline.small_letters import with_capitals
from curbside.core.formats.page.items import Item
from curbside.core.thread import Doctor

LONGEST = 60
LONGEST_NAME = 4


def find_small_pairs(items: list[Item]) -> None:
    """Mark such lines, where no words stand directly below them."""
    for at in range(1, len(items) - 1):
        name, below = items[at], items[at + 1]
        if not (below.is_text and not below.line.gap and _is_small(below) and _is_small(name)) or (name.is_text and _runs_on(items, at)):
            continue
        told = _read_name(name) if name.is_text else name.byline
        sited = _read_sited(below)
        if told and told.doctor.name and sited and not told.doctor.specialty:
            items[at], items[at + 1] = Item(name.line, told), Item(below.line, sited)


def _is_small(item: Item) -> bool:
    text = item.line.text
    return len(text) <= LONGEST and text.islower() and text[-1] not in "?!:;,"


def _runs_on(items: Sequence[Item], at: int) -> bool:
    """Words stand directly above or below the two lines, so that a title is needed to tell them from running text."""
    after = items[at + 2] if at + 2 < len(items) else None
    parted = items[at].line.gap and not (after and after.is_text and not after.line.gap)
    return not (parted or split_titles(items[at].line.text.split())[1])


def _read_name(item: Item) -> Byline | None:
    text = item.line.text.strip()
    tokens = text.split()
    tokens = tokens[split_titles(tokens)[0] :]
    common = words(FILE, "small") | words(FILE, "no_place") | words(FILE, "sign_offs")
    if not 0 < len(tokens) <= LONGEST_NAME or not common.isdisjoint(tokens) or not looks_like_name(with_capitals(" ".join(tokens)).split()):
        return None
    return Byline(Doctor(name=" ".join(tokens)), "plain")


def _read_sited(item: Item) -> Byline | None:
    """The specialty and place of a line, in its own letters."""
    text = item.line.text.strip()
    capitals = with_capitals(text)
    byline = read_byline(capitals)
    if not byline or byline.full or not byline.sited or byline.doctor.credentials or byline.lead:
        return None

    def printed(fact: str | None) -> str | None:
        at = capitals.find(fact) if fact else -1
        return text[at : at + len(fact)] if fact and at >= 0 else fact

    return byline._replace(doctor=replace(byline.doctor, place=printed(byline.doctor.place), specialty=printed(byline.doctor.specialty)))

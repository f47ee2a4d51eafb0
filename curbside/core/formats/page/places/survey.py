"""How a page sets out its answers, as far as names tell: above the words or below, and how many are stated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from curbside.core.formats.page.byline.beside import split_beside
from curbside.core.formats.page.byline.signers import Signer
from curbside.core.formats.page.cards.openers import LISTS, open_item, split_tail
from curbside.core.formats.page.furniture import is_legal
from curbside.core.formats.page.headers import hidden_count, read_header
from curbside.core.formats.page.items import Item
from curbside.core.formats.page.sides import sign_letters

LONGEST_HEADLINE = 70


class Found(NamedTuple):
    """A line that may name somebody; `sure`: it needs no number to vouch for it; `town`: the next line is a place."""

    at: int
    signer: Signer
    sure: bool
    left: tuple[str, ...] = ()
    town: bool = False


class Page(NamedTuple):
    """How a page sets out its answers.

    first, last: where they begin and end; leads: names stand above the words; glued: and no blank line between; tailed: something the
    site counts stands beside names; capped: or above them; footed: or below.
    """

    first: int
    last: int
    stated: int | None
    runs: list[int]
    leads: bool | None
    glued: bool
    tailed: bool
    capped: bool
    footed: bool


def survey(items: Sequence[Item], names: dict[int, Found]) -> Page | None:
    """None where too little is signed, and nothing stated, to tell how others sign."""
    runs = [at for at, item in enumerate(items) if at and item.signs and not items[at - 1].signs]
    end = runs[0] if runs else len(items)
    headers = [(at, header) for at, item in enumerate(items[:end]) if (header := read_header(item.line.text))]
    at, stated = (headers[-1][0], headers[-1][1].stated) if headers else (0, None)
    runs = [run for run in runs if run > at]
    if len(runs) < 2 and not stated:
        return None
    words = [i for i in range(at + 1, len(items)) if not items[i].furniture]
    while words and not items[words[-1]].signs and is_legal(items[words[-1]].line.text):
        words.pop()
    if len(words) < 2:
        return None
    first, run = (words[0] if headers or not runs else runs[0]), (runs[0] if runs else words[-1])
    capped = sum(items[run - 1].furniture and not items[run].line.gap for run in runs) * 2 > len(runs) > 0
    leads = True if capped and not items[words[-1]].signs else _leads(items, first, run, words[-1], names)
    signed = runs or [at for at in names if first <= at < words[-1]]
    glued = 2 * sum(_after(items, at) for at in signed) > len(signed)
    tailed = any(item.byline and split_beside(item.line.text) for item in items) or sum(bool(name.left) for name in names.values()) > 1
    footed = 2 * sum(_is_footed(items, run) for run in runs) > len(runs)
    return Page(first, words[-1], stated, runs, leads, glued, tailed, capped, footed)


def _after(items: Sequence[Item], at: int) -> bool:
    """The words below this name stand directly below it."""
    end = next((i for i in range(at + 1, len(items)) if not items[i].signs), len(items))
    while end < len(items) and items[end].furniture and not items[end].line.gap:
        end += 1
    return end < len(items) and items[end].is_text and not items[end].line.gap


def _is_footed(items: Sequence[Item], at: int) -> bool:
    """Something the site tells stands directly below the byline that begins here."""
    end = next((i for i in range(at + 1, len(items)) if not items[i].signs), len(items))
    return end < len(items) and items[end].furniture and not items[end].line.gap


def _leads(items: Sequence[Item], first: int, run: int, last: int, names: dict[int, Found]) -> bool | None:
    """Names stand above the words (True) or below (False); None where the ends of the page do not tell."""
    if sign_letters(items):
        return False
    if items[first].signs or items[last].signs:
        return not items[last].signs if items[first].signs != items[last].signs else None
    if first in names and last not in names and (names[first].sure or (items[first].line.gap and not items[first + 1].line.gap)):
        return True
    words = [item for item in items[first:run] if item.is_text]
    return False if len(words) > 1 or any(map(_is_long, words)) or last in names else None


def _is_long(item: Item) -> bool:
    return len(item.line.text) > LONGEST_HEADLINE


def missing(items: Sequence[Item], page: Page) -> int | None:
    """How many of the answers that the page states nobody signs as yet."""
    if page.stated is None:
        return None
    opened = sum(_opens(item) for item in items[page.first :] if item.is_text)
    hidden = max((hidden_count(item.line.text) for item in items), default=0)
    return page.stated - hidden - len(page.runs) - opened


def _opens(item: Item) -> bool:
    opened = open_item(item)
    if opened:
        return opened.byline is not None and (opened.style in LISTS or opened.style in ("tag", "named"))
    return split_tail(item.line.text)[1] is not None

"""Answers that marks begin: numbers, bullets, tags, names before a colon."""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.bylines import read_byline
from curbside.core.formats.page.byline.signers import read_signer
from curbside.core.formats.page.cards.card import Card, facts_of, join_doctors
from curbside.core.formats.page.cards.cards import FURNITURE, IN_BYLINES, UNANSWERED, CardReader, join_told, note_byline
from curbside.core.formats.page.cards.openers import Opened, open_item, open_lay
from curbside.core.formats.page.items import Item
from curbside.core.formats.page.layout import Layout
from curbside.core.formats.page.ledger import Ledger
from curbside.core.formats.page.lines import Line
from curbside.core.thread import Doctor


def opens(item: Item, layout: Layout) -> Opened | None:
    """How the line begins an answer, where it does so in the way of this page."""
    opened = open_item(item)
    if not opened and layout.style == "named" and item.is_text and item.line.gap:
        return open_lay(item.line.text.strip(), layout.loose)
    named = opened and layout.style == "named" and opened.style == "tag" and opened.byline is not None
    if not opened or (opened.style != layout.style and not named):
        return None
    if not opened.byline and layout.signed and opened.style == "number" and (weak := read_byline(f"by {opened.body}")):
        return opened._replace(byline=weak, body="")
    if not opened.byline and layout.signed and opened.style != "tag":
        return open_lay(opened.body)
    return opened


def is_loose(layout: Layout) -> bool:
    """Names stand before colons, and any name would make just the answers that are missing."""
    return layout.style == "named" and layout.stated is not None and _missing(layout) == _loose(layout)


def _missing(layout: Layout) -> int:
    """How many of the answers the page states and shows nothing begins as yet."""
    return (layout.stated or 0) - layout.hidden - sum(opens(item, layout) is not None for item in layout.answers)


def _loose(layout: Layout) -> int:
    """How many lines more would begin one if any name before a colon did."""
    apart = [item for item in layout.answers if item.is_text and item.line.gap and not opens(item, layout)]
    return sum(open_lay(item.line.text.strip(), True) is not None for item in apart)


def marked_cards(items: Sequence[Item], layout: Layout, ledger: Ledger) -> list[Card]:
    """Cards that begin at each marked line; what stands after a mark without byline may be signed below."""
    chunks: list[tuple[Opened | None, Line, list[Item]]] = []
    starts = [opens(item, layout) for item in items]
    signed = sum(opened is not None and opened.byline is not None and not opened.body for opened in starts)
    for opened, item, after in zip(starts, items, [*items[1:], None], strict=True):
        if opened:
            if signed > 1 and not opened.byline and after and after.is_text and not after.line.gap and (signer := read_signer(opened.body)):
                opened = opened._replace(byline=Byline(signer.doctor, "plain"), body="")
            chunks.append((opened, item.line, [Item(item.line._replace(text=opened.body))] if opened.body else []))
            if opened.byline:
                note_byline(item.line, opened.byline, ledger)
            elif not opened.body:
                ledger.leave_out(FURNITURE, item.line)
        elif chunks:
            chunks[-1][2].append(item)
        else:
            chunks.append((None, item.line, [item]))
    return [card for opened, line, chunk in chunks for card in _marked_card(opened, line, chunk, ledger)]


def _marked_card(opened: Opened | None, first: Line, items: list[Item], ledger: Ledger) -> list[Card]:
    """One mark, one card; only where others sign below do their words make more."""
    named = opened.byline.doctor if opened and opened.byline else None
    told, items = _told_below(items) if opened and named and not opened.body else (None, items)
    named = join_told(named, told, [first], ledger)
    parts = CardReader(ledger).read(items)
    if not parts:
        if opened and opened.byline:
            ledger.leave_out(UNANSWERED, first)
        return []
    cards = [Card([], named, [first])]
    for part in parts:
        if part.doctor and cards[-1].doctor and cards[-1].text and facts_of(part.doctor) - facts_of(join_doctors(cards[-1].doctor, part.doctor)):
            cards.append(part)
            continue
        cards[-1].text += part.text
        told, cards[-1].doctor = cards[-1].doctor, join_told(cards[-1].doctor, part.doctor, part.signed, ledger)
        for lost in facts_of(told) - facts_of(cards[-1].doctor):
            ledger.leave_words(IN_BYLINES, first, str(lost))
    return cards


def _told_below(items: list[Item]) -> tuple[Doctor | None, list[Item]]:
    """What the lines glued below a mark with a name tell only because it stands there ("Cairns"), and the items below them."""
    told, end = None, 0
    while end < len(items) and not items[end].line.gap and (byline := items[end].byline) and byline.lead == "town":
        told, end = join_doctors(told, byline.doctor), end + 1
    return told, items[end:]

"""The asker's words among the answers, taken out of them."""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.formats.page.cards.card import Card
from curbside.core.formats.page.cards.cards import FURNITURE
from curbside.core.formats.page.cards.marked import opens
from curbside.core.formats.page.items import Item, left_out
from curbside.core.formats.page.layout import Layout
from curbside.core.formats.page.ledger import Ledger
from curbside.core.formats.page.marks import question_tag
from curbside.core.formats.page.places.askers import asks


def without_comments(items: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """The asker's words between answers are the paragraphs that begin with `Patient:` or such."""
    answers: list[Item] = []
    asked: list[Item] = []
    asking = False
    for item in items:
        if item.is_text and item.line.gap:
            asking = question_tag(item.line.text) > 0
        if asking and item.is_text:
            asked.append(item)
        else:
            answers.append(item)
    return answers, asked


def without_asked(cards: Sequence[Card], items: Sequence[Item], asked: list[Item], ledger: Ledger) -> list[Card]:
    """The cards, but those the asker signs, whose words join `asked`."""
    signed = {item.line for item in items if asks(item)}
    if not signed:
        return list(cards)
    for card in cards:
        if not signed.isdisjoint(card.signed):
            asked += [_apart(Item(card.text[0])), *map(Item, card.text[1:])]
            ledger.leave_out(FURNITURE, *card.signed)
    return [card for card in cards if signed.isdisjoint(card.signed)]


def without_follow_ups(layout: Layout) -> tuple[list[Item], list[Item]]:
    """The items of the answers, and those from the asker's tag or byline to the next answer."""
    answers: list[Item] = []
    asked: list[Item] = []
    asking = False
    for item in layout.answers:
        if question_tag(item.line.text) or asks(item):
            asking = True
        elif asking and (item.byline or opens(item, layout)):
            asking = False
        if not asking:
            answers.append(item)
        elif asks(item):
            asked.append(left_out(item))
        else:
            asked.append(_apart(item) if asked and asked[-1].furniture else item)
    return answers, asked


def _apart(item: Item) -> Item:
    """The item as a paragraph's first line."""
    return item._replace(line=item.line._replace(gap=max(1, item.line.gap)))

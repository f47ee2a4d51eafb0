"""From the answers' part of a page to answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from curbside.core.formats.page.byline.names import looks_like_name, split_titles
from curbside.core.formats.page.cards.alignment import align, unnumber
from curbside.core.formats.page.cards.alike import find_alike
from curbside.core.formats.page.cards.card import Card, join_doctors
from curbside.core.formats.page.cards.cards import FURNITURE, CardReader
from curbside.core.formats.page.cards.follow_ups import without_asked, without_comments, without_follow_ups
from curbside.core.formats.page.cards.headlines import has_headline
from curbside.core.formats.page.cards.marked import is_loose, marked_cards, opens
from curbside.core.formats.page.cards.openers import LISTS, split_tail
from curbside.core.formats.page.cards.strays import leave_stray_end, split_unsigned
from curbside.core.formats.page.items import Item
from curbside.core.formats.page.layout import Layout
from curbside.core.formats.page.ledger import Ledger
from curbside.core.formats.page.lines import Line, join_lines
from curbside.core.formats.page.marks import sign_off_end
from curbside.core.formats.page.places.bare import sign_bare_marks, sign_bare_numbers
from curbside.core.thread import Answer, Doctor

LONGEST_SIGN_OFF = 40
SIGNATURE = re.compile(r"[-–—~]\s?(?P<name>[^\d,;:]{5,40})")


def read_answers(layout: Layout, ledger: Ledger) -> tuple[list[Answer], list[Item]]:
    """The answers, and lines between them in which the asker asks again."""
    if layout.style is None:
        items, follow_ups = without_comments(layout.answers)
        if any(map(_signs, items)):
            cards = align(CardReader(ledger).read(items), False, layout.stated)
            leave_stray_end(cards, layout, ledger)
            cards = without_asked(unnumber(split_unsigned(cards, layout)), items, follow_ups, ledger)
        else:
            cards = _unsigned_cards(items, layout, ledger)
        return _read_cards(cards), follow_ups
    if layout.style == "number" and layout.signed:
        layout.answers = sign_bare_numbers(layout.answers, [opens(item, layout) is not None for item in layout.answers])
    elif layout.style in LISTS and layout.signed:
        layout.answers = sign_bare_marks(layout.answers, layout.style)
    layout.loose = is_loose(layout)
    items, follow_ups = without_follow_ups(layout)
    if layout.style == "byline":
        cards = align(CardReader(ledger, leading=True).read(items), True, layout.stated)
        return _read_cards(cards), follow_ups
    return _read_cards(marked_cards(items, layout, ledger)), follow_ups


def _signs(item: Item) -> bool:
    return item.signs or split_tail(item.line.text)[1] is not None


def _unsigned_cards(items: Sequence[Item], layout: Layout, ledger: Ledger) -> list[Card]:
    """Where no answer is signed, rules, double blank lines, or as many paragraphs as answers are stated tell them apart."""
    text = [item.line for item in items if not item.furniture]
    ledger.leave_out(FURNITURE, *(item.line for item in items if item.furniture))
    rules = {item.line.number for item in items if item.furniture and not any(map(str.isalnum, item.line.text))}
    starts = {after.line.number for before, after in pairwise(items) if before.line.number in rules}
    starts = starts or {line.number for line in text[1:] if line.gap > 1}
    paragraphs = {line.number for line in text[1:] if line.gap}
    if not starts and layout.stated == len(paragraphs) + 1:
        starts = paragraphs
    cards: list[Card] = []
    for line in text:
        if not cards or line.number in starts:
            cards.append(Card())
        cards[-1].text.append(line)
    return cards


def _read_cards(cards: Sequence[Card]) -> list[Answer]:
    find_alike(cards)
    return [_read_card(card) for card in cards]


def _read_card(card: Card) -> Answer:
    lines = card.text
    headline = None
    if card.headed or has_headline(lines, card.tagged):
        headline, lines = lines[0].text.strip(), lines[1:]
    return Answer(join_lines(lines), headline, _named_in_signature(card.doctor, lines))


def _named_in_signature(doctor: Doctor | None, lines: Sequence[Line]) -> Doctor | None:
    """A byline without name takes it from a full name signed under the text ("-David Gilpin", "Best wishes, Dr. Ana Zaldívar")."""
    if lines and not (doctor and doctor.name):
        name = _signed_name(lines[-1].text.strip()) or _signed_below(lines)
        doctor = join_doctors(doctor, Doctor(name=name)) if name else doctor
    return doctor if doctor and doctor != Doctor() else None


def _signed_below(lines: Sequence[Line]) -> str | None:
    """The name in the line below "Kind regards,"."""
    if len(lines) < 2 or len(lines[-2].text) > LONGEST_SIGN_OFF or lines[-2].text[-1] not in ",-–—":
        return None
    above, last = lines[-2].text.strip(), lines[-1].text.strip()
    if sign_off_end(f"{above} {last}") != len(above) + 1:
        return None
    words = last.split()
    words = words[split_titles(words)[0] :]
    return " ".join(words) if looks_like_name(words) else None


def _signed_name(text: str) -> str | None:
    match, signed = SIGNATURE.fullmatch(text), sign_off_end(text)
    words = (match["name"] if match else text[signed:] if signed else "").split()
    words = words[split_titles(words)[0] :] if signed else words
    return " ".join(words) if len(words) > 1 and looks_like_name(words) else None

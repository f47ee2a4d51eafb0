"""From the answers' part of a page to answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from curbside.core.formats.page.byline.bylines import Byline, read_byline
from curbside.core.formats.page.byline.names import looks_like_name, split_titles
from curbside.core.formats.page.byline.signers import read_signer
from curbside.core.formats.page.cards.alignment import align, unnumber
from curbside.core.formats.page.cards.alike import find_alike
from curbside.core.formats.page.cards.card import Card, facts_of, join_doctors
from curbside.core.formats.page.cards.cards import FURNITURE, IN_BYLINES, UNANSWERED, CardReader, join_told, note_byline
from curbside.core.formats.page.cards.headlines import has_headline
from curbside.core.formats.page.cards.openers import LISTS, Opened, open_item, open_lay, split_tail
from curbside.core.formats.page.cards.strays import leave_stray_end, split_unsigned
from curbside.core.formats.page.items import Item
from curbside.core.formats.page.layout import Layout
from curbside.core.formats.page.ledger import Ledger
from curbside.core.formats.page.lines import Line, join_lines
from curbside.core.formats.page.marks import question_tag, sign_off_end
from curbside.core.formats.page.places.askers import asks
from curbside.core.formats.page.places.bare import sign_bare_marks, sign_bare_numbers
from curbside.core.thread import Answer, Doctor

LONGEST_SIGN_OFF = 40
SIGNATURE = re.compile(r"[-–—~]\s?(?P<name>[^\d,;:]{5,40})")


def read_answers(layout: Layout, ledger: Ledger) -> tuple[list[Answer], list[Item]]:
    """The answers, and lines between them in which the asker asks again."""
    if layout.style is None:
        items, follow_ups = _without_comments(layout.answers)
        if any(map(_signs, items)):
            cards = align(CardReader(ledger).read(items), False, layout.stated)
            leave_stray_end(cards, layout, ledger)
            cards = _without_asked(unnumber(split_unsigned(cards, layout)), items, follow_ups, ledger)
        else:
            cards = _unsigned_cards(items, layout, ledger)
        return _read_cards(cards), follow_ups
    if layout.style == "number" and layout.signed:
        layout.answers = sign_bare_numbers(layout.answers, [_opens(item, layout) is not None for item in layout.answers])
    elif layout.style in LISTS and layout.signed:
        layout.answers = sign_bare_marks(layout.answers, layout.style)
    layout.loose = layout.style == "named" and layout.stated is not None and _missing(layout) == _loose(layout)
    items, follow_ups = _without_follow_ups(layout)
    if layout.style == "byline":
        cards = align(CardReader(ledger, leading=True).read(items), True, layout.stated)
        return _read_cards(cards), follow_ups
    return _read_cards(_marked_cards(items, layout, ledger)), follow_ups


def _missing(layout: Layout) -> int:
    """How many of the answers the page states and shows nothing begins as yet."""
    return (layout.stated or 0) - layout.hidden - sum(_opens(item, layout) is not None for item in layout.answers)


def _loose(layout: Layout) -> int:
    """How many lines more would begin one if any name before a colon did."""
    apart = [item for item in layout.answers if item.is_text and item.line.gap and not _opens(item, layout)]
    return sum(open_lay(item.line.text.strip(), True) is not None for item in apart)


def _opens(item: Item, layout: Layout) -> Opened | None:
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


def _without_comments(items: Sequence[Item]) -> tuple[list[Item], list[Item]]:
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


def _without_asked(cards: Sequence[Card], items: Sequence[Item], asked: list[Item], ledger: Ledger) -> list[Card]:
    """The cards, but those the asker signs, whose words join `asked`."""
    signed = {item.line for item in items if asks(item)}
    if not signed:
        return list(cards)
    for card in cards:
        if not signed.isdisjoint(card.signed):
            asked += [Item(line) for line in card.text]
            ledger.leave_out(FURNITURE, *card.signed)
    return [card for card in cards if signed.isdisjoint(card.signed)]


def _without_follow_ups(layout: Layout) -> tuple[list[Item], list[Item]]:
    answers: list[Item] = []
    asked: list[Item] = []
    asking = False
    for item in layout.answers:
        if question_tag(item.line.text) or asks(item):
            asking = True
        elif asking and (item.byline or _opens(item, layout)):
            asking = False
        if asking:
            asked.append(Item(item.line, furniture=True) if asks(item) else item)
        else:
            answers.append(item)
    return answers, asked


def _marked_cards(items: Sequence[Item], layout: Layout, ledger: Ledger) -> list[Card]:
    """Cards that begin at each marked line; what stands after a mark without byline may be signed below."""
    chunks: list[tuple[Opened | None, Line, list[Item]]] = []
    starts = [_opens(item, layout) for item in items]
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

"""Answers as cards: text with a byline of one or more lines after it, or before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from curbside.core.formats.page.byline.byline import BEGINS, Byline
from curbside.core.formats.page.cards.card import Card, facts_of, join_doctors
from curbside.core.formats.page.cards.openers import head_of, split_tail
from curbside.core.formats.page.cards.same import clash, is_bare, name_of, names_better, one_a_doctor, share_a_name, sites_better
from curbside.core.formats.page.items import Item
from curbside.core.formats.page.ledger import Ledger
from curbside.core.formats.page.lines import Line
from curbside.core.formats.page.marks import answer_tag
from curbside.core.thread import Doctor, Rating

FURNITURE = "left out as page furniture"
IN_BYLINES = "left out of bylines"
RULE = 2  # a rule parts as two blank lines do
UNANSWERED = "a byline without an answer was left out"


def join_told(first: Doctor | None, second: Doctor | None, lines: list[Line], ledger: Ledger) -> Doctor | None:
    """`join_doctors`, where the lines that tell of the second are noted if something in them finds no room."""
    joined = join_doctors(first, second)
    if first and second and facts_of(second) - facts_of(joined):
        ledger.leave_out("left out, since the byline says otherwise before", *lines)
    return joined


def note_byline(line: Line, byline: Byline, ledger: Ledger) -> None:
    """Note the words of a byline that no doctor's field holds."""
    ledger.leave_words(IN_BYLINES, line, *byline.left)
    if byline.unnamed:
        ledger.leave_out("nobody is named by", line)


class CardReader:
    """Deals items into cards. A run of byline and rating lines closes the card before it, or with `leading` opens the card after it."""

    def __init__(self, ledger: Ledger, leading: bool = False) -> None:
        self._ledger, self._leading = ledger, leading
        self._cards = [Card()]
        self._lines: list[Line] = []
        self._doctor: Doctor | None = None
        self._gap = 0

    def read(self, items: Iterable[Item]) -> list[Card]:
        """The cards, those without any text left out and noted."""
        for item in items:
            self._take(item)
        self._close_byline()
        for card in self._cards:
            if not card.text and card.signed:
                self._ledger.leave_out(UNANSWERED, *card.signed)
        return one_a_doctor([card for card in self._cards if card.text])

    def _take(self, item: Item) -> None:
        if item.furniture:
            self._ledger.leave_out(FURNITURE, item.line)
            self._gap = max(self._gap, item.line.gap, 1 if any(map(str.isalnum, item.line.text)) else RULE)
        elif item.rating:
            self._take_rating(item.line, item.rating)
        elif not (item.byline and self._take_byline(item.line, item.byline)):
            self._take_text(item)

    def _take_text(self, item: Item) -> None:
        line, self._gap = item.line._replace(gap=max(self._gap, item.line.gap)), 0
        self._close_byline()
        if head := head_of(item):
            return self._lead_with(line, head.byline, head.body)
        tag = 0 if self._cards[-1].text else answer_tag(line.text.lstrip())
        counted = tag == len(line.text.lstrip()) and any(map(str.isdigit, line.text))  # "Opinion 2", but "Second surgeon" is a headline
        if tag and (self._leading or counted):
            line = line._replace(text=line.text.lstrip()[tag:])
            self._cards[-1].tagged = bool(line.text)
            if not line.text:
                return self._ledger.leave_out(FURNITURE, item.line)
        rest, tail = split_tail(line.text)
        self._cards[-1].text.append(line._replace(text=rest) if tail else line)
        if tail:
            self._take_byline(line, tail)
        return None

    def _lead_with(self, line: Line, byline: Byline | None, body: str) -> None:
        """A byline on the first line of an answer begins a card."""
        if self._cards[-1].text or self._cards[-1].signed:
            self._cards.append(Card())
        card = self._cards[-1]
        card.doctor, card.led = byline.doctor if byline else None, True
        card.text.append(line._replace(text=body))

    def _take_rating(self, line: Line, rating: Rating) -> None:
        card = self._cards[-1]
        if self._leading and not self._lines and card.text and not (card.doctor and card.doctor.rating):
            card.doctor = join_told(card.doctor, Doctor(rating=rating), [line], self._ledger)
            return
        self._lines.append(line)
        self._doctor = join_told(self._doctor, Doctor(rating=rating), [line], self._ledger)

    def _take_byline(self, line: Line, byline: Byline) -> bool:
        """Add a line to the byline being read; False where it is text after all."""
        now = self._doctor
        if not now and (byline.lead in ("idle", "town") or (self._leading and self._repeats(byline))):
            return False
        if now and sites_better(now, byline.doctor):
            self._note_told(now.place or now.specialty or "")
            self._doctor = replace(now, place=None, specialty=None)
        elif now and now.specialty and names_better(now, byline.doctor):
            self._note_told(now.specialty)
            self._doctor = replace(now, specialty=None)
        elif now and clash(now, byline, line.gap > 0):
            if self._signs_off(byline):
                self._back_to_text()
            elif not byline.full:
                return False
            else:
                self._close_byline()
                if self._cards[-1].signed:
                    self._cards.append(Card())
        self._lines.append(line)
        self._doctor = join_told(self._doctor, byline.doctor, [line], self._ledger)
        note_byline(line, byline, self._ledger)
        return True

    def _note_told(self, fact: str) -> None:
        """A later line tells this better."""
        for line in self._lines:
            if fact in line.text:
                self._ledger.leave_words(IN_BYLINES, line, fact)

    def _repeats(self, byline: Byline) -> bool:
        """In a page of leading bylines, a bare name that the card's own byline holds is a signature."""
        doctor, name = self._cards[-1].doctor, byline.doctor.name
        return bool(
            doctor
            and doctor.name
            and name
            and byline.lead != BEGINS
            and not byline.sited
            and name.split()[-1] in doctor.name.replace("-", " ").split()
        )

    def _signs_off(self, byline: Byline) -> bool:
        """The byline so far is a bare name under a text, or of the same name: a signature, the byline proper comes now."""
        if self._leading or not self._doctor or not self._cards[-1].text:
            return False
        return is_bare(self._doctor) or (self._doctor.rating is None and share_a_name(self._doctor, byline.doctor))

    def _back_to_text(self) -> None:
        self._cards[-1].text.extend(self._lines)
        self._lines, self._doctor = [], None

    def _close_byline(self) -> None:
        """The byline's lines are complete: give it to the card it belongs to and, where text follows, begin the next."""
        if not self._lines:
            return
        doctor, signed, self._lines, self._doctor = self._doctor, self._lines, [], None
        if self._leading and self._cards[-1].text:
            self._cards.append(Card())
        card = self._cards[-1]
        if card.led and card.text and name_of(card.doctor) and name_of(doctor) and name_of(card.doctor) != name_of(doctor):
            card = self._split_led()
        card.led = card.led or not card.text
        card.doctor = join_told(card.doctor, doctor, signed, self._ledger)
        card.signed += signed
        if card.text and not self._leading:
            self._cards.append(Card())

    def _split_led(self) -> Card:
        """The card began with a byline and ends with another's: its first paragraph is the first doctor's, the rest the second's."""
        led = self._cards[-1]
        at = next((i for i, line in enumerate(led.text) if i and line.gap), len(led.text))
        self._cards.append(Card(led.text[at:]))
        del led.text[at:]
        return self._cards[-1]

"""Words that no byline signs: what stands after the last one, and answers that hide in the text before the next."""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.formats.page.cards.card import Card
from curbside.core.formats.page.cards.headlines import has_headline
from curbside.core.formats.page.layout import Layout
from curbside.core.formats.page.ledger import Ledger
from curbside.core.formats.page.lines import Line

SHORTEST_STRAY, LONGEST_STRAY, LONGEST_BELOW = 40, 200, 70


def leave_stray_end(cards: list[Card], layout: Layout, ledger: Ledger) -> None:
    """Words after the last byline: an answer where they have a headline, are long, are cut off, or complete the number the page states.

    A short line above the site's closing ones is the site's, too, and not cut off.
    """
    if len(cards) < 2 or cards[-1].doctor:
        return
    text = cards[-1].text
    full = layout.stated is not None and len(cards) > layout.stated
    shortest = SHORTEST_STRAY if full else LONGEST_BELOW if layout.stated is None and layout.closing else 0
    over = len(text) == 1 and len(text[0].text) < shortest
    much = has_headline(text) or sum(len(line.text) for line in text) > LONGEST_STRAY or text[-1].text[-1] not in ".!?"
    counted = layout.stated is not None and len(cards) <= layout.stated
    if over or (not counted and not ((much and text[-1].text[-1:].isalnum()) or has_headline(text) or (much and layout.stated is None))):
        _leave_last(cards, ledger)


def _leave_last(cards: list[Card], ledger: Ledger) -> None:
    stray = cards.pop()
    ledger.leave_out(f"{len(stray.text)} lines at the end belong to no answer", *stray.text)


def split_unsigned(cards: list[Card], layout: Layout) -> list[Card]:
    """An answer without byline hides in the text before the next one: two blank lines or a rule tell where, headlines only where the page states more.

    Never more answers are made than the page states.
    """
    missing = (layout.stated or len(layout.answers)) - layout.hidden - len(cards)
    cuts = [(card, at) for card in cards for at in range(1, len(card.text)) if _may_begin(card.text, at)]
    wide = [(card, at) for card, at in cuts if card.text[at].gap > 1]
    chosen = cuts if layout.stated and len(cuts) == missing else wide if len(wide) <= missing else []
    ends: dict[int, list[int]] = {}
    for card, at in chosen:
        ends.setdefault(id(card), []).append(at)
    split: list[Card] = []
    for card in cards:
        begin = 0
        for end in ends.get(id(card), ()):
            split.append(Card(card.text[begin:end]))
            begin = end
        split.append(Card(card.text[begin:], card.doctor, card.signed, card.led))
    return split


def _may_begin(lines: Sequence[Line], at: int) -> bool:
    """A new answer may begin at this line: a headline after a finished sentence, or words after two blank lines."""
    if not lines[at].gap or lines[at - 1].text[-1] not in '.!?)"”' or (at == 1 and has_headline(lines)):
        return False
    return lines[at].gap > 1 or (lines[at].text[-1] not in ".!:" and has_headline(lines[at : at + 2]))

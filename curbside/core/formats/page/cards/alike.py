"""Headlines that the other answers of the page tell: run into the first line, or above words in small letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from curbside.core.formats.page.cards.card import Card
from curbside.core.formats.page.cards.headlines import has_headline, may_be_headline

LONGEST_SMALL, TIMES_LONGER, LONGEST_GREETING = 40, 2, 3
_RUN_IN = re.compile(r"(?P<head>\S.{1,68}?[\w!?)\"”’'…])(?: {2,}|\t+)(?=[A-Z0-9\"“‘'(])")


def find_alike(cards: Sequence[Card]) -> None:
    """Marks the cards whose headlines are told by those of others, and parts headlines from the lines they run into."""
    if len(cards) < 2:
        return
    _part_run_in(cards)
    if not any(_is_small(card) and not has_headline(card.text, card.tagged) for card in cards):
        return
    strict = [has_headline(card.text, card.tagged) for card in cards]
    if any(strict) and all(headed or _is_small(card) for headed, card in zip(strict, cards, strict=True)):
        for card in cards:
            card.headed = True


def _part_run_in(cards: Sequence[Card]) -> None:
    """`Hands off!  Do not squeeze it.`: two blanks after a few words, at the head of most answers."""
    found = sum(1 for card in cards if card.text and (run := _RUN_IN.match(card.text[0].text)) and may_be_headline(run["head"]))
    if found < 2 or 2 * found <= len(cards):
        return
    for card in cards:
        run = _RUN_IN.match(card.text[0].text) if card.text else None
        if not run or (len(run["head"].split()) < LONGEST_GREETING and not may_be_headline(run["head"])):
            continue
        first = card.text[0]
        card.text[:1] = [first._replace(text=run["head"]), first._replace(text=first.text[run.end() :], gap=1)]
        card.headed = True


def _is_small(card: Card) -> bool:
    """A few words and no stop, and directly below them a line more than twice as long."""
    if len(card.text) < 2 or card.text[1].gap or not may_be_headline(card.text[0].text):
        return False
    first, second = card.text[0].text.strip(), card.text[1].text.strip()
    return len(first) <= LONGEST_SMALL and first[-1] not in ".!" and len(second) > TIMES_LONGER * len(first)

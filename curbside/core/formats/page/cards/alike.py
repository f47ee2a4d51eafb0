"""Headlines that the other answers of the page tell: run into the first line, or above words in small letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from curbside.core.formats.page.cards.card import Card
from curbside.core.formats.page.cards.headlines import has_headline, may_be_headline
from curbside.core.formats.page.seams import find_seam, opens_sentence

LONGEST_SMALL, TIMES_LONGER, LONGEST_GREETING = 40, 2, 3
_RUN_IN = re.compile(r"(?P<head>\S.{1,68}?[\w!?)\"”’'…])(?: {2,}|\t+)(?=[A-Z0-9\"“‘'(])")


def find_alike(cards: Sequence[Card]) -> None:
    """Marks the cards whose headlines are told by those of others, and parts headlines from the lines they run into."""
    if len(cards) < 2:
        return
    _part_run_in(cards)
    _part_glued(cards)
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


def _part_glued(cards: Sequence[Card]) -> None:
    """`Hands offDo not squeeze it.`: no blank at all; in two answers and more, or before a word that sentences begin with."""
    seams = {at: seam for at, card in enumerate(cards) if card.text and not card.headed and (seam := find_seam(card.text[0].text))}
    sure = [at for at, seam in seams.items() if opens_sentence(cards[at].text[0].text, seam)]
    for at, seam in seams.items():
        first = cards[at].text[0]
        if sure and not _is_written_so(cards, first.text, seam) and may_be_headline(first.text[:seam]):
            cards[at].text[:1] = [first._replace(text=first.text[:seam]), first._replace(text=first.text[seam:], gap=1)]
            cards[at].headed = True


def _is_written_so(cards: Sequence[Card], text: str, seam: int) -> bool:
    """The two words are one that the answers write more than once ("CoolSculpting")."""
    word = text[:seam].split()[-1] + text[seam:].split()[0].rstrip(",")
    return sum(word in line.text for card in cards for line in card.text) > 1


def _is_small(card: Card) -> bool:
    """A few words and no stop, and directly below them a line more than twice as long."""
    if len(card.text) < 2 or card.text[1].gap or not may_be_headline(card.text[0].text):
        return False
    first, second = card.text[0].text.strip(), card.text[1].text.strip()
    return len(first) <= LONGEST_SMALL and first[-1] not in ".!" and len(second) > TIMES_LONGER * len(first)

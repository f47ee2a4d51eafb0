"""Cards whose headlines fell to the wrong side of a byline, put right.

Some pages print headline, byline, text; dealt by their bylines, each headline then ends the text of the answer before.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from curbside.core.formats.page.cards.card import Card
from curbside.core.formats.page.cards.headlines import is_headline
from curbside.core.formats.page.lines import Line

_NUMBER = re.compile(r"#?(\d{1,2})[.):]\s+(?=\S)")


def unnumber(cards: list[Card]) -> list[Card]:
    """The cards, without the numbers of their headlines where these count them: "1. Patience" heads the first, "2. Splints" the second."""
    numbers = [_NUMBER.match(card.text[0].text) for card in cards]
    if not all(numbers):
        return cards
    alone = all(len(card.text) > 1 and card.text[1].gap and not any(_NUMBER.match(line.text) for line in card.text[1:]) for card in cards)
    if len(cards) < 2 or not alone or [number and int(number[1]) for number in numbers] != list(range(1, len(cards) + 1)):
        return cards
    for card, number in zip(cards, numbers, strict=True):
        if number:
            card.text[0] = card.text[0]._replace(text=card.text[0].text[number.end() :])
    return cards


def align(cards: list[Card], leading: bool, stated: int | None) -> list[Card]:
    """The cards, with headlines that stand above their bylines moved to the text below them."""
    if leading:
        return _lift(cards) if _end_in_headlines(cards[:-1]) else cards
    shifted = len(cards) > 2 and len(cards[0].text) == 1 and cards[-1].doctor is None and stated != len(cards)
    if not shifted or not _is_headline(cards[0].text[0].text) or not _end_in_headlines(cards[1:-1]):
        return cards
    return _lift([Card(after.text, before.doctor, before.signed) for before, after in itertools.pairwise(cards)], cards[0].text)


def _end_in_headlines(cards: Sequence[Card]) -> bool:
    """Most of the texts end in a line that looks like a headline."""
    return bool(cards) and 2 * sum(_ends_in_headline(card.text) for card in cards) > len(cards)


def _ends_in_headline(text: Sequence[Line]) -> bool:
    return len(text) > 1 and text[-1].gap > 0 and _is_headline(text[-1].text) and text[-2].text[-1] in '.!?)"”'


def _is_headline(text: str) -> bool:
    """A headline, perhaps behind its number."""
    number = _NUMBER.match(text)
    return is_headline(text[number.end() :] if number else text)


def _lift(cards: list[Card], first: Sequence[Line] = ()) -> list[Card]:
    """Move the last line of each card but the last to the head of the next."""
    carried = list(first)
    for number, card in enumerate(cards, 1):
        text = card.text
        ending = text[-1:] if number < len(cards) and _ends_in_headline(text) else []
        card.text = carried + [line._replace(gap=max(1, line.gap)) for line in text[: len(text) - len(ending)]]
        carried = ending
    return cards

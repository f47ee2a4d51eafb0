"""Names with nothing to prove them at the ends of paragraphs: `… and then it bent. — plaster_pete`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.signers import read_signer
from curbside.core.formats.page.cards.openers import ENDS, split_tail
from curbside.core.formats.page.items import Item

LONGEST = 60
_TAIL = re.compile(r"\s+(?:[—–~]|--?)\s*(?P<who>[^—–~:;?!]{3,40})$")


def find_tails(items: Sequence[Item]) -> list[Item]:
    """The items, such names cut off as bylines of their own, where two and more others sign so."""
    dashed = [at for at, item in enumerate(items) if item.is_text and _TAIL.search(item.line.text, max(0, len(item.line.text) - LONGEST))]
    proven = {at for at in dashed if split_tail(items[at].line.text)[1]}
    if len(proven) < 2 or len(proven) == len(dashed):
        return list(items)
    found: list[Item] = []
    for at, item in enumerate(items):
        cut = _cut(item) if at in dashed and at not in proven and at > min(proven) else []
        found += cut or [item]
    return found


def _cut(item: Item) -> list[Item]:
    """The words and the byline, where the words are finished and a name follows."""
    tail = _TAIL.search(item.line.text, max(0, len(item.line.text) - LONGEST))
    signer = read_signer(tail["who"]) if tail else None
    if not tail or not signer or not (signer.sure or item.line.text[: tail.start()].endswith(ENDS)):
        return []
    words = item.line._replace(text=item.line.text[: tail.start()])
    return [Item(words), Item(item.line._replace(text=tail["who"], gap=0), Byline(signer.doctor, "plain", unnamed=signer.unnamed))]

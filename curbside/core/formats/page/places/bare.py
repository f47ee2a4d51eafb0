"""Names with nothing to prove them behind the marks that begin answers: "#3 Lindy", "• GrannyJo"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.lay import read_lay
from curbside.core.formats.page.byline.signers import read_signer
from curbside.core.formats.page.items import Item
from curbside.core.formats.page.marks import MARK

_NUMBERED = re.compile(r"\(?#?\s*(\d{1,2})\s*[.)|:]?\s+(?P<name>\S.{1,58})")


def sign_bare_numbers(items: Sequence[Item], count_of: Sequence[bool]) -> list[Item]:
    """Where numbers with bylines begin the answers, the next number with a name alone begins one, too ("#3 Lindy").

    count_of: which items begin a numbered answer already.
    """
    found, count = list(items), 0
    for at, (item, counted) in enumerate(zip(items, count_of, strict=True)):
        count += counted
        numbered = _NUMBERED.fullmatch(item.line.text.strip()) if item.is_text and item.line.gap and not counted else None
        if numbered and int(numbered[1]) == count + 1 and (named := _read_plain(numbered["name"])):
            found[at] = Item(item.line, named)
            count += 1
    return found


def sign_bare_marks(items: Sequence[Item], style: str) -> list[Item]:
    """Where such marks with bylines begin the answers, one with a name alone directly above its text begins one, too."""
    found = list(items)
    for at, (item, below) in enumerate(pairwise(items)):
        if not (item.is_text and item.line.gap and below.is_text and not below.line.gap):
            continue
        mark = MARK.match(item.line.text.strip())
        if mark and mark.lastgroup == style and (named := _read_plain(item.line.text.strip()[mark.end() :])):
            found[at] = Item(item.line, named)
    return found


def _read_plain(text: str) -> Byline | None:
    signer = read_signer(text)
    return Byline(signer.doctor, "plain", unnamed=signer.unnamed) if signer else read_lay(text)

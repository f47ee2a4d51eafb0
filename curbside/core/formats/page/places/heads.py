"""Names with nothing to prove them, told by the site's own lines: where each answer closes with the same one ("Like · Reply · 14"), the first
line below the one before is a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from curbside.core.formats.page.byline.beside import split_beside
from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.flair import read_flair
from curbside.core.formats.page.byline.names import looks_like_place
from curbside.core.formats.page.byline.signers import read_signer
from curbside.core.formats.page.byline.splitting import split_fields
from curbside.core.formats.page.byline.vouched import read_vouched
from curbside.core.formats.page.headers import read_header
from curbside.core.formats.page.items import LONGEST_NAME, Item, as_name, left_out
from curbside.core.formats.page.places.askers import asked_by, askers, names_above
from curbside.core.thread import Doctor

FEWEST, FEWEST_SIGNED, SHORTEST_WORDS, LONGEST_STEM = 3, 2, 40, 4
_WORD = re.compile(r"[^\W\d_]{3,}")


def find_heads(items: list[Item]) -> None:
    """Mark such names as bylines, those of the one who asked as the asker's, and what is told of somebody directly below them."""
    blocks = _blocks(items)
    heads = [_head(items, begin, end) for begin, end in blocks]
    signed = [at for at in heads if at is not None and _is_proven(items, at)]
    if not (_are_signed(signed, blocks) or _are_names(items, heads, blocks)):
        return
    above = items[: blocks[0][0]]
    asking = askers(above) | {name for name in names_above(above) if name}
    sited = sum(_tells_both(items[at + 1]) for at in signed) >= FEWEST_SIGNED
    for at, (_, end) in zip(heads, blocks, strict=True):
        if at is not None and (named := read_name(items[at])):
            items[at] = named._replace(line=named.line._replace(gap=max(1, named.line.gap)))
            _read_below(items, at, asking, sited)
            _find_words(items, at, end)


def _is_proven(items: Sequence[Item], at: int) -> bool:
    """The line tells who answered, or may, with the day and more of them directly below it."""
    return items[at].signs or (items[at + 1].is_text and read_flair(items[at + 1].line.text) is not None and read_name(items[at]) is not None)


def _are_signed(signed: Sequence[int], blocks: Sequence[tuple[int, int]]) -> bool:
    return len(signed) >= FEWEST_SIGNED and 2 * len(signed) >= len(blocks)


def _are_names(items: Sequence[Item], heads: Sequence[int | None], blocks: Sequence[tuple[int, int]]) -> bool:
    """All of them are names by their form, and nobody else is named."""
    named = [at for at in heads if at is not None and read_name(items[at])]
    return FEWEST <= len(named) == len(blocks) and not any(item.signs for item in items)


def _blocks(items: Sequence[Item]) -> list[tuple[int, int]]:
    """Where what stands between two such lines begins and ends; the first begins below the last line of the site's above it."""
    kinds = {at: kind for at in range(1, len(items)) if (kind := _kind(items, at))}
    usual = Counter(kinds.values()).most_common(1)
    if not usual or usual[0][1] < FEWEST:
        return []
    ends = [at for at, kind in kinds.items() if kind == usual[0][0]]
    begin = _first_begin(items, ends[0])
    blocks = []
    for end in ends:
        if begin < end:
            blocks.append((begin, end))
        begin = end + 1
        while begin < len(items) and items[begin].furniture and not items[begin].line.gap:
            begin += 1
    return blocks


def _first_begin(items: Sequence[Item], end: int) -> int:
    """Below the line that opens the answers, else below the last one of the site's that is not about somebody named above it."""
    above = range(end - 1, -1, -1)
    opened = next((at + 1 for at in above if read_header(items[at].line.text)), 0)
    return opened or next((at + 1 for at in above if items[at].furniture and not items[at - 1].signs), 0)


def _kind(items: Sequence[Item], at: int) -> str | None:
    """The first word of a line of the site's that closes what stands directly above it."""
    if not items[at].furniture or items[at].line.gap or (at + 1 < len(items) and not (items[at + 1].line.gap or items[at + 1].furniture)):
        return None
    word = _WORD.search(items[at].line.text.lower())
    return word.group()[:LONGEST_STEM] if word else None


def _head(items: Sequence[Item], begin: int, end: int) -> int | None:
    """The first line that is not the site's, where it stands apart or below one, and words or so directly below it."""
    at = next((at for at in range(begin, end) if not items[at].furniture), None)
    if at is None or at + 1 >= end or items[at + 1].line.gap:
        return None
    return at if items[at].line.gap or items[at - 1].furniture else None


def read_name(item: Item) -> Item | None:
    """The item as the byline it is or, short as names are, may be."""
    if item.byline:
        return item if item.byline.full else None
    if item.is_text and ", " in item.line.text and (vouched := read_vouched(item.line.text)):
        return Item(item.line, vouched)
    if not item.is_text or len(item.line.text) > LONGEST_NAME:
        return None
    beside = split_beside(item.line.text)
    signer = read_signer(beside.words if beside else item.line.text)
    if signer:
        return Item(item.line, Byline(signer.doctor, "plain", unnamed=signer.unnamed, left=beside.left if beside else ()))
    named = as_name(item)
    return named if named.byline else None


def _tells_both(item: Item) -> bool:
    """What somebody works in and where ("Dermatologist · Lagos")."""
    doctor = item.byline.doctor if item.byline and not item.byline.full else None
    return bool(doctor and doctor.specialty and doctor.place)


def _read_below(items: list[Item], at: int, asking: set[str], sited: bool) -> None:
    """Who asked speaks again, or a line with the day in it tells more of the one named above it; or, as with others, a work no list holds."""
    byline, below = items[at].byline, items[at + 1]
    if sited and below.is_text and len(told := split_fields(below.line.text.strip())) == 2 and all(looks_like_place(part.split()) for part in told):
        items[at + 1] = Item(below.line, Byline(Doctor(place=told[1], specialty=told[0]), "town"))
        return
    flair = read_flair(below.line.text) if below.is_text else None
    asks = byline and not byline.sited and (byline.doctor.name in asking or (flair and flair.asks))
    if byline and asks:
        items[at] = asked_by(items[at], byline)
    if flair:
        items[at + 1] = left_out(below) if asks else Item(below.line, flair.byline)


def _find_words(items: list[Item], at: int, end: int) -> None:
    """Where somebody named says nothing else, a sentence that reads like an advert is theirs."""
    below = range(at + 1, end)
    if any(items[i].is_text for i in below):
        return
    longest = max((i for i in below if items[i].furniture), key=lambda i: len(items[i].line.text), default=at)
    if len(items[longest].line.text) >= SHORTEST_WORDS and items[longest].line.text[-1] in ".!?":
        items[longest] = Item(items[longest].line)

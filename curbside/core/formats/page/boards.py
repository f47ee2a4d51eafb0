"""Bulletin boards: a name, a rank and "Joined: …" above each post, and below a rule who the member says they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from curbside.core.formats.page.byline.byline import BEGINS, Byline
from curbside.core.formats.page.headers import read_header
from curbside.core.formats.page.items import LONGEST_NAME, Item, as_name, as_town, is_place, left_out
from curbside.core.thread import Doctor

FEWEST, MOST_HEAD, LONGEST_JOINED, LONGEST_SIGNED, LONGEST_FIELD = 2, 14, 14, 80, 60
LABELS, HOME = ("joined", "join date", "member since", "registered"), ("location", "from")
POSTED = "posted: "
JOINED = ("joined: ", "join date: ", "member since: ", "registered: ")
_NUMBER = re.compile(r"#\d{1,4}")
_RULE = re.compile(r"[_\-=*]{5,}")
_LINK = re.compile(r"top|quote|post reply|jump to|who is online|return to [\"“].{2,80}", re.IGNORECASE)
_RIGHTS = re.compile(r"You (?:can|cannot|may|may not) \w+.{0,40} in this (?:forum|board|topic)\.?", re.IGNORECASE)


def read_board(items: list[Item]) -> list[Item]:
    """The items of a board with each member's signature above the post; those of another page as they are.

    The first post asks; what counts the replies above it ("Replies: 5") is moved below it, where they begin.
    """
    heads = _heads(items)
    if len(heads) <= FEWEST:
        return items
    above = items[: heads[0][0]]
    counts = [item for item in above if read_header(item.line.text)]
    read = [item for item in above if item not in counts]
    ends = [begin for begin, _ in heads[1:]] + [len(items)]
    for (begin, words), end in zip(heads, ends, strict=True):
        asks = begin == heads[0][0]
        read += _read_post(items[begin:words], items[words:end], asks)
        read += [_spaced(count, 1) for count in counts] if asks else []
    return read


def _heads(items: Sequence[Item]) -> list[tuple[int, int]]:
    heads: list[tuple[int, int]] = []
    for at in range(len(items)):
        if (head := _head(items, at)) and (not heads or head[0] >= heads[-1][1]):
            heads.append(head)
    return heads


def _head(items: Sequence[Item], joined: int) -> tuple[int, int] | None:
    """Where the lines that hold "Joined: …" begin, the member's name first, and where the words below them do."""
    if not _says_joined(items, joined):
        return None
    begin, end = joined, joined + 1
    while begin and not items[begin].line.gap and joined - begin <= MOST_HEAD:
        begin -= 1
    while begin < joined and items[begin].furniture:
        begin += 1
    while end < len(items) and end - begin <= MOST_HEAD and not (items[end].line.gap or _is_said(items, end)):
        end += 1
    named = begin < joined and len(items[begin].line.text) <= LONGEST_NAME and end < len(items)
    return (begin, end) if named and end - begin <= MOST_HEAD else None


def _says_joined(items: Sequence[Item], at: int) -> bool:
    """`Joined: Mar 2014`, or the word alone and the day below it."""
    text = items[at].line.text[:LONGEST_JOINED].lower()
    alone = text.strip(" :") in LABELS and at + 1 < len(items) and items[at + 1].furniture and not items[at + 1].line.gap
    return text.startswith(JOINED) or alone


def _is_said(items: Sequence[Item], at: int) -> bool:
    """The words of the post begin directly below its head."""
    text = items[at].line.text
    told = items[at - 1].line.text.lower().startswith(POSTED) or _NUMBER.fullmatch(items[at - 1].line.text.strip()) is not None
    return told or (items[at].is_text and (len(text) > LONGEST_FIELD or text[-1] in ".!?"))


def _read_post(head: Sequence[Item], post: Sequence[Item], asks: bool) -> list[Item]:
    """The head and the words; a signature that tells who somebody is counts for more than the board's name for them."""
    furniture = [left_out(item) for item in head]
    words = [left_out(item) if item.is_text and _is_boards(item.line.text.strip()) else item for item in post]
    if asks:
        return furniture + words
    rule = next((at for at, item in enumerate(words) if item.furniture and _RULE.fullmatch(item.line.text.strip())), len(words))
    signature = list(takewhile(_may_sign, words[rule + 1 :]))
    if not (signature and signature[0].byline and signature[0].byline.doctor.name):
        told = [_told(above, item) or left_out(item) for above, item in pairwise(head)]
        drawn = words[rule].line.text.startswith("_") if rule < len(words) else False
        motto = rule + 1 + len(signature) if drawn else rule
        return [_member(head[0]), *told, *_glued(words[:rule]), *map(left_out, words[rule:motto]), *words[motto:]]
    signed = [_spaced(signature[0], 1), *map(_in_signature, signature[1:])]
    return [*furniture, *signed, *_glued(words[:rule]), *words[rule : rule + 1], *words[rule + 1 + len(signature) :]]


def _is_boards(text: str) -> bool:
    """A link below a post, or what the visitor may do."""
    return _LINK.fullmatch(text) is not None or _RIGHTS.fullmatch(text) is not None


def _member(item: Item) -> Item:
    """Who posted, under whatever name."""
    byline = (item if item.byline and item.byline.doctor.name else as_name(item)).byline
    return Item(item.line, (byline or Byline(Doctor(item.line.text.strip())))._replace(lead=BEGINS))


def _told(above: Item, item: Item) -> Item | None:
    """A line of the head tells the specialty or the town ("Pharmacist", "Location: Hull", "Hull" below "Location")."""
    if above.line.text.strip(" :").lower() in HOME:
        return as_town(item) if is_place(item.line.text.strip()) else None
    return item if item.byline and item.byline.sited and not item.byline.full else None


def _may_sign(item: Item) -> bool:
    return not (item.furniture or item.line.gap) and len(item.line.text) <= LONGEST_SIGNED


def _in_signature(item: Item) -> Item:
    """Below the name a line that nothing explains is a town, or some motto."""
    if item.signs:
        return item
    return as_town(item) if is_place(item.line.text.strip()) else left_out(item)


def _glued(words: Sequence[Item]) -> list[Item]:
    return [_spaced(item, 0) for item in words[:1]] + list(words[1:])


def _spaced(item: Item, gap: int) -> Item:
    return item._replace(line=item.line._replace(gap=gap))

"""A doctor's words as paragraphs, with the claims read from them marked in place. Everything is escaped, piece by piece; nothing is changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise
from typing import Any

from django.utils.safestring import SafeString, mark_safe

_PARAGRAPH = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")

Mark = dict[str, Any]  # one of a picture's `claims`, with its index as `claim`


def paragraphs(text: str, marks: Iterable[Mark], anchor: str) -> SafeString:
    """`<p>` elements, each in the direction of its own first letter, with a `<mark>` around each claim's words. anchor: the answer's; a claim's own is `<anchor>-c<number>`."""
    ordered = sorted(marks, key=lambda mark: (mark["start"], -mark["end"]))
    found = [match for match in _PARAGRAPH.finditer(text) if not match.group().isspace()]
    return mark_safe("\n".join(f'<p dir="auto">{_marked(text, match.start(), match.end(), ordered, anchor)}</p>' for match in found))  # noqa: S308 -- every piece is escaped below


def marked_line(text: str, marks: Iterable[Mark], anchor: str) -> SafeString:
    """One line of text, such as a headline, with its claims marked."""
    return mark_safe(_marked(text, 0, len(text), sorted(marks, key=lambda mark: (mark["start"], -mark["end"])), anchor))  # noqa: S308 -- as above


def _marked(text: str, start: int, end: int, marks: Sequence[Mark], anchor: str) -> str:
    """text[start:end] as HTML. Where claims overlap, each stretch is marked once, for all of them."""
    here = [mark for mark in marks if mark["start"] < end and mark["end"] > start]
    edges = sorted({start, end} | {min(max(mark[side], start), end) for mark in here for side in ("start", "end")})
    return "".join(_stretch(text, low, high, here, anchor) for low, high in pairwise(edges))


def _stretch(text: str, low: int, high: int, marks: Sequence[Mark], anchor: str) -> str:
    words = escape(text[low:high])
    covering = [mark for mark in marks if mark["start"] <= low and mark["end"] >= high]
    if not covering:
        return words
    names = {mark["claim"]: escape(f"{anchor}-c{mark['claim'] + 1}") for mark in covering}
    anchors = "".join(f'<i id="{names[mark["claim"]]}" class="place"></i>' for mark in covering if mark["start"] == low)
    look = "differs" if any(mark["differs"] for mark in covering) else covering[0]["kind"]
    return f'{anchors}<mark class="{escape(look)}" data-claims="{" ".join(names.values())}">{words}</mark>'

"""A doctor's words as paragraphs, with the claims read from them marked in place. Everything is escaped; nothing is changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

_PARAGRAPH = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")

Mark = dict[str, Any]  # one of a picture's `claims`, with its index as `claim`


def paragraphs(text: str, marks: Iterable[Mark], anchor: str) -> SafeString:
    """`<p>` elements, each in the direction of its own first letter, with a `<mark>` around each claim's words. anchor: the answer's; a claim's own is `<anchor>-c<number>`."""
    ordered = sorted(marks, key=lambda mark: (mark["start"], -mark["end"]))
    found = [match for match in _PARAGRAPH.finditer(text) if not match.group().isspace()]
    return format_html_join("\n", '<p dir="auto">{}</p>', ((_marked(text, match.start(), match.end(), ordered, anchor),) for match in found))


def marked_line(text: str, marks: Iterable[Mark], anchor: str) -> SafeString:
    """One line of text, such as a headline, with its claims marked."""
    return _marked(text, 0, len(text), sorted(marks, key=lambda mark: (mark["start"], -mark["end"])), anchor)


def _marked(text: str, start: int, end: int, marks: Sequence[Mark], anchor: str) -> SafeString:
    """text[start:end]. Where claims overlap, each stretch is marked once, for all of them."""
    here = [mark for mark in marks if mark["start"] < end and mark["end"] > start]
    edges = sorted({start, end} | {min(max(mark[side], start), end) for mark in here for side in ("start", "end")})
    return format_html_join("", "{}", ((_stretch(text, low, high, here, anchor),) for low, high in pairwise(edges)))


def _stretch(text: str, low: int, high: int, marks: Sequence[Mark], anchor: str) -> SafeString:
    covering = [mark for mark in marks if mark["start"] <= low and mark["end"] >= high]
    if not covering:
        return format_html("{}", text[low:high])
    starts = [mark for mark in covering if mark["start"] == low]
    anchors = format_html_join("", '<i id="{}-c{}" class="place"></i>', ((anchor, mark["claim"] + 1) for mark in starts))
    names = " ".join(f"{anchor}-c{mark['claim'] + 1}" for mark in covering)
    look = "differs" if any(mark["differs"] for mark in covering) else covering[0]["kind"]
    return format_html('{}<mark class="{}" data-claims="{}">{}</mark>', anchors, look, names, text[low:high])

"""A page's text as lines."""

from __future__ import annotations

from typing import NamedTuple

BLANKS = (("\u00a0", " "), ("\u202f", " "), ("\u2007", " "), ("\ufeff", ""), ("\u200b", ""))


class Line(NamedTuple):
    """A non-blank line: its number in the source (from 1), its text without trailing blanks, and how many blank lines stand before it."""

    number: int
    text: str
    gap: int


def split_lines(text: str) -> list[Line]:
    """The non-blank lines of a page. Line ends of every system, non-breaking and zero-width spaces are made plain; nothing else changes."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        for odd, plain in BLANKS:
            text = text.replace(odd, plain)
    lines, gap = [], 0
    for number, raw in enumerate(text.split("\n"), 1):
        stripped = raw.rstrip()
        if stripped:
            lines.append(Line(number, stripped, gap))
            gap = 0
        else:
            gap += 1
    return lines


def join_lines(lines: list[Line]) -> str:
    """Lines as running text again, one blank line between paragraphs."""
    parts = [("\n\n" if line.gap else "\n") + line.text for line in lines]
    return "".join(parts).strip()

"""A page's text as lines."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

FEWEST_INDENTED, LONGEST_WRAPPED = 3, 100
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


def level_gaps(lines: list[Line]) -> list[Line]:
    """The lines of a page that doubles every blank line, as if it did not."""
    usual = Counter(line.gap for line in lines if line.gap).most_common(1)
    extra = usual[0][0] - 1 if usual and 2 * usual[0][1] > sum(1 for line in lines if line.gap) else 0
    return [line._replace(gap=max(1, line.gap - extra)) if line.gap else line for line in lines] if extra else lines


def part_indented(lines: list[Line]) -> list[Line]:
    """The lines, where a page begins its paragraphs with a tab, each of them parted from the one above."""
    indented = [line for line in lines if line.text[0] == "\t"]
    if sum(len(line.text) > LONGEST_WRAPPED for line in indented) < FEWEST_INDENTED:
        return lines
    return [line._replace(gap=max(1, line.gap)) if line.text[0] == "\t" else line for line in lines]


def join_lines(lines: list[Line]) -> str:
    """Lines as running text again, one blank line between paragraphs."""
    parts = [("\n\n" if line.gap else "\n") + line.text for line in lines]
    return "".join(parts).strip()

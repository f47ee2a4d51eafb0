"""What a terminal can show: safe text, its width in cells, wrapped lines, colours, and plain characters where there are no others."""

from __future__ import annotations

import os
import re
import unicodedata
from typing import NamedTuple, TextIO

# Control characters could move the cursor or rename the window; direction marks could make a line read as another. None may pass.
_CONTROLS = dict.fromkeys([*range(32), *range(0x7F, 0xA0)], " ")
_MARKS = dict.fromkeys([0x200E, 0x200F, 0xFEFF, *range(0x202A, 0x2030), *range(0x2066, 0x206A)], None)
_UNSAFE: dict[int, str | None] = {**_CONTROLS, **_MARKS}
_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "·": "-", "•": "-"})
_UNEVEN = re.compile("[^ -\u02ff\u2010-\u2027\u2500-\u259f]")  # whatever may take no cell or two; quotes, dashes and bars take one
_CODES = {"bold": "1", "soft": "2", "alarm": "1;31", "differ": "33", "open": "35"}


class Look(NamedTuple):
    """How to print: cells to a line, whether colours are wanted, and whether only ASCII may be drawn with."""

    width: int = 80
    colour: bool = False
    ascii: bool = False

    def style(self, text: str, name: str) -> str:
        """The text in a style ("bold", "soft", "alarm", "differ", "open"), or as it is where colours are not wanted."""
        return f"\x1b[{_CODES[name]}m{text}\x1b[0m" if self.colour and text else text

    def draw(self, rich: str, plain: str) -> str:
        """A drawn character, or its ASCII stand-in."""
        return plain if self.ascii else rich


def look_of(stream: TextIO) -> Look:
    """How this stream wants it: colour only on a terminal that is not "dumb", and never where NO_COLOR is set (https://no-color.org)."""
    terminal = stream.isatty()
    colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Look(width=_width() if terminal else 80, colour=colour, ascii=not _can_show(stream, "█▒┄│┊“”"))


def encodable(text: str, stream: TextIO) -> str:
    """The text with whatever the stream's encoding lacks replaced: dashes and quotes by plain ones, other characters by "?"."""
    encoding = stream.encoding or "ascii"
    if _can_show(stream, text):
        return text
    return text.translate(_PLAIN).encode(encoding, "replace").decode(encoding)


def safe(text: str) -> str:
    """Somebody's words on one line, without control characters and direction marks; runs of blanks become one."""
    return " ".join(text.translate(_UNSAFE).split())


def cells(text: str) -> int:
    """How many cells of a terminal the text takes: 2 for wide letters, none for combining ones."""
    return sum(_cell(letter) for letter in text) if _UNEVEN.search(text) else len(text)


def cut(text: str, width: int) -> str:
    """The text in at most `width` cells, its end replaced by "…" where it is longer."""
    if cells(text) <= width:
        return text
    kept = ""
    for letter in text:
        if cells(kept + letter) >= width:
            break
        kept += letter
    return kept.rstrip() + "…"


def pad(text: str, width: int) -> str:
    """The text cut or filled to exactly `width` cells."""
    kept = cut(text, width)
    return kept + " " * (width - cells(kept))


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` cells, broken at blanks; a longer word is broken where the line ends."""
    lines, line, used = [], "", 0
    for word in text.split(" "):
        for piece in _pieces(word, width):
            size = cells(piece)
            if line and used + 1 + size > width:
                lines.append(line)
                line, used = "", 0
            line, used = (f"{line} {piece}", used + 1 + size) if line else (piece, size)
    return [*lines, line]


def _pieces(word: str, width: int) -> list[str]:
    if cells(word) <= width:
        return [word]
    pieces, piece = [], ""
    for letter in word:
        if piece and cells(piece + letter) > width:
            pieces.append(piece)
            piece = ""
        piece += letter
    return [*pieces, piece]


def _cell(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _can_show(stream: TextIO, text: str) -> bool:
    try:
        text.encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _width() -> int:
    """The terminal's width, kept between 40 and 100: longer lines are hard to read."""
    try:
        columns = os.get_terminal_size().columns
    except OSError:
        return 80
    return min(100, max(40, columns or 80))

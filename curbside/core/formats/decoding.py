"""Bytes to text: which encoding a source is in, and what was done where it breaks its own rules."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from typing import BinaryIO, TextIO

from curbside.core.errors import UnreadableSource

HEAD = 4096
BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
NO_TEXT = (
    (b"%PDF", "a PDF document; save its text first"),
    (b"PK\x03\x04", "a zip archive or an office document; save its text first"),
    (b"\xd0\xcf\x11\xe0", "an office document; save its text first"),
    (b"{\\rtf", "an RTF document; save its text first"),
    (b"\x1f\x8b", "compressed by gzip; unpack it first"),
    (b"BZh", "compressed by bzip2; unpack it first"),
    (b"\xfd7zXZ", "compressed by xz; unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it first"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
)
CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1b"))
MOST_CONTROLS = 0.05
SURROGATE = re.compile("[\ud800-\udfff]")
WINDOWS = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}


def encoding_of(head: bytes, source: str) -> str:
    """The encoding the first bytes show; raises UnreadableSource for what is empty or no text."""
    if not head:
        raise UnreadableSource(source, "it is empty")
    for bom, encoding in BOMS:
        if head.startswith(bom):
            return encoding
    for magic, what in NO_TEXT:
        if head.startswith(magic):
            raise UnreadableSource(source, f"it is {what}")
    nulls = head.count(0)
    if nulls:
        if head[1::2].count(0) > 0.8 * len(head[1::2]) and not head[::2].count(0):
            return "utf-16-le"
        if head[::2].count(0) > 0.8 * len(head[::2]) and not head[1::2].count(0):
            return "utf-16-be"
    if len(head) - len(head.translate(None, CONTROLS)) > MOST_CONTROLS * len(head):
        raise UnreadableSource(source, "it is binary, not text")
    return "utf-8"


class Text:
    """A source as a stream of text. Bytes that break UTF-8 are read as Windows-1252 and counted; `take_notices` says so."""

    def __init__(self, stream: TextIO, encoding: str | None) -> None:
        self._stream, self._encoding = stream, encoding
        self._mended = 0
        self._pushed = ""

    def peek(self, size: int = HEAD) -> str:
        """The first characters, which are read again afterwards."""
        self._pushed += self._mend(self._stream.read(max(0, size - len(self._pushed))))
        return self._pushed[:size]

    def read(self, size: int = -1) -> str:
        """As a file's read."""
        pushed, self._pushed = self._pushed, ""
        if 0 <= size < len(pushed):
            self._pushed = pushed[size:]
            return pushed[:size]
        return pushed + self._mend(self._stream.read(size - len(pushed) if size >= 0 else -1))

    def lines(self, longest: int) -> Iterator[str | None]:
        """Lines without their ends, one by one; None for a line of more than `longest` characters, which is passed over."""
        line = ""
        while piece := self._readline(longest + 1 - len(line)):
            line += piece
            if line.endswith("\n"):
                yield line.rstrip("\r\n")
                line = ""
            elif len(line) > longest:
                while (piece := self._readline(1 << 20)) and not piece.endswith("\n"):
                    pass
                yield None
                line = ""
        if line:
            yield line

    def _readline(self, size: int) -> str:
        if not self._pushed:
            return self._mend(self._stream.readline(size))
        end = self._pushed.find("\n", 0, size) + 1 or min(size, len(self._pushed))
        piece, self._pushed = self._pushed[:end], self._pushed[end:]
        return piece

    def _mend(self, text: str) -> str:
        """Escaped bytes as Windows-1252, lone surrogates as U+FFFD; all are counted."""
        if text.isascii():
            return text
        if self._encoding and not self._encoding.startswith("utf-8"):
            self._mended += text.count("\ufffd")
        if not SURROGATE.search(text):
            return text
        found = len(SURROGATE.findall(text))
        self._mended += found
        return SURROGATE.sub("\ufffd", text.translate(WINDOWS) if self._encoding else text)

    def take_notices(self) -> tuple[str, ...]:
        """What was mended since the last call."""
        count, self._mended = self._mended, 0
        if not count:
            return ()
        if self._encoding and self._encoding.startswith("utf-8"):
            return (f"{count} bytes are not UTF-8 and were read as Windows-1252",)
        return (f"{count} characters were damaged and stand as U+FFFD",)


def text_of(binary: BinaryIO, source: str) -> Text:
    """A binary stream as text; raises UnreadableSource for what is empty or no text."""
    buffered = io.BufferedReader(binary) if isinstance(binary, io.RawIOBase) else binary
    head = buffered.peek(HEAD)[:HEAD] if isinstance(buffered, io.BufferedReader) else b""
    encoding = encoding_of(head, source)
    errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
    return Text(io.TextIOWrapper(buffered, encoding, errors=errors, newline="\n"), encoding)


def text_from(data: bytes | str, source: str) -> Text:
    """Bytes or a string as text; raises UnreadableSource for what is empty or no text."""
    if isinstance(data, bytes):
        return text_of(io.BufferedReader(io.BytesIO(data)), source)
    if not data:
        raise UnreadableSource(source, "it is empty")
    return Text(io.StringIO(data, newline="\n"), None)

"""Bytes to text."""

from __future__ import annotations

import pytest

from curbside.core.errors import UnreadableSource
from curbside.core.formats import read_threads

PAGE = "Naïve thumb\n\nIs it “normal”?"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_unicode_encoding_is_known(encoding: str):
    (thread,) = read_threads(("a" * 200 + PAGE).encode(encoding) if encoding.endswith("e") else PAGE.encode(encoding))
    assert thread.question.title.endswith("Naïve thumb")


def test_bytes_that_are_not_utf8_are_read_as_windows_1252_and_told():
    (thread,) = read_threads(PAGE.encode("cp1252"))
    assert (thread.question.title, thread.question.body) == ("Naïve thumb", "Is it “normal”?")
    assert thread.notices[-1] == "3 bytes are not UTF-8 and were read as Windows-1252"


def test_a_damaged_utf16_tail_is_told():
    assert "1 characters were damaged" in read_threads(PAGE.encode("utf-16") + b"\x00")[0].notices[-1]


def test_lone_surrogates_in_text_are_told():
    (thread,) = read_threads("Thumb \ud800")
    assert thread.question.title == "Thumb \ufffd"
    assert "stand as U+FFFD" in thread.notices[-1]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        ("", "empty"),
        (b"\xef\xbb\xbf", "no text"),
        (b" \n ", "no text"),
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"PK\x03\x04....", "a zip archive"),
        (b"\x89PNG\r\n", "an image"),
        (b"\x1f\x8b\x08", "gzip"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x00" * 1000, "binary"),
    ],
    ids=["nothing", "nothing at all", "mark alone", "blanks", "pdf", "zip", "png", "gzip", "binary", "nulls"],
)
def test_what_is_no_text_is_refused(data: bytes | str, reason: str):
    with pytest.raises(UnreadableSource, match=f"upload: .*{reason}"):
        read_threads(data, source="upload")

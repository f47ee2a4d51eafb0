"""What a terminal can show."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbside.cli.terminal import Look, cells, cut, encodable, look_of, pad, safe, wrap


class Terminal(io.TextIOWrapper):
    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding)

    def isatty(self) -> bool:
        return True


class TestSafe:
    @pytest.mark.parametrize("evil", ["\x1b[2J", "\x1b]0;title\x07", "\x9b31m", "a\rb", "\u202egnp", "\u2066x", "\x00", "\x7f"])
    def test_nothing_that_could_steer_a_terminal_passes(self, evil):
        assert not set(safe(evil)) & set("\x1b\x07\x9b\r\u202e\u2066\x00\x7f")

    def test_words_stay_as_they_are(self):
        assert safe("Dr Zoë says:\n  “wait”") == "Dr Zoë says: “wait”"

    @given(st.text())
    def test_any_text_becomes_one_line(self, text):
        assert all(letter.isprintable() or ord(letter) > 0x9F for letter in safe(text))
        assert "\n" not in safe(text)


class TestCells:
    @pytest.mark.parametrize(("text", "count"), [("brow", 4), ("眉毛", 4), ("e\u0301", 1), ("", 0)])
    def test_wide_letters_take_two_and_accents_none(self, text, count):
        assert cells(text) == count

    @given(st.text(), st.integers(1, 30))
    def test_padding_fills_exactly(self, text, width):
        assert cells(pad(safe(text), width)) == width

    def test_a_cut_is_shown(self):
        assert cut("Facial Plastic Surgeon", 10) == "Facial Pl…"


class TestWrap:
    @given(st.lists(st.text(st.characters(codec="ascii", categories=["L"]), min_size=1)).map(" ".join), st.integers(2, 40))
    def test_no_line_is_too_long_and_no_letter_is_lost(self, text, width):
        lines = wrap(text, width)
        assert all(cells(line) <= width for line in lines)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")

    def test_it_breaks_at_blanks(self):
        assert wrap("gone in two months", 8) == ["gone in", "two", "months"]


class TestLookOf:
    def test_a_terminal_gets_colour(self, monkeypatch):
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.delenv("NO_COLOR", raising=False)
        assert look_of(Terminal()).colour

    @pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
    def test_who_wants_no_colour_gets_none(self, monkeypatch, name, value):
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.setenv(name, value)
        assert not look_of(Terminal()).colour

    def test_a_file_gets_80_columns_and_no_colour(self):
        assert look_of(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")) == Look(80, colour=False, ascii=False)

    def test_an_old_terminal_is_drawn_on_in_ascii(self):
        assert look_of(Terminal("latin-1")).ascii


class TestEncodable:
    def test_utf_8_keeps_everything(self):
        assert encodable("“½” — …", Terminal()) == "“½” — …"

    def test_ascii_gets_plain_quotes_and_dashes(self):
        assert encodable("“gone” — Zoë…", Terminal("ascii")) == '"gone" - Zo?...'

    def test_half_a_character_does_not_stop_it(self):
        assert encodable("a\ud800b", Terminal()) == "a?b"

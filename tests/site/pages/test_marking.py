"""A doctor's words with claims marked: nothing lost, nothing changed, everything escaped."""

from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from curbside.site.pages.marking import marked_line, paragraphs

texts = st.text(alphabet="ab <>&\"'\nöé", max_size=60)
spans = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 60)), max_size=6)


def mark(number: int, start: int, length: int, text: str):
    return {"kind": "timing", "part": "body", "start": start, "end": min(start + length, len(text)), "differs": False, "claim": number}


def plain(shown: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", shown))


@given(texts, spans)
def test_a_line_reads_as_it_was_written_however_claims_overlap(text, found):
    marks = [mark(number, start, length, text) for number, (start, length) in enumerate(found) if start < len(text)]
    assert plain(marked_line(text, marks, "a1")) == text


@given(texts)
def test_paragraphs_keep_every_word(text):
    assert plain(paragraphs(text, (), "a1")).split() == text.split()


def test_each_overlapping_claim_has_its_own_place():
    shown = marked_line("two to three months", [mark(0, 0, 19, "x" * 19), mark(1, 4, 8, "x" * 19)], "a2")
    assert re.findall(r'id="([^"]+)"', shown) == ["a2-c1", "a2-c2"]
    assert 'data-claims="a2-c1 a2-c2">to three</mark>' in shown

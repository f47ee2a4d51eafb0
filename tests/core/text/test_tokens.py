"""Words with their places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from curbside.core.text.tokens import tokenize


def test_a_fused_unit_parts_from_its_figure():
    assert tokenize("6wks").words == ["6", "wks"]


def test_words_are_lower_cased_and_keep_their_apostrophes():
    assert tokenize("It Won’t").words == ["it", "won't"]


def test_a_figure_keeps_its_comma_and_point():
    assert tokenize("1,000 or 2.5.").words == ["1,000", "or", "2.5", "."]


def test_every_mark_is_a_token():
    assert tokenize("(3–4)").words == ["(", "3", "–", "4", ")"]


def test_places_are_those_of_the_text():
    text = "Gone in TWO weeks"
    tokens = tokenize(text)
    assert text[tokens.starts[2] : tokens.ends[3]] == "TWO weeks"


@given(st.text())
def test_tokens_stand_in_order_and_never_overlap(text):
    tokens = tokenize(text)
    edges = [edge for span in zip(tokens.starts, tokens.ends, strict=True) for edge in span]
    assert edges == sorted(edges)
    assert len(tokens) == len(tokens.words)

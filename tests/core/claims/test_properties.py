"""Whatever the text: no exception, every quote exact, the same claims each time, and figures that make sense."""

from __future__ import annotations

import json
import math

from hypothesis import example, given
from hypothesis import strategies as st

from curbside.core.claims import Chance, Dose, Timing, find_claims
from curbside.core.thread import Answer
from tests.examples import examples

PIECES = (
    "It will be gone in", "should resolve", "2 weeks", "6-8wks", "a month or two", "up to", "at least", "week 6", "the third day", "half a", "6/52", "1 in 200",
    "95+ %", "50/50", "20 units", "of Botox", "per side", "each side", "do not", "massage it", "if", "see your surgeon", "after", "never", "permanent", ".", ",",
    ";", "\n", "\n\n", "“", "’", "(", ")", "-", "–", "…", "1.", "²", "½", "9" * 400, "one hundred and", "million", "\u00a0", "\u202e", "\x00", "İ", "ß", "💉",
)  # fmt: skip
prose = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
texts = st.one_of(st.text(max_size=200), prose, st.builds(str.__add__, prose, st.text(max_size=20)))


@examples(400)
@given(texts, st.none() | texts)
@example("²/52 weeks", None)
@example("9" * 5_000 + "/52", None)
@example("one hundred and " * 2_000 + "weeks", None)
def test_every_quote_stands_where_it_says(body, headline):
    answer = Answer(body, headline)
    for claim in find_claims(answer):
        assert claim.quote
        assert answer.part(claim.part)[claim.start : claim.end] == claim.quote


@examples(100)
@given(texts)
def test_a_condition_is_the_doctors_own_words(body):
    assert all(claim.condition is None or claim.condition in body for claim in find_claims(Answer(body)))


@examples(100)
@given(texts)
def test_the_same_answer_always_claims_the_same(body):
    assert find_claims(Answer(body)) == find_claims(Answer(body))


@examples(200)
@given(texts)
def test_figures_are_finite_and_the_right_way_round(body):
    for claim in find_claims(Answer(body)):
        json.dumps(claim.to_json(), allow_nan=False)
        match claim:
            case Timing(low_days=low, high_days=high) | Chance(low_pct=low, high_pct=high) if low is not None and high is not None:
                assert 0 <= low <= high < math.inf
            case Dose(amount=(low, high)):
                assert 0 <= low <= high < math.inf


@examples(50)
@given(st.sampled_from(PIECES), st.integers(100, 400))
def test_a_long_answer_is_read_too(piece, times):
    assert isinstance(find_claims(Answer(f"{piece} " * times)), tuple)

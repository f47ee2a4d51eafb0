"""Sentences are parted into clauses, in which statements are made, and into pieces, in which times are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbside.core.claims.clauses import split_clauses, split_pieces
from curbside.core.text.tokens import tokenize


def parted(split, sentence):
    words = tokenize(sentence).words
    return [" ".join(words[first:last]) for first, last in split(words, 0, len(words))]


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("The droop lifts, but the numbness stays.", ["the droop lifts ,", "but the numbness stays ."]),
        ("Two things happened: the gel moved and the skin swelled.", ["two things happened :", "the gel moved and the skin swelled ."]),
        ("Wait 3 – 4 weeks before judging.", ["wait 3 – 4 weeks before judging ."]),
    ],
)
def test_a_clause_ends_at_a_strong_mark_or_at_a_comma_before_a_joining_word(sentence, clauses):
    assert parted(split_clauses, sentence) == clauses


@pytest.mark.parametrize(
    ("sentence", "pieces"),
    [
        ("The nerve sulks for weeks, it wakes in spring.", ["the nerve sulks for weeks ,", "it wakes in spring ."]),
        ("The ringing stays in some but the fear of it goes.", ["the ringing stays in some", "but the fear of it goes ."]),
        ("The crust falls on day five and you may shave again.", ["the crust falls on day five", "and you may shave again ."]),
        ("Nearly all regrow, a few never do.", ["nearly all regrow ,", "a few never do ."]),
        ("There is nothing but time for it.", ["there is nothing but time for it ."]),
        ("So far so good at six weeks.", ["so far so good at six weeks ."]),
    ],
)
def test_a_piece_ends_where_another_subject_or_an_order_begins(sentence, pieces):
    assert parted(split_pieces, sentence) == pieces


@given(st.lists(st.sampled_from("it but , and some a few never ; take so the skin heals in 3 weeks – -".split()), min_size=1, max_size=40))
def test_no_word_is_lost_between_pieces(words):
    for split in (split_clauses, split_pieces):
        ranges = split(words, 0, len(words))
        assert [at for first, last in ranges for at in range(first, last)] == [*range(len(words))]

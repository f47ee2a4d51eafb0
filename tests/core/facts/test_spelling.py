"""Slips in long names are put right, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbside.core.facts.spelling import Speller

SPELLER = Speller(["masseter", "rhinoplasty", "trapezius", "lips"])


@pytest.mark.parametrize("slip", ["massseter", "maseter", "massetar", "massteer"])
def test_one_letter_added_left_out_changed_or_swapped_is_put_right(slip: str) -> None:
    assert SPELLER.correct([slip]) == ["masseter"]


@pytest.mark.parametrize("word", ["masseter", "masseters", "massage", "lisp", "asseter", "2rhinoplasty"])
def test_other_words_stay(word: str) -> None:
    assert SPELLER.correct([word]) == [word]


def test_a_word_between_two_names_stays() -> None:
    assert Speller(["blepharo1", "aaaaaaab", "aaaaaaac"]).correct(["aaaaaaad"]) == ["aaaaaaad"]


@given(st.lists(st.text(max_size=14), max_size=8))
def test_as_many_words_come_back_as_went_in(words: list[str]) -> None:
    assert len(SPELLER.correct(words)) == len(words)


def test_a_word_longer_than_any_name_costs_nothing() -> None:
    word = "x" * 1_000_000
    assert SPELLER.correct([word]) == [word]

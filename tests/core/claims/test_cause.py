"""Cause: why it happened."""

from __future__ import annotations

import pytest

from curbside.core.claims import Cause
from tests.core.claims.reading import claim, claims


@pytest.mark.parametrize(
    ("sentence", "mechanism"),
    [
        ("The swelling is due to inflammation after the injection.", "swelling"),
        ("The risorius muscle was hit.", "wrong_muscle"),
        ("This lump is caused by scar tissue.", "scar"),
    ],
)
def test_a_cause_names_a_mechanism(sentence, mechanism):
    assert claim(Cause, sentence).mechanism == mechanism


def test_the_structure_is_as_written():
    assert claim(Cause, "The risorius muscle was hit.").structure == "risorius muscle"


def test_advice_is_no_cause():
    assert claims(Cause, "Please see your surgeon for an exam.") == []

"""Cause: why it happened."""

from __future__ import annotations

import pytest

from curbside.core.claims import Cause
from curbside.core.claims.cause import UNNAMED, find_causes
from curbside.core.claims.passage import read_passage
from curbside.core.claims.statements import mark
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


@pytest.mark.parametrize(("chance", "found"), [(UNNAMED - 0.01, []), (UNNAMED, ["other"])])
def test_a_cause_without_a_known_mechanism_has_to_be_surer(chance, found):
    marked = mark(read_passage("It comes from the coffee.", "body"))
    said = marked._replace(chances=[marked.chances[0] | {"cause": chance}], labels=[{"cause": chance}])
    assert [cause.mechanism for cause in find_causes(said)] == found

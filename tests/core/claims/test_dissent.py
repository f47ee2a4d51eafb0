"""Dissent: the doctor disputes the premise, another opinion, or a remedy."""

from __future__ import annotations

import pytest

from curbside.core.claims import Dissent
from tests.core.claims.reading import claim, claims


@pytest.mark.parametrize("sentence", ["I do not agree that you need surgery.", "I do not see any asymmetry in your photos."])
def test_what_a_doctor_disputes_is_quoted(sentence):
    assert claim(Dissent, sentence).quote == sentence.removesuffix(".")


def test_agreeing_is_no_dissent():
    assert claims(Dissent, "This is temporary and will go away.") == []

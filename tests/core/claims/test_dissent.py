"""Dissent: the doctor disputes the premise, another opinion, or a remedy."""

from __future__ import annotations

import pytest

from curbside.core.claims import Dissent, find_claims
from curbside.core.thread import Answer, Question
from tests.core.claims.reading import claim, claims


@pytest.mark.parametrize("sentence", ["I do not agree that you need surgery.", "I do not see any asymmetry in your photos."])
def test_what_a_doctor_disputes_is_quoted(sentence):
    assert claim(Dissent, sentence).quote == sentence.removesuffix(".")


def test_agreeing_is_no_dissent():
    assert claims(Dissent, "This is temporary and will go away.") == []


def test_who_disputes_what_was_asked_takes_up_its_words():
    """Beside its question a sentence is dissent that by itself says nothing."""
    question = Question("Crooked smile after Botox in my jaw", "My injector says massage helps. Should I massage it?")
    answer = Answer("That smile is not crooked at all.")

    assert [claim.kind for claim in find_claims(answer, question)] == ["dissent"]

"""Reassurance: comfort with content."""

from __future__ import annotations

import pytest

from curbside.core.claims import Reassurance
from tests.core.claims.reading import claim, claims


@pytest.mark.parametrize("sentence", ["This is perfectly normal at two weeks.", "Nothing to worry about, this is very common."])
def test_comfort_with_content(sentence):
    assert claim(Reassurance, sentence).quote == sentence.removesuffix(".")


@pytest.mark.parametrize("sentence", ["I am sorry to hear that.", "Thank you for your question. Good luck."])
def test_courtesy_and_sympathy_are_none(sentence):
    assert claims(Reassurance, sentence) == []

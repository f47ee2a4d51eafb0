"""Outlook: whether it lasts."""

from __future__ import annotations

import pytest

from curbside.core.claims import Outlook
from tests.core.claims.reading import claim, claims


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("This is temporary and will go away.", "temporary"),
        ("The effect is not permanent.", "temporary"),
        ("It usually resolves on its own.", "likely_temporary"),
        ("Nobody can tell you whether it will last.", "uncertain"),
        ("The loss of feeling may be permanent.", "may_be_permanent"),
    ],
)
def test_it_has_one_of_five_values(sentence, value):
    assert claim(Outlook, sentence).value == value


def test_a_headline_may_carry_the_verdict():
    [found] = claims(Outlook, "Call me.", headline="This is temporary")
    assert (found.part, found.quote) == ("headline", "This is temporary")


def test_thanks_have_no_outlook():
    assert claims(Outlook, "Thank you for your question.") == []

"""Is the first line of an answer its headline?"""

from __future__ import annotations

import pytest

from curbside.core.formats.page.cards.headlines import has_headline
from curbside.core.formats.page.lines import split_lines

BODY = "Most thumbs are stiff for three weeks after a cast."


@pytest.mark.parametrize(
    "first", ["Stiff is normal", "It may not.", "Was it stiff BEFORE?", "STOP. Mind your thumb first", "150 units/side", "Re: stiffness", "thumb"]
)
def test_a_short_line_above_the_text_is(first: str):
    assert has_headline(split_lines(f"{first}\n\n{BODY}"))


@pytest.mark.parametrize(
    "first",
    [
        "Dear friend,",
        "Hello Anna:",
        "Hi!",
        "1. Warm water",
        "• Warm water",
        f"{BODY} Then it bends again, and in my hands that took no longer than a month in all.",
        "And our hand man adds:",
    ],
)
def test_greetings_lists_and_sentences_are_not(first: str):
    assert not has_headline(split_lines(f"{first}\n\n{BODY}"))


def test_it_may_be_glued_to_the_text():
    assert has_headline(split_lines(f"Stiff is normal\n{BODY}"))


def test_a_glued_sentence_is_text():
    assert not has_headline(split_lines(f"It bends.\n{BODY}"))


def test_a_line_alone_is_text():
    assert not has_headline(split_lines("Stiff is normal"))


def test_above_a_signature_it_is_text():
    assert not has_headline(split_lines("See somebody\n\nBest,\nAnn"))

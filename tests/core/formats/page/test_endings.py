"""What stands below the last answer belongs to none."""

from __future__ import annotations

import pytest

from curbside.core.formats.page import read_page
from tests.core.formats.accounting import unaccounted

QUESTION = "Ring stuck over a swollen knuckle?\n\nI am 44 and my ring went on easily at breakfast. Is oil safe?"
ABOVE = (
    f"{QUESTION}\n\n2 answers\n\nDr Ann Lee, GP, Leeds\nCut it today.\n\nDr Bo Ek, GP, Oslo\nOil first, and then a thread wound around the finger."
)
BELOW = f"{QUESTION}\n\n2 answers\n\nCut it today.\n\nDr Ann Lee, GP, Leeds\n\nOil first, and then a thread wound around the finger.\n\nDr Bo Ek, GP, Oslo"
BODIES = ["Cut it today.", "Oil first, and then a thread wound around the finger."]


@pytest.mark.parametrize("page", [ABOVE, BELOW], ids=["above", "below"])
@pytest.mark.parametrize(
    "ending",
    [
        "© 2024 RingTalk Ltd",
        "© RingTalk",
        "« Prev | 1 | 2 | 3 | Next »",
        "Next month: chilblains. Letters to hands@example.org",
        "Have a question? Ask our panel",
        "Names have been changed.",
        "Facebook   Twitter   WhatsApp",
        "#rings #fingers",
        "This topic was automatically closed 14 days after the last reply.",
        "Powered by phpBB® Forum Software",
        "Users browsing this thread: 3 guests",
        "To unsubscribe from this list send a blank mail to rings-off@example.org",
        "[End of chat]",
        "Dr. Lee has left the chat",
        "1,204 people viewed this question",
        "Rate this consult  ☆☆☆☆☆\n\n© RingTalk",
    ],
)
def test_a_line_at_the_end_joins_no_answer(page: str, ending: str):
    text = f"{page}\n\n{ending}"
    thread = read_page(text)
    assert [answer.body for answer in thread.answers] == BODIES
    assert unaccounted(text, thread) == []


@pytest.mark.parametrize(
    "last", ["Next week start bending it.", "Write to me if it turns blue.", "If it turns blue, go to the emergency room.", "Get it cut."]
)
def test_the_last_words_of_an_answer_stay(last: str):
    assert read_page(f"{ABOVE}\n\n{last}").answers[-1].body == f"{BODIES[1]}\n\n{last}"

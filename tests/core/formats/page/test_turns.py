"""Who speaks in turns: the customer's words are the question's, and the title of a board is neither its category nor a tag."""

from __future__ import annotations

import pytest

from curbside.core.formats.page import read_page
from tests.core.formats.page.test_cases import cases

PAGES = {case.name: case.page for case in cases()}


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("a customer replies between the expert's turns", "May I swim?"),
        ("a customer replies between the expert's turns", "I am off to the pool."),
        ("a name the asker writes on a line of its own begins no answer", "He would not wait. Who is right?"),
        ("names alone before a colon that stands apart", "May I swim with it?"),
        ("a customer's reply behind a doctor's tag", "Thank you, I will."),
    ],
)
def test_the_customers_words_are_the_questions(page: str, words: str):
    thread = read_page(PAGES[page])
    assert words in thread.question.body
    assert not any(words in answer.body for answer in thread.answers)


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (
            "names in one word and in two, a title, the month below; category and tags below the title",
            "Stiff thumb after a cast, will it bend again?",
        ),
        ("tabs of a talk board that speak of the visitor, a short first post", "Stiff thumb after a cast, is it normal?"),
    ],
)
def test_the_title_is_no_category_tag_or_tab(page: str, title: str):
    assert read_page(PAGES[page]).question.title == title

"""A page is read alike however it is set out."""

from __future__ import annotations

import pytest

from curbside.core.formats.page import read_page
from tests.core.formats.accounting import unaccounted
from tests.core.formats.page.shapes import BODY, SHAPES, TITLE, Shape


@pytest.fixture(params=SHAPES.values(), ids=SHAPES)
def shape(request: pytest.FixtureRequest) -> Shape:
    return request.param


def test_the_answers_are_found(shape: Shape):
    assert read_page(shape.text).answers == shape.answers


def test_the_question_is_found(shape: Shape):
    question = read_page(shape.text).question
    assert (question.title, question.body) == (TITLE, BODY)


def test_every_line_is_accounted_for(shape: Shape):
    assert unaccounted(shape.text, read_page(shape.text)) == []


def test_reading_twice_gives_the_same(shape: Shape):
    assert read_page(shape.text) == read_page(shape.text)

"""Numbers as strangers write them: read where they can be one, else nothing; never an error."""

from __future__ import annotations

import pytest
from django.test import Client

from curbside.site.lib.numbers import LARGEST, number_of
from curbside.site.questions.models import Draft
from tests.site.people import amara, signed_in

ENDLESS = "9" * 5000  # more than Python makes a number of


@pytest.mark.parametrize("number", [0, 7, 4711, LARGEST])
def test_plain_figures_are_a_number(number: int) -> None:
    assert number_of(str(number)) == number


@pytest.mark.parametrize("words", ["", "-1", "+1", "1.0", " 7", "1e9", "seven", "٧", "²", "1_000", "7\n", str(LARGEST + 1), ENDLESS])
def test_everything_else_is_none(words: str) -> None:
    assert number_of(words) is None


@pytest.mark.parametrize("number", [ENDLESS, str(LARGEST + 1), "٧"])
def test_a_draft_of_no_possible_number_begins_a_new_one_with_what_was_typed(number: str) -> None:
    assert signed_in(amara()).post("/ask", {"draft": number, "do": "look", "title": "How long?"}).status_code == 200
    assert Draft.objects.get().fields["title"] == "How long?"


@pytest.mark.parametrize(
    "address",
    [f"/search?q=botox&page={ENDLESS}", f"/me/doctor/ask?claim={ENDLESS}", f"/me/saved?page={ENDLESS}", f"/q/{ENDLESS}", f"/q/{LARGEST + 1}"],
)
def test_no_number_in_an_address_breaks_a_page(address: str) -> None:
    assert signed_in(amara()).get(address).status_code in (200, 404)


def test_a_request_that_says_it_is_endless_is_not_read() -> None:
    assert Client().post("/api/v1/questions", "{}", content_type="application/json", CONTENT_LENGTH=ENDLESS).status_code == 413

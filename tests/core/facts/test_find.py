"""find_facts: treatment, area, product and dose as the asker states them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbside.core.facts import Facts, StatedDose, find_facts
from curbside.core.thread import Question


def facts(title: str, body: str = "") -> Facts:
    return find_facts(Question(title, body))


def test_a_whole_question_gives_every_fact() -> None:
    found = facts("Lopsided grin from Botox", "Three weeks ago I had Botox in my massetar muscles (20u/side).")
    assert found.to_json() == {
        "treatment": "botulinum toxin",
        "area": "masseter",
        "product": "Botox",
        "dose": {"amount": 20.0, "unit": "units", "per": "side"},
        "days_since_treatment": 21,
    }


def test_what_somebody_hopes_for_is_not_what_was_done():
    assert facts("Which first?", "I am hoping to get Botox next month. I had filler in my lips in May.").treatment == "dermal filler"


def test_each_fact_stands_on_the_asker_s_words() -> None:
    question = Question("Lumps after cheek filler", "I had 2 syringes of Voluma ten days ago.")
    found = find_facts(question)
    for name, quote in found.quotes:
        text = question.title if quote.part == "title" else question.body
        assert text[quote.start : quote.end] == quote.quote, name
    assert {name for name, _ in found.quotes} == {"treatment", "area", "product", "dose", "days_since_treatment"}


def test_a_quote_of_a_missing_fact_is_none() -> None:
    assert facts("Is this mole harmless?").quote("treatment") is None


def test_a_brand_tells_the_treatment() -> None:
    assert facts("Xeomin and a heavy brow").treatment == "botulinum toxin"


def test_an_operation_tells_its_area() -> None:
    assert facts("Stuffy after rhinoplasty").area == "nose"


def test_the_title_is_believed_before_the_body() -> None:
    assert facts("Bumpy after Sculptra", "I had Botox last spring too.").product == "Sculptra"


@pytest.mark.parametrize(
    ("title", "area"),
    [
        ("Uneven lip filler", "lip"),
        ("Filler in both of my temples", "temple"),
        ("Botox between my eyebrows", "glabella"),
        ("Filler under the eyes", "under eye"),
    ],
)
def test_an_area_beside_the_treatment_is_the_area(title: str, area: str) -> None:
    assert facts(title).area == area


def test_a_complaint_s_place_is_not_the_area() -> None:
    assert facts("My eyelid droops since Botox").area is None


def test_a_dose_tells_the_area() -> None:
    assert facts("Botox too strong?", "I had 20 units across my forehead.").area == "forehead"


@pytest.mark.parametrize(
    "body",
    ["Would filler help?", "I am considering filler.", "My sister had filler.", "I never had filler.", "They offered filler."],
)
def test_what_is_asked_planned_denied_or_another_s_is_no_fact(body: str) -> None:
    assert facts("Hollow cheeks", body) == Facts()


def test_an_amount_of_another_medicine_is_no_dose() -> None:
    assert facts("Sertraline and sleep", "I take melatonin 5 mg at night.").dose is None


def test_an_amount_in_a_question_is_no_dose() -> None:
    assert facts("Sertraline and sleep", "Is sertraline 50 mg enough?").dose is None


def test_a_range_is_a_pair() -> None:
    assert facts("Botox", "I had 10-12 units of Botox.").dose == StatedDose((10.0, 12.0), "units")


def test_a_change_of_dose_is_in_doubt() -> None:
    assert facts("Sertraline", "My sertraline went up from 25 to 50 mg.").dose is None


def test_nothing_said_is_all_none() -> None:
    assert facts("When does a bruise fade?").to_json() == dict.fromkeys(["treatment", "area", "product", "dose", "days_since_treatment"])


WORDS = st.text(st.characters(exclude_categories=["Cs", "No"]), max_size=12)
PIECES = ["Botox", "filler", "2 weeks ago", "day 6", "25u/side", "in my", "masseter", "?", ".", "\n", "yesterday", "ago", "mg", "post op"]


@given(st.lists(st.one_of(st.sampled_from(PIECES), WORDS), max_size=14).map(" ".join), WORDS)
def test_any_question_is_read_with_exact_quotes(body: str, title: str) -> None:
    for _, quote in find_facts(Question(title, body)).quotes:
        assert {"title": title, "body": body}[quote.part][quote.start : quote.end] == quote.quote

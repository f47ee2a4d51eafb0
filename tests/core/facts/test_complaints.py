"""Complaints: what troubles the asker, by name."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from curbside.core.facts.complaints import MOST, find_complaints
from curbside.core.thread import Question

ENTRIES = tomllib.loads((files("curbside.core.facts") / "complaints.toml").read_text(encoding="utf-8"))["entry"]


@pytest.mark.parametrize("name", ENTRIES)
def test_the_example_of_an_entry_names_it(name: str) -> None:
    assert name in find_complaints(Question(ENTRIES[name]["example"]))


def test_the_title_is_believed_before_the_body() -> None:
    assert find_complaints(Question("Crooked smile after Botox", "It also left a bruise and a headache.")) == ("uneven smile",)


def test_a_body_speaks_where_the_title_names_nothing() -> None:
    assert find_complaints(Question("Is this normal?", "My chin is numb since Monday.")) == ("numbness",)


def test_what_is_denied_is_no_complaint() -> None:
    assert find_complaints(Question("Is this normal?", "There is no swelling and it never hurts.")) == ()


def test_no_question_has_more_than_three() -> None:
    assert len(find_complaints(Question("Pain, swelling, bruises, lumps, itching and a headache"))) == MOST


@pytest.mark.parametrize("title", ["Scared of the needle", "A scary letter from the clinic", "Scarlet cheeks", "Scarf osteotomy"])
def test_who_is_scared_has_no_scar(title: str) -> None:
    assert "scarring" not in find_complaints(Question(title))


@pytest.mark.parametrize("title", ["Two scars", "Scarred for life", "Will the scarring fade?"])
def test_a_scar_is_known_in_its_forms(title: str) -> None:
    assert find_complaints(Question(title)) == ("scarring",)


@pytest.mark.parametrize("title", ["My skin is shedding like snow", "Peel on Monday, shedding like a snake"])
def test_skin_that_is_shed_is_no_hair(title: str) -> None:
    assert find_complaints(Question(title)) == ()


@pytest.mark.parametrize("title", ["Minoxidil, week 6, still shedding", "Shedding 4 weeks after 1,900 grafts", "Shedding by the handful"])
def test_shedding_is_of_hair_where_hair_is_spoken_of(title: str) -> None:
    assert find_complaints(Question(title)) == ("hair loss",)

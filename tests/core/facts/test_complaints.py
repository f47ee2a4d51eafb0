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

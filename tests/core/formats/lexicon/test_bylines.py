"""The words around names."""

from __future__ import annotations

import pytest

from curbside.core.formats.lexicon import load
from curbside.core.formats.page.byline.bylines import read_byline
from curbside.core.formats.page.marks import answer_tag
from curbside.core.thread import Doctor

READINGS = {
    "titles": Doctor("Ann Lee"),
    "particles": Doctor("Ann van der Lee", ("MD",)),
    "suffixes": Doctor("Ann Lee Jr.", ("DDS",)),
    "countries": Doctor("Ira Deshmukh", (), "Pune, India", "Dermatologist"),
    "states": Doctor("Ann Lee", ("MD",), "Boise, ID"),
    "sitings": Doctor(None, (), "Newcastle upon Tyne", "Dermatologist"),
    "articled": Doctor(None, (), "The Hague", "Oculoplastic Surgeon"),
    "anonymous": Doctor(),
    "lay": Doctor("Marg"),
    "asker": Doctor("tilly_in_truro"),
    "leads": Doctor("Ann Lee", specialty="GP"),
    "small": Doctor("Ann Lee", specialty="GP"),
    "posts": Doctor("Ann Lee", specialty="GP"),
    "keys": Doctor(specialty="Hand Surgeon"),
}
NONE = ("speakers", "sign_offs", "no_place", "tags", "workplaces", "given")
TABLES = load("bylines.toml")


def test_each_table_has_an_example_with_its_reading():
    assert set(TABLES) == {*READINGS, *NONE}


@pytest.mark.parametrize("table", READINGS)
def test_an_example_is_read(table: str):
    byline = read_byline(TABLES[table]["example"])
    assert byline
    assert byline.doctor == READINGS[table]


@pytest.mark.parametrize("table", NONE)
def test_an_example_that_is_no_byline(table: str):
    assert read_byline(TABLES[table]["example"]) is None


def test_a_tag_begins_an_answer():
    text = TABLES["tags"]["example"]
    assert text[answer_tag(text) :] == "It will bend."

"""Which words of a line are a specialty."""

from __future__ import annotations

import pytest

from curbside.core.formats.lexicon import entries, load
from curbside.core.formats.lexicon.specialties import (
    fields,
    is_field,
    is_general,
    listed_title,
    outranks,
    ranked_field,
    title_end,
    title_start,
    titles,
)

FILE = load("specialties.toml")
GROUPS = FILE["group"] | {table: FILE[table] for table in ("modifiers", "workers")}


def specialty_of(line: str) -> str:
    words = line.split()
    return " ".join(words[title_start(words) :])


@pytest.mark.parametrize("group", GROUPS.values(), ids=GROUPS)
def test_the_example_of_each_group_is_read(group: dict[str, str]):
    assert specialty_of(group["example"]) == group["reads"]


def test_the_longest_title_wins():
    assert specialty_of("Salt Lake City Oral and Maxillofacial Surgeon") == "Oral and Maxillofacial Surgeon"


def test_british_and_american_spellings_are_one():
    assert [specialty_of(f"Leeds {word}") for word in ("Paediatrician", "Pediatrician", "Gynecologist", "Orthopaedic Surgeon", "Homoeopath")] == [
        "Paediatrician",
        "Pediatrician",
        "Gynecologist",
        "Orthopaedic Surgeon",
        "Homoeopath",
    ]


def test_case_does_not_matter_and_is_kept():
    assert specialty_of("an OPHTHALMIC surgeon") == "OPHTHALMIC surgeon"


def test_a_modifier_belongs_to_the_title():
    assert specialty_of("Hull Consultant Plastic Surgeon") == "Consultant Plastic Surgeon"


def test_a_worker_in_a_discipline_has_both_as_title():
    assert specialty_of("Leuven Family Planning Doctor") == "Family Planning Doctor"
    assert specialty_of("Utrecht Nurse") == "Nurse"


def test_a_rank_may_stand_in_a_discipline():
    assert ranked_field("Consultant in Pain Medicine")
    assert ranked_field("Consultant in Vitreoretinal Surgery")
    assert not ranked_field("Consultant in Bath")


def test_two_titles_are_taken_together():
    assert specialty_of("Oslo Dermatologist and Venereologist") == "Dermatologist and Venereologist"


def test_a_word_formed_like_a_title_is_one():
    assert specialty_of("Tampa Zygomatologist") == "Zygomatologist"


def test_a_line_without_a_title_has_none():
    assert specialty_of("Stiff is normal") == ""


def test_a_title_may_stand_before_a_name():
    assert title_end("Consultant Dermatologist Dr Jane Roe".split()) == 2


def test_a_discipline_is_no_title():
    assert is_field("plastic surgery")
    assert specialty_of("Leeds Plastic Surgery") == ""


def test_a_title_says_more_than_a_discipline():
    assert outranks("Hand Surgeon", "Hand Surgery")
    assert not outranks("Hand Surgery", "Hand Surgeon")
    assert not outranks("Hand Surgeon", "Dermatologist")


def test_a_discipline_says_more_than_physician():
    assert is_general(FILE["general"]["example"].split(" | ")[0])
    assert outranks(FILE["general"]["reads"], "Physician")
    assert not outranks("Physician", "Dermatology")
    assert not outranks("Doctor", "Dermatologist")


def test_there_are_many():
    assert len(titles()) > 700
    assert len(fields()) > 150


class TestListedTitle:
    @pytest.mark.parametrize(
        ("said", "listed"),
        [
            ("Dermatology", "Dermatologist"),
            ("dermatology", "Dermatologist"),
            ("Plastic Surgery", "Plastic Surgeon"),
            ("Plastic & Reconstructive Surgeon", "Plastic Surgeon"),
            ("Orthopaedic Surgeon", "Orthopedic Surgeon"),
            ("Gynaecologist", "Gynecologist"),
            ("Ob/Gyn", "OB-GYN"),
            ("Ear, Nose & Throat Surgeon", "ENT Surgeon"),
            ("Consultant Dermatologist", "Dermatologist"),
            ("Consultant in Dermatology", "Dermatologist"),
            ("Registered Nurse", "Registered Nurse"),
            ("Paramedical tattooist", "Paramedical Tattooist"),
        ],
    )
    def test_one_specialty_has_one_title(self, said: str, listed: str):
        assert listed_title(said) == listed

    @pytest.mark.parametrize("said", ["Zygomatologist", "Consultant Zygomatologist", "", "\u05e8\u05d5\u05e4\u05d0", "&&"])
    def test_what_is_not_known_stays_as_it_is(self, said: str):
        assert listed_title(said) == said

    def test_the_title_of_a_title_is_itself(self):
        assert [title for title in load("specialties.toml")["same"] if listed_title(title) != title] == []

    def test_no_name_stands_under_two_titles(self):
        names = [one for title, others in load("specialties.toml")["same"].items() for one in (title, *entries(others))]
        assert sorted({listed_title(one) for one in names}) == sorted(load("specialties.toml")["same"])
        assert [one for one in names if names.count(one) > 1] == []

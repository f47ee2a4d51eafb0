"""Which words after a name are credentials."""

from __future__ import annotations

import pytest

from curbside.core.formats.lexicon import load
from curbside.core.formats.lexicon.credentials import is_fellowship, known, take_credentials
from curbside.core.formats.page.byline.bylines import read_byline

FILE = load("credentials.toml")
GROUPS = FILE["group"] | {table: FILE[table] for table in ("qualifiers", "subjects")}


@pytest.mark.parametrize("group", GROUPS.values(), ids=GROUPS)
def test_the_example_of_each_group_is_read(group: dict[str, str]):
    byline = read_byline(group["example"])
    assert byline
    assert list(byline.doctor.credentials) == group["reads"]


def test_full_stops_are_kept_and_do_not_matter():
    assert take_credentials(["M.D.", "Ph.D."]) == ("M.D.", "Ph.D.")


def test_letters_of_several_words_are_one_credential():
    assert take_credentials("MB BCh BAO FRCS (Plast)".split()) == ("MB BCh BAO", "FRCS (Plast)")


def test_a_bracket_belongs_to_the_letters_where_it_names_a_subject_or_a_college():
    assert take_credentials("MRCS (Glasg) DNB(Ortho)".split()) == ("MRCS (Glasg)", "DNB(Ortho)")
    assert take_credentials("MRCS (Tuesday)".split()) is None


def test_a_whole_discipline_in_a_bracket_is_no_part_of_the_letters():
    assert take_credentials("MD (Skin & VD)".split()) == ("MD (Skin & VD)",)
    assert take_credentials("MD (Dermatology)".split()) is None


def test_a_degree_may_be_taken_in_a_subject_without_brackets():
    assert take_credentials("MD Paeds DCH".split()) == ("MD Paeds", "DCH")
    assert take_credentials("MD Tuesday".split()) is None


def test_letters_formed_like_a_fellowship_are_one():
    assert all(map(is_fellowship, ("FACSEM", "FRACDS", "F.R.C.V.S.", "MRCVD")))
    assert not any(map(is_fellowship, ("FRANK", "MARTIN", "Facsem")))


def test_a_name_is_no_credential():
    assert take_credentials(["Do", "Nguyen"]) is None


def test_small_letters_are_no_credential():
    assert take_credentials(["do"]) is None


def test_there_are_many():
    assert len(known()) > 500

"""Reading doctors: public facts, each with its day and where it is from."""

from __future__ import annotations

import pytest

from curbside.site.api import schemas
from curbside.site.doctors.actions import publish_review, write_review
from curbside.site.doctors.models import Doctor
from tests.cast import NOW, SMILE, stored
from tests.site.api.calls import V1, items
from tests.site.people import ben, dee, person, program


def test_a_verified_doctor_is_shown_with_what_was_checked_and_when() -> None:
    found = program(None).get(f"{V1}/doctors/{ben().pk}").json()
    assert schemas.Doctor.model_validate(found)
    assert (found["name"], found["claimed"], found["verified"]) == (
        "Ben Adeyemi",
        True,
        {"fact": "licence seen", "checked_at": "2026-03-01T12:00:00Z"},
    )


def test_what_proves_a_doctor_is_not_shown() -> None:
    words = program(None).get(f"{V1}/doctors/{ben().pk}").content.decode()
    assert [word for word in ("7012345", "example.org", "handle", "2126") if word in words] == []


def test_an_imported_profile_says_so_and_keeps_its_stars_apart() -> None:
    stored(SMILE)
    doctor = Doctor.objects.get(name="Ben Adeyemi")
    write = write_review(doctor, 2, "Late.", treated=True, by=person("bo"), now=NOW)
    publish_review(write)
    found = program(None).get(f"{V1}/doctors/{doctor.pk}").json()
    assert (found["claimed"], found["verified"], found["answers"]) == (False, None, 1)
    assert [(rating["stars"], rating["reviews"], rating["source"]) for rating in found["imported_ratings"]] == [(4.8, 64, "an imported page")]
    assert (found["reviews"]["count"], found["reviews"]["mean"], found["reviews"]["stars"]["2"]) == (1, None, 1)


def test_the_list_is_narrowed_by_specialty_and_place() -> None:
    stored(SMILE)
    found = program(None).get(f"{V1}/doctors?specialty=dermatologist&place=leeds").json()
    assert schemas.Doctors.model_validate(found)
    assert [row["name"] for row in found["items"]] == ["Ben Adeyemi"]


def test_a_specialty_is_found_by_any_of_its_titles_and_a_doctor_keeps_their_own() -> None:
    stored(SMILE)
    Doctor.objects.filter(name="Ben Adeyemi").update(title="Consultant Dermatologist")
    row = next(row for row in items(program(None), "/doctors?specialty=dermatology") if row["name"] == "Ben Adeyemi")
    assert (row["specialty"], row["title"]) == ({"slug": "dermatologist", "name": "Dermatologist"}, "Consultant Dermatologist")


@pytest.mark.parametrize("asked", ["doctors?specialty=none", "doctors?place=none", "threads?topic=treatment/none", "unanswered?topic=treatment/none"])
def test_a_filter_that_names_nothing_says_so(asked: str) -> None:
    stored(SMILE)
    answer = program(None).get(f"{V1}/{asked}")
    assert (answer.status_code, "no such" in answer.json()["detail"]) == (404, True)


def test_nobody_is_listed_before_they_were_believed_or_once_hidden() -> None:
    stored(SMILE), dee()
    Doctor.objects.filter(name="Ben Adeyemi").update(removed=True)
    assert [row["name"] for row in items(program(None), "/doctors")] == ["Chen Wei-Lin"]
    gone = Doctor.objects.get(name="Ben Adeyemi").pk
    assert [program(None).get(f"{V1}/doctors/{number}").status_code for number in (dee().pk, gone)] == [404, 410]


def test_a_profile_its_doctor_took_over_leads_on_to_theirs() -> None:
    stored(SMILE)
    imported, own = Doctor.objects.get(name="Ben Adeyemi"), ben()
    Doctor.objects.filter(pk=imported.pk).update(became=own, removed=True)
    answer = program(None).get(f"{V1}/doctors/{imported.pk}")
    assert (answer.status_code, answer["Location"]) == (301, f"{V1}/doctors/{own.pk}")


def test_an_answer_says_whose_it_is_by_number() -> None:
    question = stored(SMILE)
    rows = program(None).get(f"{V1}/threads/{question.pk}/answers").json()["items"]
    assert [row["doctor"] and row["doctor"]["name"] for row in rows] == ["Ben Adeyemi, MD", "Chen Wei-Lin, MD, FACS", None]

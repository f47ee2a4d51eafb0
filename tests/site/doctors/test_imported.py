"""Whose an imported answer is: an unclaimed profile's or a verified doctor's, never somebody's who only calls themselves so."""

from __future__ import annotations

from dataclasses import replace

from curbside.core.thread import Question
from curbside.site.accounts.actions import erase
from curbside.site.answers.models import Answer
from curbside.site.doctors.actions import refuse, withdraw
from curbside.site.doctors.models import Doctor
from tests.cast import NOW, SMILE, stored
from tests.site.people import ben, mo, person, profile, said_of

ANOTHER = replace(SMILE, source="another.txt", question=Question("The other side", "Now it is the left side that hangs."))


def impostor() -> Doctor:
    """Somebody who calls themselves Ben Adeyemi of Leeds, and was refused."""
    doctor = profile("imp", "Ben Adeyemi", "Dermatologist", "Leeds")
    request = doctor.verifications.create(**said_of(doctor), country="GB", licence="1", asked_at=NOW)
    refuse(request, "The number is another doctor's.", by=mo(), now=NOW)
    return doctor


def imported() -> Answer:
    """The answer that a page ascribes to Ben Adeyemi, a dermatologist in Leeds."""
    return stored(SMILE).answers.select_related("doctor").get(position=0)


def test_a_refused_impostor_gets_no_imported_answer_and_erasing_him_empties_none() -> None:
    impostor()
    assert imported().doctor.account is None
    erase(person("imp"), now=NOW)
    assert Answer.objects.get(position=0).body == SMILE.answers[0].body


def test_nor_does_a_doctor_whose_verification_was_withdrawn() -> None:
    withdraw(ben().verifications.get(), "The licence was suspended.", by=mo(), now=NOW)
    assert imported().doctor.account is None


def test_nor_does_a_verified_doctor_whose_profile_was_removed() -> None:
    Doctor.objects.filter(pk=ben().pk).update(removed=True)
    assert imported().doctor.account is None


def test_nor_does_a_profile_that_became_another() -> None:
    stored(SMILE)
    Doctor.objects.filter(name="Ben Adeyemi", account=None).update(became=ben(), removed=True)
    again = stored(ANOTHER)
    assert again.answers.get(position=0).doctor == ben()


def test_a_hidden_unclaimed_profile_gets_it_and_stays_hidden() -> None:
    stored(SMILE)
    Doctor.objects.filter(name="Ben Adeyemi").update(removed=True)
    stored(ANOTHER)
    assert list(Doctor.objects.filter(name="Ben Adeyemi").values_list("removed", flat=True)) == [True]


def test_a_verified_doctor_gets_it_and_no_letters_that_nobody_checked() -> None:
    Doctor.objects.filter(pk=ben().pk).update(credentials=["MBBS"])
    assert imported().doctor == ben()
    assert ben().credentials == ["MBBS"]


def test_an_unclaimed_profile_gets_it_and_the_letters_a_page_adds() -> None:
    unclaimed = Doctor.objects.create(name="Ben Adeyemi", place="Leeds", specialty=profile("x", "X", "Dermatologist", "").specialty)
    assert imported().doctor == unclaimed
    assert Doctor.objects.get(pk=unclaimed.pk).credentials == ["MD"]

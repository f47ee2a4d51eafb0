"""Doctors are found by their names: whole, begun or with a slip; nobody who is not shown."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client

from curbside.site.accounts.models import User
from curbside.site.doctors.actions import erase_profile, find_or_add_doctor
from curbside.site.doctors.models import Doctor
from curbside.site.questions.models import Question
from curbside.site.search.doctors import MOST, doctors_named
from curbside.site.search.index import names_of, restore
from curbside.site.search.models import Name
from tests.cast import NOW, stored
from tests.site.people import ben, dee
from tests.site.reading import visible
from tests.site.search.test_search import HOSTILE


@pytest.fixture(autouse=True)
def _cast():
    for name, title, place in (
        ("Maria Alvarez", "Consultant Dermatologist", "Boise"),
        ("María Álvarez-Núñez", "Plastic Surgeon", "Madrid"),
        ("Edwin Ishoo", "Facial Plastic Surgeon", "Boston"),
        ("Li Wu", "GP", "Leeds"),
        ("Conor O'Brien", "GP", "Cork"),
    ):
        find_or_add_doctor(name, ["MD", "FACS"], title, place)


def named(said: str, **how: object) -> list[str]:
    return [doctor.name for doctor in doctors_named(said, **how).doctors]


def page(address: str) -> str:
    return visible(Client().get(address).content.decode())


@pytest.mark.parametrize("said", ["Ishoo", "ishoo", "Dr Ishoo", "Dr. Edwin Ishoo, MD", "edwin ish", "Ishoo Boston", "plastic surgeon ishoo", "Isho"])
def test_a_doctor_is_found_by_name_and_what_is_known_besides(said):
    assert named(said) == ["Edwin Ishoo"]


@pytest.mark.parametrize("said", ["ishooo", "Ishho", "Ihsoo", "Iskoo", "Edwim Ishoo", "Ishho boston", "Edwim Ishho"])
def test_a_slip_is_forgiven_and_said(said):
    found = doctors_named(said)
    assert ([doctor.name for doctor in found.doctors], found.nearly) == (["Edwin Ishoo"], True)
    assert doctors_named(said, slips=False).doctors == []


def test_accents_and_hyphens_do_not_matter():
    assert named("nunez") == named("Álvarez Núñez") == ["María Álvarez-Núñez"]
    assert named("o brien") == named("O’Brien") == ["Conor O'Brien"]
    assert named("Li Wu") == ["Li Wu"]


def test_whole_words_come_before_begun_ones():
    find_or_add_doctor("Alvar Aalto", [], "GP", "Turku")
    assert named("alvar")[0] == "Alvar Aalto"
    assert named("maria alvarez")[0] == "Maria Alvarez"


@pytest.mark.parametrize("said", ["dermatologist", "Boston", "MD", "Dr", "smile", "Ishoo smile", "crooked ishoo after botox in the masseter muscle"])
def test_words_that_are_not_of_one_doctors_name_find_nobody(said):
    assert named(said) == []


def test_nobody_is_found_before_they_were_believed_or_once_hidden_or_erased():
    assert named(dee().name) == []
    doctor = ben()
    assert named("Adeyemi") == ["Ben Adeyemi"]
    Doctor.objects.filter(pk=doctor.pk).update(removed=True)
    assert named("Adeyemi") == []
    Doctor.objects.filter(pk=doctor.pk).update(removed=False)
    assert named("Adeyemi") == ["Ben Adeyemi"]
    erase_profile(doctor)
    assert named("Adeyemi") == []
    left = Name.objects.get(doctor=doctor.pk)
    assert (left.name, left.about.strip(" []")) == ("", "")


def test_one_who_was_hidden_behind_the_indexs_back_is_not_shown():
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER search_doctor" + ("_changed" if connection.vendor == "sqlite" else " ON doctors_doctor"))
    Doctor.objects.filter(name="Edwin Ishoo").update(removed=True)
    with connection.cursor() as cursor:
        assert names_of(connection).named(cursor, [["ishoo*"]], 9) != []
    assert named("ishoo") == []
    restore(using="default")
    with connection.cursor() as cursor:
        assert names_of(connection).named(cursor, [["ishoo*"]], 9) == []


def test_a_new_name_replaces_the_old_and_a_deleted_doctor_is_gone():
    Doctor.objects.filter(name="Edwin Ishoo").update(name="Edwin Rowe")
    assert (named("ishoo"), named("rowe")) == ([], ["Edwin Rowe"])
    Doctor.objects.filter(name="Edwin Rowe").delete()
    assert named("rowe") == []


def test_of_many_a_few_are_shown_and_the_page_says_how_to_tell_them_apart():
    for number in range(MOST + 1):
        find_or_add_doctor("Ann Lee", [], "GP", f"Town {number}")
    found = doctors_named("ann lee")
    assert (len(found.doctors), found.more) == (MOST, True)
    assert "There are more. Add another part of the name" in page("/search?q=ann+lee")


def test_they_stand_above_the_threads_with_specialty_and_place():
    stored()
    shown = page("/search?q=Dr+Maria+Alvarez")
    assert shown.index("Maria Alvarez, MD, FACS Consultant Dermatologist · Boise") < shown.index("No thread found")
    assert Doctor.objects.get(name="Maria Alvarez").get_absolute_url() in Client().get("/search?q=alvarez").content.decode()


def test_the_page_says_when_a_name_is_only_nearly_so():
    assert "No doctor here is called quite that. The nearest name: Edwin Ishoo" in page("/search?q=ishooo")
    assert "Edwin Ishoo" not in page("/search?q=ishooo&exactly=1")


def test_a_chosen_specialty_holds_for_them_too():
    assert "Edwin Ishoo" in page("/search?q=ishoo&specialty=facial-plastic-surgeon")
    assert "Edwin Ishoo" not in page("/search?q=ishoo&specialty=gp")


def test_a_word_that_threads_have_is_no_slip_of_a_name():
    find_or_add_doctor("Ann Smilo", [], "GP", "Leeds")
    Question.objects.bulk_create(Question(title=f"Smile {n}", added_at=NOW, changed_at=NOW) for n in range(3))
    assert "Ann Smilo" in page("/search?q=smilo")
    assert "Ann Smilo" not in page("/search?q=smile")


@pytest.mark.parametrize("said", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_breaks_it(said):
    assert set(named(said)) <= {"Maria Alvarez"}


def test_it_takes_one_query_and_one_more_for_whom_it_found(django_assert_num_queries):
    with django_assert_num_queries(1):
        doctors_named("smile", slips=False)
    with django_assert_num_queries(2):
        doctors_named("ishoo")


@pytest.mark.django_db(transaction=True)
def test_the_migration_can_be_taken_back_and_done_again():
    find_or_add_doctor("Ann Lee", [], "GP", "Leeds")
    call_command("migrate", "search", "0001", verbosity=0)
    Doctor.objects.filter(name="Ann Lee").update(name="Ann Rowe")
    User.objects.create_user("ana@example.org", handle="ana")
    call_command("migrate", "search", verbosity=0)
    assert named("rowe") == ["Ann Rowe"]

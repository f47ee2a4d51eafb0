"""One specialty is listed once, whatever doctors call it; each doctor keeps the title they go by."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.test import Client

from curbside.core.thread import Answer, Doctor, Question, Thread
from curbside.site.doctors.models import Doctor as Profile
from curbside.site.doctors.models import Specialty
from tests.cast import NOW, stored
from tests.site.reading import page, visible

TITLES = ("Dermatologist", "Dermatology", "dermatology", "Consultant Dermatologist")
MANY = Thread(
    Question("A rash", "Since June."),
    tuple(Answer("It fades.", None, Doctor(f"Doctor {name}", ("MD",), "Leeds", title)) for name, title in zip("ABCD", TITLES, strict=True)),
    "many.txt",
)


def test_doctors_of_many_titles_are_in_one_list():
    stored(MANY)
    assert [one.name for one in Specialty.objects.all()] == ["Dermatologist"]
    assert [name for name in "ABCD" if f"Doctor {name}" not in page("/doctors/in/dermatologist")] == []


def test_each_keeps_the_title_they_go_by():
    question = stored(MANY)
    assert list(Profile.objects.order_by("name").values_list("title", flat=True)) == list(TITLES)
    assert "Consultant Dermatologist, Leeds" in visible(page(question.get_absolute_url()))
    assert "Consultant Dermatologist" in visible(page(Profile.objects.get(name="Doctor D").get_absolute_url()))


@pytest.mark.parametrize(("old", "new"), [("dermatology", "dermatologist"), ("skin-specialist?page=2", "dermatologist?page=2")])
def test_the_addresses_that_went_lead_on_for_good(old, new):
    stored(MANY)
    answer = Client().get(f"/doctors/in/{old}")
    assert (answer.status_code, answer["Location"]) == (301, f"/doctors/in/{new}")


def test_an_address_of_no_specialty_leads_nowhere():
    assert Client().get("/doctors/in/dermatology").status_code == 404


@pytest.mark.django_db(transaction=True)
def test_a_site_that_listed_each_title_apart_lists_them_together():
    """With the doctors, who follows them, and who moderates them."""
    try:
        executor = MigrationExecutor(connection)
        executor.migrate(
            [("doctors", "0007_requests_say_who"), ("readers", "0002_what_is_here_is_no_news"), ("moderation", "0003_log_without_words")]
        )
        model = executor.loader.project_state(
            [("readers", "0002_what_is_here_is_no_news"), ("moderation", "0003_log_without_words"), ("doctors", "0007_requests_say_who")]
        ).apps.get_model
        skin, field, brows = (
            model("doctors", "Specialty").objects.create(name=name, slug=slug)
            for name, slug in (("Dermatologist", "dermatologist"), ("Dermatology", "dermatology"), ("brow artist", "brow-artist"))
        )
        for one in (skin, field, brows):
            model("doctors", "Doctor").objects.create(name=one.name, specialty=one)
        ana, bo = (model("accounts", "User").objects.create(email=f"{who}@example.org", handle=who) for who in ("ana", "bo"))
        for by, one in ((ana, skin), (ana, field), (bo, field)):
            model("readers", "Follow").objects.create(by=by, specialty=one, since=NOW)
        for user, slug in ((ana, "dermatologist"), (ana, "dermatology"), (bo, "dermatology")):
            model("moderation", "Scope").objects.create(user=user, specialty=slug)
    finally:
        call_command("migrate", verbosity=0)
    assert sorted(Profile.objects.values_list("title", "specialty__name")) == [
        ("Dermatologist", "Dermatologist"),
        ("Dermatology", "Dermatologist"),
        ("brow artist", "brow artist"),
    ]
    assert sorted(Specialty.objects.values_list("name", flat=True)) == ["Dermatologist", "brow artist"]
    from curbside.site.moderation.models import Scope
    from curbside.site.readers.models import Follow

    assert sorted(Follow.objects.values_list("by__handle", "specialty__name")) == [("ana", "Dermatologist"), ("bo", "Dermatologist")]
    assert sorted(Scope.objects.values_list("user__handle", "specialty")) == [("ana", "dermatologist"), ("bo", "dermatologist")]

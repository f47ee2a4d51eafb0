"""The sitemap and robots.txt: all that is published, nothing that is not, in files found by key."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from curbside.core.thread import Question, Thread
from curbside.site.doctors.models import Doctor
from curbside.site.pages import sitemap
from curbside.site.pages.robots import CLOSED
from curbside.site.questions import models
from tests.cast import QUIET, stored
from tests.site.permissions.test_table import TABLE
from tests.site.reading import page, xml

HERE = "http://127.0.0.1:8000"


def files() -> list[str]:
    return [found.text.removeprefix(HERE) for found in xml("/sitemap.xml").iter("loc")]


def listed() -> set[str]:
    """Every address that the sitemap's files hold."""
    return {found.text.removeprefix(HERE) for file in files() for found in xml(file).iter("loc")}


def test_every_address_in_it_is_a_page_by_its_canonical_address():
    stored()
    stored(QUIET)
    found = listed()
    assert {question.get_absolute_url() for question in models.Question.objects.all()} <= found
    assert [address for address in found if f'<link rel="canonical" href="{HERE}{address}">' not in page(address)] == []


def test_doctors_topics_and_the_pages_about_the_site_are_in_it():
    stored()
    found = listed()
    assert {doctor.get_absolute_url() for doctor in Doctor.objects.all()} <= found
    assert {"/", "/topics/area/masseter", "/doctors/in/dermatologist", "/privacy", "/how-the-consensus-is-made"} <= found


def test_what_is_held_or_removed_is_not():
    question = stored()
    doctor = Doctor.objects.get(name="Ben Adeyemi")
    for state in ("held", "removed"):
        models.Question.objects.filter(pk=question.pk).update(state=state)
        assert not {question.get_absolute_url(), doctor.get_absolute_url(), "/topics/area/masseter"} & listed()


def test_a_removed_doctor_is_not():
    stored()
    doctor = Doctor.objects.get(name="Ben Adeyemi")
    Doctor.objects.filter(pk=doctor.pk).update(removed=True)
    assert doctor.get_absolute_url() not in listed()


def test_a_file_holds_one_range_of_keys(monkeypatch):
    monkeypatch.setattr(sitemap, "SIZE", 2)
    first = stored(QUIET).pk
    for number in range(4):
        question = stored(Thread(Question(f"Question {number}?"), (), f"{number}.txt"))
    names = [f"/sitemap/questions-{number}.xml" for number in range((first + 1) // 2, (question.pk + 1) // 2 + 1)]
    assert [file for file in files() if "questions" in file] == names
    assert max(len(xml(file).findall("url")) for file in names) == 2
    assert len([address for address in listed() if address.startswith("/q/")]) == 5


def test_the_index_says_when_a_file_last_changed():
    question = stored()
    index = {entry.findtext("loc"): entry.findtext("lastmod") for entry in xml("/sitemap.xml")}
    file = f"{HERE}/sitemap/questions-{(question.pk - 1) // sitemap.SIZE + 1}.xml"
    assert index[file] == "2026-03-01T12:00:00+00:00" == xml(file.removeprefix(HERE)).findtext("url/lastmod")


def test_a_file_that_the_index_does_not_name_is_not_there():
    stored()
    wrong = ["questions-99", "questions-0", "pages-2", "nothing-1", f"questions-{10**30}"]
    assert {Client().get(f"/sitemap/{name}.xml").status_code for name in wrong} == {404}


def test_each_file_costs_two_queries_however_many_pages_it_holds(django_assert_max_num_queries):
    question = stored()
    with django_assert_max_num_queries(4):
        page("/sitemap.xml")
    with django_assert_max_num_queries(2):
        page(f"/sitemap/questions-{(question.pk - 1) // sitemap.SIZE + 1}.xml")


def test_crawlers_may_read_what_is_public_and_are_told_of_the_sitemap(settings):
    settings.MODE = "production"
    lines = page("/robots.txt").splitlines()
    assert lines[0] == "User-agent: *"
    stored()
    closed = tuple(line.removeprefix("Disallow: ") for line in lines if line.startswith("Disallow: "))
    assert [address for address in listed() if address.startswith(closed)] == []
    assert lines[-1] == f"Sitemap: {HERE}/sitemap.xml"


def test_pages_behind_a_sign_in_are_closed_to_crawlers_and_every_closed_address_is_there():
    asked_to_sign_in = [address for address, statuses in TABLE["get"].values() if statuses.startswith("302")]
    assert [address for address in asked_to_sign_in if not address.startswith(CLOSED)] == []
    addresses = [address for address, _ in TABLE["get"].values()] + [reverse("account_login"), reverse("admin:index")]
    assert [path for path in CLOSED if not any(address.startswith(path) for address in addresses)] == []


def test_a_demo_with_invented_doctors_is_closed_to_crawlers(settings):
    settings.MODE = "demo"
    assert "Disallow: /" in page("/robots.txt").splitlines()

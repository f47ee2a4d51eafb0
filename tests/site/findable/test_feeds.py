"""Feeds: sound Atom, entries that stay themselves, and no bytes for those who have them."""

from __future__ import annotations

import html
from datetime import timedelta

import pytest
from django.test import Client

from curbside.core.thread import Answer, Doctor, Question, Thread
from curbside.site.accounts.models import User
from curbside.site.doctors.models import Doctor as Profile
from curbside.site.questions import models
from tests.cast import BEN, NOW, QUIET, SMILE, stored
from tests.site.reading import link, page, xml

HERE = "http://127.0.0.1:8000"


def topic_feed() -> str:
    return "/feed/topics/area/masseter"


def doctor_feed() -> str:
    return f"/feed/doctors/{Profile.objects.get(name=BEN.name).pk}"


@pytest.mark.parametrize("address", [lambda: "/feed", topic_feed, doctor_feed])
def test_it_has_all_that_atom_asks_for(address):
    stored()
    feed = xml(address())
    assert all(feed.findtext(name) for name in ("id", "title", "updated", "author/name"))
    assert feed.find("link[@rel='self']").get("href") == feed.findtext("id") == HERE + address()
    (entry,) = feed.findall("entry")
    assert all(entry.findtext(name) for name in ("id", "title", "updated", "published", "summary"))
    assert Client().get(address())["Content-Type"] == "application/atom+xml; charset=utf-8"


def test_all_questions_come_newest_first():
    stored()
    newer = stored(QUIET)
    models.Question.objects.filter(pk=newer.pk).update(added_at=NOW + timedelta(days=1))
    assert [entry.findtext("title") for entry in xml("/feed").findall("entry")] == [QUIET.question.title, SMILE.question.title]


def test_an_entry_keeps_its_id_when_the_title_changes():
    question = stored()
    before = xml("/feed").findtext("entry/id")
    question.title = "A calmer title"
    question.save()
    after = xml("/feed").find("entry")
    assert after.findtext("id") == before == f"{HERE}/q/{question.pk}"
    assert after.find("link").get("href").endswith("/a-calmer-title")


def test_an_entry_is_as_new_as_the_threads_last_change():
    models.Question.objects.filter(pk=stored().pk).update(changed_at=NOW + timedelta(days=3))
    feed = xml("/feed")
    assert feed.findtext("updated") == feed.findtext("entry/updated") == "2026-03-04T12:00:00+00:00"


def test_a_doctors_answer_leads_to_its_place_and_names_the_doctor():
    question = stored()
    feed = xml(doctor_feed())
    assert feed.findtext("author/name") == "Ben Adeyemi, MD"
    assert feed.find("entry/link").get("href") == f"{HERE}{question.get_absolute_url()}#a1"


def test_its_summary_holds_what_the_doctors_say_and_the_askers_words():
    stored()
    summary = xml("/feed").findtext("entry/summary")
    assert summary.startswith("<p>Over in 2 to 4 months, say 2 of 3 doctors.</p>")
    assert "I had 25 units of Botox" in summary


def test_an_entry_names_the_asker_who_shows_a_handle():
    question = stored()
    question.author = User.objects.create_user("amara@example.org", handle="amara")
    question.save()
    assert xml("/feed").findtext("entry/author/name") == "amara"
    question.handle_hidden = True
    question.save()
    assert xml("/feed").find("entry/author") is None


def test_hostile_words_are_words_in_the_readers_program():
    words = "<script>alert(1)</script>]]>\x0b&\ufffe"
    stored(Thread(Question(words, words), (Answer(f"3 months {words}", None, Doctor(f"Eve {words}")),), "eve.txt"))
    doctor = Profile.objects.get()
    for address in ("/feed", f"/feed/doctors/{doctor.pk}"):
        entry = xml(address).find("entry")
        assert entry.findtext("title") == "<script>alert(1)</script>]]>&"
        assert "<script>" not in entry.findtext("summary")
        assert "<script>alert(1)</script>]]>&" in html.unescape(entry.findtext("summary"))


def test_only_what_is_published_is_in_it():
    question = stored()
    feeds = ["/feed", topic_feed(), doctor_feed()]
    for state in ("held", "removed"):
        models.Question.objects.filter(pk=question.pk).update(state=state)
        assert [len(xml(address).findall("entry")) for address in feeds] == [0, 0, 0]


def test_an_empty_feed_gives_a_time_that_stays():
    assert xml("/feed").findtext("updated") == "2000-01-01T00:00:00+00:00"


def test_who_has_it_gets_no_bytes_until_something_changes():
    question = stored()
    first = Client().get("/feed")
    again = {"If-None-Match": first["ETag"], "If-Modified-Since": first["Last-Modified"]}
    unchanged = Client().get("/feed", headers=again)
    assert (unchanged.status_code, unchanged.content) == (304, b"")
    models.Question.objects.filter(pk=question.pk).update(state="removed")
    assert Client().get("/feed", headers=again).status_code == 200


@pytest.mark.parametrize("address", ["/feed/topics/area/none", "/feed/doctors/9"])
def test_a_feed_of_nothing_is_not_there(address):
    assert Client().get(address).status_code == 404


def test_the_feed_of_a_claimed_profile_leads_on_to_its_doctors():
    stored()
    imported, own = Profile.objects.order_by("pk")
    Profile.objects.filter(pk=imported.pk).update(removed=True, became=own)
    answer = Client().get(f"/feed/doctors/{imported.pk}")
    assert (answer.status_code, answer["Location"]) == (301, f"/feed/doctors/{own.pk}")


def test_pages_name_their_feeds():
    stored()
    profile = Profile.objects.get(name=BEN.name)
    assert link(page("/"), "alternate") == ["/feed"]
    assert link(page("/topics/area/masseter"), "alternate") == ["/feed", topic_feed()]
    assert link(page(profile.get_absolute_url()), "alternate") == ["/feed", doctor_feed()]


def test_it_takes_few_queries_however_long(django_assert_max_num_queries):
    for number in range(12):
        stored(Thread(Question(f"Question {number}?"), SMILE.answers, f"{number}.txt"))
    answers = doctor_feed()
    with django_assert_max_num_queries(1):
        page("/feed")
    with django_assert_max_num_queries(2):
        page(answers)

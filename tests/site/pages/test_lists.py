"""Home, topics, doctors: each leads to the threads; a wrong address says so kindly."""

from __future__ import annotations

import pytest
from django.test import Client

from curbside.core.thread import Answer, Thread
from curbside.core.thread import Question as Asked
from curbside.site.doctors.actions import find_or_add_specialty
from curbside.site.doctors.models import Doctor
from curbside.site.lib.paging import LENGTH
from curbside.site.questions.actions import erase_words
from curbside.site.questions.models import Question, Topic
from tests.cast import NOW, QUIET, stored
from tests.site.reading import visible

SIGHT = Asked("Nose filler and my eye", "I had filler an hour ago and I cannot see with my left eye. When will it pass?")


def page(address: str) -> str:
    return Client().get(address).content.decode()


def test_home_lists_a_question_with_what_its_doctors_say():
    question = stored()
    shown = page("/")
    assert question.get_absolute_url() in shown
    assert "Over in 2 to 4 months, say 2 of 3 doctors." in shown


def test_a_question_whose_words_were_erased_heads_no_list():
    question = stored()
    assert question.get_absolute_url() in page("/")
    erase_words(question, now=NOW)
    assert "erased by the asker" not in page("/")
    assert "What doctors wrote stays." in page(Question.objects.get().get_absolute_url())


def test_a_question_without_answers_says_so_once():
    stored(QUIET)
    assert page("/").count("o doctor has answered yet") == 1


@pytest.mark.parametrize("address", ["/", "/unanswered", "/search?q=filler"])
def test_an_emergency_shows_in_every_list_before_anybody_has_answered(address):
    stored(Thread(SIGHT, (), "sight.txt"))
    assert "<p>A sign of an emergency is named here.</p>" in page(address)


def test_an_emergency_is_listed_with_what_the_doctors_say_to_do_and_no_time():
    stored(Thread(SIGHT, (Answer("Go to an emergency department now."), Answer("It resolves within 1 hour.")), "sight.txt"))
    shown = visible(page("/"))
    assert "Emergency care, says 1 of 2 doctors." in shown
    assert "1 hour," not in shown


def test_older_questions_are_a_page_further_on():
    Question.objects.bulk_create(Question(title=f"Bruise {n}", added_at=NOW, changed_at=NOW) for n in range(LENGTH + 1))
    assert 'href="?page=2"' in page("/")
    assert [page(address).count("Bruise ") for address in ("/", "/?page=2")] == [LENGTH, 1]


def test_home_says_when_nothing_is_there():
    assert "No question is here yet." in page("/")


def test_a_topic_leads_to_its_questions():
    question = stored()
    topic = Topic.objects.get(name="masseter")
    assert topic.get_absolute_url() in page("/topics")
    assert question.get_absolute_url() in page(topic.get_absolute_url())


def test_topics_of_as_many_questions_stand_by_letter():
    question = stored()
    for name in ("Zirconia crown", "LASIK", "abdominoplasty"):
        question.topics.add(Topic.objects.create(kind="treatment", name=name, slug=name.lower().replace(" ", "-")))
    shown = page("/topics")
    places = [shown.index(f">{name} <small>") for name in ("Abdominoplasty", "Botulinum toxin", "LASIK", "Zirconia crown")]
    assert places == sorted(places)


def test_treatments_come_first_then_parts_of_the_body_and_complaints():
    stored()
    shown = page("/topics")
    places = [shown.index(f">{heading}</h2>") for heading in ("Treatments", "Parts of the body", "Complaints")]
    assert places == sorted(places)


def test_a_specialty_leads_to_its_doctors_and_they_to_their_answers():
    question = stored()
    ben = Doctor.objects.get(name="Ben Adeyemi")
    assert ben.get_absolute_url() in page(ben.specialty.get_absolute_url())
    assert f"{question.get_absolute_url()}#a1" in page(ben.get_absolute_url())


def test_specialties_are_listed_by_letter_however_they_are_written():
    for title in ("Urologist", "iridologist", "Allergist"):
        Doctor.objects.create(name=f"A {title}", specialty=find_or_add_specialty(title))
    shown = page("/doctors")
    places = [shown.index(f">{title} <small>") for title in ("Allergist", "Iridologist", "Urologist")]
    assert places == sorted(places)


def test_all_doctors_are_listed_by_name_with_what_they_are_and_how_much_they_answered():
    stored()
    Doctor.objects.create(name="aaron Adams", title="Consultant Iridologist", place="York", specialty=find_or_add_specialty("iridologist"))
    shown = visible(page("/doctors"))
    assert "By name: 3 doctors aaron Adams Consultant Iridologist · York · 0 answers" in shown
    assert "Ben Adeyemi, MD Dermatologist · Leeds · 1 answer" in shown
    assert shown.index("aaron Adams") < shown.index("Ben Adeyemi, MD") < shown.index("Chen Wei-Lin, MD")


def test_many_doctors_are_on_many_pages():
    Doctor.objects.bulk_create(Doctor(name=f"Ann {number:02}", listed=True) for number in range(LENGTH + 1))
    assert [page(address).count(">Ann ") for address in ("/doctors", "/doctors?page=2")] == [LENGTH, 1]


def test_of_many_specialties_the_largest_come_first_and_all_are_a_press_away():
    for number in range(14):
        Doctor.objects.bulk_create(Doctor(name=f"Ann {n}", specialty=find_or_add_specialty(f"Sort {number:02}")) for n in range(1 + number // 13))
    shown = visible(page("/doctors"))
    assert "By specialty Sort 00 1" in shown
    assert shown.index("Sort 13 2") < shown.index("All 14 specialties") < shown.index("Sort 12 1")


def test_a_site_without_doctors_says_so_and_asks_for_them():
    shown = visible(page("/doctors"))
    assert "No doctor has answered yet." in shown
    assert "Answer as a doctor" in shown


def test_a_removed_doctor_has_no_page_and_the_answer_stays():
    question = stored()
    ben = Doctor.objects.get(name="Ben Adeyemi")
    ben.removed = True
    ben.save()
    assert Client().get(ben.get_absolute_url()).status_code == 410
    assert "the risorius is reached" in page(question.get_absolute_url())


@pytest.mark.parametrize("address", ["/q/999/none", "/topics/area/none", "/doctors/9/none", "/doctors/in/none", "/nowhere"])
def test_a_wrong_address_says_so_kindly(address):
    answer = Client().get(address)
    assert answer.status_code == 404
    assert "There is no page at this address" in answer.content.decode()


@pytest.mark.parametrize("number", ["0", "-1", "99999999999", "x", ""])
def test_a_page_number_that_is_none_gives_the_nearest(number):
    stored()
    assert Client().get(f"{Topic.objects.get(name='masseter').get_absolute_url()}?page={number}").status_code == 200

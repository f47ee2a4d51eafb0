"""The thread page: consensus first, every word there, nothing stale."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.test import Client

from curbside.core.thread import Answer, Doctor, Question, Thread
from curbside.site.consensus.models import Snapshot
from tests.cast import QUIET, SMILE, stored


def page(question) -> str:
    return Client().get(question.get_absolute_url()).content.decode()


def test_it_opens_with_what_the_doctors_say():
    shown = page(stored())
    assert shown.index("Over in 2 to 4 months, say 2 of 3 doctors.") < shown.index("I had 25 units of Botox") < shown.index('<article id="a1"')


def test_every_word_of_every_answer_is_on_it():
    words = re.sub(r"<[^>]+>", "", page(stored()))
    assert [answer.body for answer in SMILE.answers if answer.body not in words] == []


def test_a_quote_leads_to_the_marked_words_in_the_answer():
    shown = page(stored())
    links = set(re.findall(r'href="#(a\d+-c\d+)"', shown))
    assert links
    assert links <= set(re.findall(r'id="(a\d+-c\d+)"', shown))


def test_a_time_without_an_end_points_on_and_the_key_says_so():
    said = (
        Answer("It goes away in 2 to 3 months.", None, Doctor("Ben Adeyemi")),
        Answer("Expect the smile to take 3 months or more to resolve.", None, Doctor("Chen Li")),
    )
    asked = Question("Crooked smile after Botox", "I had Botox. How long until it goes away?")
    open_end, closed = page(stored(Thread(asked, said, "open.txt"))), page(stored(Thread(replace(asked, title="Me too"), said[:1], "closed.txt")))
    assert (open_end.count('class="on"'), "no end named" in open_end) == (1, True)
    assert (closed.count('class="on"'), "no end named" in closed) == (0, False)


def test_the_askers_day_is_said_as_of_asking_whoever_reads_when():
    shown = page(stored())
    assert "The asker was 2 weeks in when asking." in shown
    assert "the day of asking, 2 weeks in." in shown
    assert "You are" not in shown


def test_one_doctor_for_and_against_in_different_cases_is_no_difference():
    both = Answer("Do not massage it today. After two weeks, massage it twice a day.", None, Doctor("Ben Adeyemi"))
    shown = page(stored(replace(SMILE, answers=(both, *SMILE.answers[1:]))))
    assert "<b>Massage</b>, says 1 of 3 doctors, in some cases only." in shown
    assert "No doctor contradicts another." in shown


def test_what_nobody_answered_is_said():
    shown = page(stored())
    assert "“Can I fly next week?”" in shown[shown.index("Nobody clearly answered") :]


def test_a_question_without_answers_says_so():
    shown = page(stored(QUIET)).partition("<main")[2]
    assert shown.count("No doctor has answered yet") == 1
    assert "There is nothing to compare yet" in shown
    assert ("Counted from the doctors’ own words" in shown, 'id="answers"' in shown) == (False, False)


def test_an_old_slug_leads_on_for_good():
    question = stored()
    answer = Client().get(f"/q/{question.pk}/an-older-title")
    assert (answer.status_code, answer["Location"]) == (301, question.get_absolute_url())


def test_a_removed_question_is_gone_and_a_held_one_is_not_there():
    question = stored()
    seen = []
    for state in ("removed", "held"):
        question.state = state
        question.save()
        seen.append(Client().get(question.get_absolute_url()).status_code)
    assert seen == [410, 404]


def test_a_stale_reading_is_never_shown():
    question = stored()
    Snapshot.objects.filter(question=question).update(version="older", picture={})
    assert "Over in 2 to 4 months" in page(question)


def test_it_takes_as_many_queries_for_thirty_answers_as_for_three(django_assert_max_num_queries):
    answers = tuple(Answer(f"It resolves in {n + 1} weeks.", None, Doctor(f"Doctor Number {n}", ("MD",), "Oslo", "Dermatologist")) for n in range(30))
    question = stored(Thread(Question("Thirty doctors?"), answers, "thirty.txt"))
    with django_assert_max_num_queries(8):
        page(question)


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</title><script>alert(1)</script>"])
def test_hostile_words_are_words(words):
    doctor = Doctor(f"Eve {words}", (words,), words, words)
    shown = page(stored(Thread(Question(words, words), (Answer(f"{words} It lasts {words} 3 months.", words, doctor),), words, 1, words, (words,))))
    assert not re.search(r"<script>|<img|</title>.*</title>", shown, re.S)

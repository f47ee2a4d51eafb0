"""What is remembered of a thread's answers is what is there: whatever changes them, or what is shown of their doctors, has them fetched anew."""

from __future__ import annotations

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from curbside.site.answers.actions import change_words, set_removed, set_state
from curbside.site.answers.models import Answer
from curbside.site.answers.remembered import answers_to
from curbside.site.lib.states import State
from curbside.site.questions.models import Question
from tests.cast import NOW, stored

LATER = NOW + timedelta(minutes=1)


def first_answer() -> Answer:
    """The first answer of the one thread, by way of what is remembered."""
    return answers_to(Question.objects.get())[0]


def test_a_thread_that_stays_as_it_is_is_fetched_once():
    stored()
    with CaptureQueriesContext(connection) as asked:
        assert first_answer() is first_answer()
    assert sum("answers_answer" in query["sql"] for query in asked) == 1


def test_new_words_are_seen_by_whoever_asks_next():
    stored()
    change_words(first_answer(), None, "It took four months.", by=None, now=LATER)
    assert first_answer().body == "It took four months."


def test_an_answer_that_was_taken_away_is_known_to_be():
    stored()
    set_state(first_answer(), State.REMOVED, now=LATER)
    assert first_answer().state == State.REMOVED


def test_a_doctor_who_was_removed_is_known_to_be():
    stored()
    doctor = first_answer().doctor
    assert doctor
    assert not doctor.removed
    set_removed(doctor, True, now=LATER)
    now = first_answer().doctor
    assert now
    assert now.removed

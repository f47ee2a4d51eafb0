"""Stale readings are made again by the clock: no act that changes a thread has to remember it."""

from __future__ import annotations

from datetime import timedelta

from django.test import Client

from curbside.site.answers.actions import set_state
from curbside.site.answers.models import Answer
from curbside.site.consensus import actions, rounds
from curbside.site.consensus.models import Snapshot
from curbside.site.consensus.queries import lead_of
from curbside.site.consensus.rounds import read_stale
from curbside.site.lib.states import State
from curbside.site.questions.actions import close_question
from curbside.site.questions.models import Question
from tests.cast import NOW, QUIET, stored

LATER = NOW + timedelta(minutes=5)


def lead(question: Question) -> str:
    return lead_of(Question.objects.get(pk=question.pk))


def test_an_answer_that_a_moderator_decided_on_is_in_the_lists_again_within_a_minute() -> None:
    question = stored()
    first = question.answers.earliest("position")
    for state in (State.HELD, State.PUBLISHED):
        set_state(first, state, now=LATER)
    assert (lead(question), "Can I fly next week?" in Client().get("/unanswered").content.decode()) == ("", False)
    assert read_stale(LATER) == 1
    assert lead(question) == "Over in 2 to 4 months, say 2 of 3 doctors."
    assert "Can I fly next week?" in Client().get("/unanswered").content.decode()
    assert "say 2 of 3 doctors" in Client().get("/").content.decode()


def test_after_an_upgrade_every_thread_is_read_again_some_at_a_time_the_latest_changed_first(monkeypatch) -> None:
    older, newer = stored(), stored(QUIET)
    close_question(newer, now=LATER)
    Snapshot.objects.update(version="older", lead="As it was read before.")
    monkeypatch.setattr(rounds, "MOST", 1)
    assert read_stale(LATER) == 1
    assert (lead(newer), lead(older)) == ("No doctor has answered yet.", "")
    assert read_stale(LATER) == 1
    assert lead(older).startswith("Over in 2 to 4 months")
    assert read_stale(LATER) == 0


def test_where_nothing_is_stale_one_query_says_so(django_assert_num_queries) -> None:
    stored()
    with django_assert_num_queries(1):
        assert read_stale(LATER) == 0


def test_a_thread_that_changes_while_it_is_read_is_left_to_whoever_changed_it(monkeypatch) -> None:
    question = stored()
    close_question(question, now=LATER)
    read = actions.make_reading

    def interrupted(of: Question, answers: list[Answer]) -> Snapshot:
        reading = read(of, answers)
        close_question(of, now=LATER + timedelta(seconds=1), closed=False)
        return reading

    monkeypatch.setattr(actions, "make_reading", interrupted)
    before = Snapshot.objects.values().get()
    assert read_stale(LATER) == 0
    assert Snapshot.objects.values().get() == before


def test_a_thread_that_cannot_be_read_keeps_no_other_back(monkeypatch, caplog) -> None:
    broken, other = stored(QUIET), stored()
    Snapshot.objects.update(version="older")
    read = actions.make_reading

    def read_one(question: Question, answers: list[Answer]) -> Snapshot:
        if question == broken:
            raise RecursionError
        return read(question, answers)

    monkeypatch.setattr(actions, "make_reading", read_one)
    assert read_stale(LATER) == 1
    assert lead(other).startswith("Over in 2 to 4 months")
    assert f"question {broken.pk} cannot be read" in caplog.text

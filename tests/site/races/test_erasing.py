"""Erasing an account while something of it is still on its way: the erasure goes through, and takes that along."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from threading import Event
from time import monotonic, sleep
from typing import Any

import pytest
from django.db import connection, transaction

from curbside.site.accounts.actions import erase
from curbside.site.accounts.models import User
from curbside.site.answers.actions import publish_answer
from curbside.site.answers.models import Answer
from curbside.site.lib.states import State
from curbside.site.questions.actions import add_photo, begin_edit, keep_draft, post_question, set_state
from curbside.site.questions.models import Draft, Photo, Question, Revision
from tests.cast import NOW
from tests.site.people import a_photo, amara, ben
from tests.site.races.together import PATIENCE, failures, together

pytestmark = pytest.mark.django_db(transaction=True)
TYPED = {"title": "Is a lump after a filler normal?", "body": "It has been there for a month. Will it go?"}
NEW = {"title": "Is a lump after a lip filler normal?", "body": "It has been there for two months. Will it go?"}
LATER = NOW + timedelta(minutes=5)


def asked() -> Question:
    question = post_question(keep_draft(None, TYPED, by=amara(), now=NOW), TYPED, now=NOW, hold=False)
    set_state(question, State.PUBLISHED, now=NOW)
    return question


def erased_before_the_end_of(act: Callable[[], Any]) -> list[Any]:
    """Erase Amara's account when an act is done but not yet there for others to see; what came of both."""
    user, done = amara(), Event()

    def acting() -> None:
        with transaction.atomic():
            act()
            done.set()
            _until_somebody_waits()

    def erasing() -> None:
        done.wait(PATIENCE)
        erase(user, now=LATER)

    return together(acting, erasing)


def _until_somebody_waits() -> None:
    """PostgreSQL lets others go on until they need what is held; SQLite lets them not even begin."""
    end = monotonic() + 5
    while connection.vendor == "postgresql" and monotonic() < end:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            if cursor.fetchone()[0]:
                return
        sleep(0.01)


def left() -> str:
    """Every word of askers that is still there."""
    return str([list(model.objects.values()) for model in (User, Question, Revision, Draft, Photo)])


def test_an_answer_on_its_way_stops_nothing_and_stays():
    question, doctor = asked(), ben()
    outcomes = erased_before_the_end_of(lambda: publish_answer(question, "", "It will go.", by=doctor.account, now=LATER))
    assert failures(outcomes) == []
    assert Answer.objects.get().body == "It will go."
    assert "lump" not in left()
    assert "amara" not in left()


def test_a_question_on_its_way_is_taken_along():
    draft = keep_draft(None, TYPED, by=amara(), now=NOW)
    add_photo(draft, a_photo(), now=NOW)
    outcomes = erased_before_the_end_of(lambda: post_question(draft, TYPED, now=LATER, hold=True))
    assert failures(outcomes) == []
    assert (Question.objects.count(), Photo.objects.count()) == (0, 0)


def test_a_change_on_its_way_is_taken_along():
    question = asked()
    draft = keep_draft(begin_edit(question, by=amara(), now=NOW), NEW, by=amara(), now=NOW)
    outcomes = erased_before_the_end_of(lambda: post_question(draft, NEW, now=LATER, hold=True))
    assert failures(outcomes) == []
    assert "lump" not in left()

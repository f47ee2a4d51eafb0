"""A sign of an emergency stands in every list from the moment its question is there: no list waits for the worker."""

from __future__ import annotations

import pytest
from django.test import Client

from curbside.core.thread import Answer as Said
from curbside.core.thread import Question as Asked
from curbside.core.thread import Thread
from curbside.site.answers.models import Answer
from curbside.site.consensus import actions
from curbside.site.consensus.models import Snapshot
from curbside.site.consensus.rounds import read_stale
from curbside.site.lib.states import State
from curbside.site.moderation.actions import approve
from curbside.site.moderation.targets import TARGETS
from curbside.site.questions.actions import set_state, set_topics
from curbside.site.questions.models import Question
from tests.cast import NOW, stored
from tests.site.kept.asking import Worker
from tests.site.moderation.stage import decide, held
from tests.site.people import mo

SIGN = "A sign of an emergency is named here."
TOPIC = "treatment/dermal-filler"
LISTS = ("/", "/unanswered", "/search?q=filler", f"/topics/{TOPIC}", "/feed", "/api/v1/threads", "/api/v1/unanswered")


def danger(**fields: object) -> Question:
    question = held("Nose filler and my eye", body="I had dermal filler an hour ago and I cannot see with my left eye.", **fields)
    set_topics(question)
    return question


def page(address: str) -> str:
    return Client().get(address).content.decode()


@pytest.mark.parametrize("address", LISTS)
def test_an_approved_question_has_its_sign_in_every_list_at_once(address: str) -> None:
    decide("question", danger().pk, "approve")
    assert SIGN in page(address)


@pytest.mark.parametrize("address", LISTS)
def test_so_has_one_that_was_approved_past_the_page_and_is_not_read_yet(address: str) -> None:
    approve(TARGETS["question"], danger(), by=mo(), now=NOW)
    assert not Snapshot.objects.exists()
    assert SIGN in page(address)


def test_words_that_the_moderator_changed_are_those_that_count() -> None:
    decide("question", danger().pk, "approve", words="My nose is a little red.")
    assert (Snapshot.objects.get().urgent, SIGN in page("/")) == (False, False)


def test_what_the_doctors_say_to_do_is_there_with_the_approval_of_an_answer() -> None:
    question = stored(Thread(Asked("My nose", "Is it normal?"), (Said("Go to an emergency department now."),), "nose.txt"))
    Answer.objects.update(state=State.HELD)
    read_stale(NOW)
    Question.objects.update(changed_at=NOW.replace(year=2031))
    decide("answer", question.answers.get().pk, "approve")
    assert "Emergency care, says" in page("/")
    assert read_stale(NOW) == 0


def test_a_thread_that_cannot_be_read_is_decided_on_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(question: Question) -> bool:
        raise ValueError("no reading")

    monkeypatch.setattr(actions, "read_again", fail)
    assert decide("question", danger().pk, "approve").status_code == 302
    assert (Question.objects.get().state, SIGN in page("/")) == (State.PUBLISHED, True)


def test_a_stale_reading_says_nothing_of_a_harmless_question() -> None:
    approve(TARGETS["question"], held(), by=mo(), now=NOW)
    assert SIGN not in page("/")


@pytest.mark.django_db(transaction=True)
def test_no_web_process_hands_out_a_page_of_before() -> None:
    question, workers = danger(), [Worker(), Worker()]
    assert not any(SIGN in worker.get("/").words for worker in workers)
    set_state(question, State.PUBLISHED, now=NOW)
    assert all(SIGN in worker.get("/").words for worker in workers)

"""Which questions belong to a specialty: for its doctors' queue, for mail at once and for the digest."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.core import mail

from curbside.site.answers import queue
from curbside.site.questions.models import Question
from curbside.site.readers.actions import follow
from curbside.site.readers.models import Follow
from curbside.site.readers.rounds import send_digests, tell_followers
from tests.cast import NOW
from tests.site.people import ben, chen, person, signed_in
from tests.site.readers.stage import answered, asked, minutes, told

AT_ONCE, WEEKLY = Follow.Often.AT_ONCE, Follow.Often.WEEKLY
MONDAY = datetime(2026, 3, 2, 8, tzinfo=NOW.tzinfo)  # the one after NOW


def about_lips(now: datetime, title: str = "How long do fillers in the lips last?") -> Question:
    return asked(title, now=now, treatment="filler", area="lips")


@pytest.fixture
def one_is_enough(monkeypatch):
    """A single answer shows what a specialty answers."""
    monkeypatch.setattr(queue, "FEW", 1)


@pytest.fixture
def answering() -> None:
    """Ben answered about Botox in the forehead, Chen about fillers in the lips, and both specialties are followed: bo and cy at once, dan and eve weekly."""
    answered(asked(now=minutes(1)), ben(), now=minutes(2))
    answered(about_lips(minutes(3)), chen(), now=minutes(4))
    for doctor, at_once, weekly in ((ben(), "bo", "dan"), (chen(), "cy", "eve")):
        follow(doctor.specialty, AT_ONCE, by=person(at_once), now=minutes(6))
        follow(doctor.specialty, WEEKLY, by=person(weekly), now=minutes(6))
    tell_followers(minutes(5))
    send_digests(NOW)


def digests(now: datetime) -> list[str]:
    """Who gets one."""
    before = len(mail.outbox)
    send_digests(now)
    return [letter.to[0].partition("@")[0] for letter in mail.outbox[before:]]


def test_it_is_told_of_questions_like_those_its_doctors_answered(answering, one_is_enough) -> None:
    about_lips(minutes(10), "Is a lump in the lip normal?")
    assert told(minutes(11)) == ["cy"]
    assert digests(MONDAY) == ["eve"]


def test_with_few_answers_it_is_told_of_every_question(answering) -> None:
    about_lips(minutes(10), "Is a lump in the lip normal?")
    assert told(minutes(11)) == ["bo", "cy"]
    assert digests(MONDAY) == ["dan", "eve"]


def test_with_few_answers_the_queue_holds_every_open_question_and_says_so() -> None:
    question, doctor = asked(now=minutes(1)), chen()
    page = signed_in(doctor.account).get("/answer").content.decode()
    assert (question.title in page, "have answered little here so far" in page) == (True, True)


def test_with_enough_the_queue_holds_what_fits(answering, one_is_enough) -> None:
    waiting = about_lips(minutes(10), "Is a lump in the lip normal?")
    client = signed_in(ben().account)
    assert waiting.title not in client.get("/answer").content.decode()
    assert waiting.title in client.get("/answer?all=1").content.decode()


def test_a_question_under_no_topic_reaches_those_with_few_answers(answering) -> None:
    asked("What should I do about it?", now=minutes(10), treatment="", area="")
    assert told(minutes(11)) == ["bo", "cy"]

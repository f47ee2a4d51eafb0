"""What these tests stand on: threads asked and answered here, people who follow, and the letters that came of it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.core import mail

from curbside.site.accounts.models import User
from curbside.site.answers.actions import publish_answer
from curbside.site.answers.models import Answer
from curbside.site.doctors.models import Doctor
from curbside.site.lib.states import State
from curbside.site.questions.actions import keep_draft, post_question, set_state
from curbside.site.questions.models import Question
from curbside.site.readers.rounds import tell_followers
from tests.cast import NOW
from tests.site.people import amara, signed_in

TITLE = "Why does my left eyebrow twitch since the Botox?"
WORDS = "This is bruising. It will be gone in 2 to 3 weeks."


def asked(title: str = TITLE, *, by: User | None = None, now: datetime = NOW, held: bool = False, **facts: str) -> Question:
    """A question asked on this site; about Botox in the forehead unless told otherwise."""
    said = {"title": title, "body": "It began a week ago.", "treatment": "botulinum toxin", "area": "forehead"} | facts
    question = post_question(keep_draft(None, said, by=by or amara(), now=now), said, now=now, hold=True)
    if not held:
        set_state(question, State.PUBLISHED, now=now)
    question.refresh_from_db()
    return question


def answered(question: Question, doctor: Doctor, *, now: datetime = NOW, hold: bool = False, words: str = WORDS) -> Answer:
    """A doctor's answer, fetched anew."""
    answer = publish_answer(question, "", words, by=doctor.account, now=now, hold=hold)
    found: Answer = Answer.objects.select_related("question", "doctor").get(pk=answer.pk)
    return found


def page(thing: Question, user: User | None = None) -> str:
    """The source of a thread's page for somebody."""
    return signed_in(user).get(thing.get_absolute_url()).content.decode()


def minutes(count: int) -> datetime:
    """A time after NOW, which is a Sunday at noon."""
    return NOW + timedelta(minutes=count)


def told(now: datetime) -> list[str]:
    """Who gets mail in a round, in order; the letters are the last in `mail.outbox`."""
    before = len(mail.outbox)
    tell_followers(now)
    return [letter.to[0].partition("@")[0] for letter in mail.outbox[before:]]

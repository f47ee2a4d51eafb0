"""Moderators are told that something waits: once for what is new, with no words of anybody, and not too often."""

from __future__ import annotations

from datetime import timedelta

from django.core import mail
from django.utils import timezone

from curbside.site.lib.states import State
from curbside.site.moderation.actions import make_moderator
from curbside.site.moderation.rounds import PAUSE, tell_moderators
from curbside.site.questions.models import Question
from tests.cast import NOW
from tests.site.people import amara, ben, dee, mo, person


def held(title: str) -> Question:
    return Question.objects.create(title=title, body="My lip is numb.", author=amara(), state=State.HELD, added_at=NOW, asked_at=NOW, changed_at=NOW)


def test_nobody_is_told_while_nothing_waits():
    mo()
    assert tell_moderators(timezone.now()) == 0


def test_one_letter_for_what_waits_and_none_more_until_something_new_comes():
    mo()
    held("Is it normal?")
    now = timezone.now()
    assert [tell_moderators(now), tell_moderators(now), tell_moderators(now + PAUSE * 2)] == [1, 0, 0]
    held("Is it gone?")
    assert [tell_moderators(now + timedelta(minutes=1)), tell_moderators(now + PAUSE * 2)] == [0, 1]
    assert "2 things wait" in str(mail.outbox[-1].body)
    assert "numb" not in str(mail.outbox[-1].body)


def test_each_is_told_of_what_they_moderate():
    make_moderator(person("skin"), "dermatologist", by=mo(), now=NOW)
    make_moderator(person("eyes"), "ophthalmologist", by=mo(), now=NOW)
    assert dee().specialty
    tell_moderators(timezone.now())
    assert sorted(sent.to[0] for sent in mail.outbox) == ["eyes@example.org", "mo@example.org"]


def test_patients_and_doctors_are_never_told():
    held("Is it normal?")
    assert ben().account
    assert tell_moderators(timezone.now()) == 0

"""A moderator decides at the very moment in which an author writes other words, or another moderator decides."""

from __future__ import annotations

from datetime import timedelta

import pytest

from curbside.site.lib.states import State
from curbside.site.moderation.actions import ChangedSince, approve
from curbside.site.moderation.models import Log
from curbside.site.questions.actions import begin_edit, post_question
from curbside.site.questions.models import Question
from curbside.site.questions.moderated import QUESTION
from tests.cast import NOW
from tests.site.moderation.stage import held
from tests.site.people import amara, mo, person
from tests.site.races.together import failures, together

pytestmark = pytest.mark.django_db(transaction=True)
LATER = NOW + timedelta(minutes=5)


def test_words_that_no_moderator_has_seen_are_not_shown() -> None:
    question, staff = held(), mo()
    stamp, draft = QUESTION.stamp(question), begin_edit(question, by=amara(), now=LATER)
    outcomes = together(
        lambda: approve(QUESTION, question, by=staff, now=LATER, stamp=stamp),
        lambda: post_question(draft, {"title": "Is it normal?", "body": "Newer words."}, now=LATER, hold=True),
    )
    assert failures(outcomes, ChangedSince) == []
    assert Question.objects.values_list("body", "state").get() == ("Newer words.", State.HELD)


def test_what_two_moderators_approve_at_once_is_recorded_once() -> None:
    question, people = held(), [mo(), person("mia", is_superuser=True)]
    stamp = QUESTION.stamp(question)
    assert failures(together(*(lambda one=one: approve(QUESTION, question, by=one, now=LATER, stamp=stamp) for one in people))) == []
    assert Log.objects.count() == 1

"""What waits in a moderator's list: everything of their specialties, whatever else waits, in the order the page tells."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from curbside.site.accounts.models import User
from curbside.site.answers.actions import publish_answer
from curbside.site.answers.models import Answer
from curbside.site.doctors.models import Doctor
from curbside.site.lib.states import State
from curbside.site.moderation.models import Flag, Scope
from curbside.site.moderation.queries import Waiting, line_for, waiting_at
from curbside.site.moderation.rounds import tell_moderators
from tests.cast import NOW, QUIET, stored
from tests.site.moderation.stage import held
from tests.site.people import ben, chen, mo, person, signed_in

LATER = NOW + timedelta(hours=1)
MANY = 51


def waiting_for(user: User) -> list[Waiting]:
    """All of it."""
    return waiting_at(line_for(user))


def skin_moderator():
    """Moderates dermatologists, as Ben is one, and no surgeons, as Chen is one."""
    user = person("skin")
    Scope.objects.get_or_create(user=user, specialty="dermatologist")
    return user


def answers_of(doctor: Doctor, count: int, at: datetime = NOW, **fields: object) -> list[Answer]:
    """Answers of one doctor, added at one time."""
    question = stored(QUIET)
    first = question.answers.count()
    fields = {"byline": {}, "body": "Words.", "state": State.HELD, "doctor": doctor, "question": question} | fields
    made = Answer.objects.bulk_create(Answer(position=first + number, **fields) for number in range(count))
    Answer.objects.filter(pk__in=[one.pk for one in made]).update(added_at=at)
    return made


def flag(answer: Answer, at: datetime = NOW) -> None:
    Flag.objects.create(target="answer", number=answer.pk, reason="rude", by=person("bo"), at=at)


class TestSpecialties:
    def test_many_answers_of_another_specialty_hide_none_of_ones_own(self) -> None:
        answers_of(chen(), MANY)
        [own] = answers_of(ben(), 1, LATER)
        assert [one.thing for one in waiting_for(skin_moderator())] == [own]
        assert tell_moderators(timezone.now()) == 1

    def test_many_reports_on_another_specialty_hide_none_on_ones_own(self) -> None:
        for answer in answers_of(chen(), 4 * MANY, state=State.PUBLISHED):
            flag(answer)
        [own] = answers_of(ben(), 1, state=State.PUBLISHED)
        flag(own, LATER)
        assert [one.thing for one in waiting_for(skin_moderator())] == [own]

    def test_what_is_of_no_specialty_is_for_every_moderator(self) -> None:
        doctor = ben()
        Doctor.objects.filter(pk=doctor.pk).update(specialty=None)
        answers_of(doctor, 1)
        answers_of(None, 1)
        held()
        assert len(waiting_for(skin_moderator())) == 3

    @pytest.mark.parametrize("count", [0, 5, 30])
    def test_however_much_waits_the_database_is_asked_the_same_few_things(self, count: int, django_assert_max_num_queries) -> None:
        for answer in answers_of(ben(), count):
            flag(answer)
        answers_of(chen(), count)
        with django_assert_max_num_queries(20):
            assert len(waiting_for(skin_moderator())) == count


class TestOrder:
    def test_what_was_reported_comes_first_then_what_waits_longest(self) -> None:
        for number, title in enumerate(("The second", "The third")):
            held(title, added_at=NOW + timedelta(days=number))
        publish_answer(stored(QUIET), "", "The first.", by=ben().account, now=NOW, hold=True)
        Answer.objects.update(added_at=NOW - timedelta(days=1))
        reported = held("Reported", state=State.PUBLISHED)
        Flag.objects.create(target="question", number=reported.pk, reason="rude", by=person("bo"), at=LATER)
        page = signed_in(mo()).get("/moderation").content.decode()
        titles = ("Reported", "The first.", "The second", "The third")
        assert sorted(titles, key=page.index) == list(titles)

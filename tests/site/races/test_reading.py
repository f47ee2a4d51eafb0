"""Readers and rounds at the same moment: a storm of marks, forms sent many times, two processes that tell."""

from __future__ import annotations

from datetime import timedelta

import pytest

from curbside.site.mail.models import Letter
from curbside.site.questions.actions import delete_question
from curbside.site.questions.models import Question
from curbside.site.readers.actions import follow, mark_helpful, save_thread, say_standing, stop_following, unmark_helpful
from curbside.site.readers.models import Follow, Helpful, Saved, Standing
from curbside.site.readers.rounds import send_digests, tell_followers
from tests.cast import NOW
from tests.site.people import amara, ben, chen, person, signed_in
from tests.site.races.together import failures, together
from tests.site.readers.stage import answered, asked

pytestmark = pytest.mark.django_db(transaction=True)
LATER = NOW + timedelta(minutes=5)
AT_ONCE, WEEKLY = Follow.Often.AT_ONCE, Follow.Often.WEEKLY


class TestMarks:
    def test_a_storm_of_marks_counts_each_reader_once(self):
        answer, people = answered(asked(), ben()), [person(f"person-{number}") for number in range(6)]
        acts = [lambda one=one: mark_helpful(answer, by=one, now=LATER) for one in people for _ in range(2)]
        assert failures(together(*acts)) == []
        assert sorted(Helpful.objects.values_list("by", flat=True)) == sorted(one.pk for one in people)

    def test_a_form_sent_many_times_at_once_is_one_mark(self):
        answer, user = answered(asked(), ben()), person("bo")
        clients = [signed_in(user) for _ in range(4)]
        outcomes = together(*(lambda one=one: one.post(f"/me/helpful/{answer.pk}", {"helpful": "yes"}) for one in clients))
        assert [one.status_code for one in outcomes] == [302] * 4
        assert Helpful.objects.count() == 1

    def test_marking_and_taking_back_at_once_is_one_of_the_two(self):
        answer, user = answered(asked(), ben()), person("bo")
        outcomes = together(*(lambda: mark_helpful(answer, by=user, now=LATER), lambda: unmark_helpful(answer, by=user)) * 2)
        assert failures(outcomes) == []
        assert Helpful.objects.count() in (0, 1)

    def test_a_doctor_who_says_both_at_once_has_said_one(self):
        answer, user = answered(asked(), ben()), chen().account
        assert (
            failures(together(*(lambda says=says: say_standing(answer, says, by=user, now=LATER) for says in Standing.Says for _ in range(2)))) == []
        )
        assert Standing.objects.count() == 1


class TestLists:
    def test_saving_and_following_many_times_at_once_is_once(self):
        question, user = asked(), person("bo")
        acts = [
            lambda: save_thread(question, by=user, now=LATER),
            *(lambda pace=pace: follow(question, pace, by=user, now=LATER) for pace in Follow.Often),
        ]
        assert failures(together(*acts * 2)) == []
        assert (Saved.objects.count(), Follow.objects.count()) == (1, 1)

    def test_a_thread_deleted_while_it_is_followed_is_gone_and_so_is_the_follow(self):
        question, user = asked(), person("bo")
        outcomes = together(lambda: delete_question(question), lambda: follow(question, AT_ONCE, by=user, now=LATER))
        assert failures(outcomes, Question.DoesNotExist) == []
        assert (Question.objects.count(), Follow.objects.count()) == (0, 0)


class TestTelling:
    def test_two_processes_write_one_letter_to_each(self):
        question, people = asked(), [person(f"person-{number}") for number in range(5)]
        tell_followers(NOW)
        for one in people:
            follow(question, AT_ONCE, by=one, now=NOW)
        answered(question, ben(), now=LATER)
        assert failures(together(*(lambda: tell_followers(LATER) for _ in range(3)))) == []
        assert sorted(Letter.objects.filter(kind="followed").values_list("user", flat=True)) == [one.pk for one in people]

    def test_two_processes_send_one_digest_to_each(self):
        question, monday = asked(), NOW + timedelta(days=9)
        for number in range(5):
            follow(question, WEEKLY, by=person(f"person-{number}"), now=NOW)
        send_digests(NOW)
        answered(question, ben(), now=LATER)
        tell_followers(LATER)
        assert failures(together(*(lambda: send_digests(monday) for _ in range(3)))) == []
        assert Letter.objects.filter(event__startswith="digest").count() == 5

    def test_who_stops_while_being_told_gets_one_letter_or_none(self):
        question, user = asked(), amara()
        tell_followers(NOW)
        follow(question, AT_ONCE, by=user, now=NOW)
        answered(question, ben(), now=LATER)
        assert failures(together(lambda: tell_followers(LATER), lambda: stop_following(question, by=user))) == []
        assert (Letter.objects.filter(kind="followed").count() <= 1, Follow.objects.count()) == (True, 0)

"""Answering, withdrawing and moderating at the same moment."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from curbside.site import posting
from curbside.site.accounts.models import User
from curbside.site.answers.actions import change_words, erase_answer, keep_draft, publish_answer, set_state, withdraw_answer
from curbside.site.answers.models import Answer, Draft, Revision
from curbside.site.answers.writing import CannotAnswer
from curbside.site.consensus.models import Snapshot
from curbside.site.consensus.rounds import read_stale
from curbside.site.consensus.version import reading_version
from curbside.site.doctors.actions import withdraw
from curbside.site.doctors.models import Doctor, Verification
from curbside.site.lib.states import State
from curbside.site.questions.actions import AlreadyAnswered, close_question, delete_question
from curbside.site.questions.actions import set_state as set_question_state
from curbside.site.questions.models import Question
from tests.cast import NOW, QUIET, stored
from tests.site.people import ben, chen, mo, signed_in, verified
from tests.site.races.together import failures, together

pytestmark = pytest.mark.django_db(transaction=True)
LATER = NOW + timedelta(minutes=5)
WORDS = "This is bruising. It will be gone in 2 to 3 weeks."
NEW = "This is swelling. It will be gone in a month."


def post(question: Question, headline: str, body: str, *, by: User, now: datetime) -> Answer:
    """As pages and API post: the thread is read before it is held."""
    return posting.answer(question, by.doctor, headline, body, by=by, now=now)


@pytest.fixture(params=[publish_answer, post])
def publish(request):
    """Both ways of posting an answer."""
    return request.param


def answered(doctor: Doctor, question: Question) -> Answer:
    answer = publish_answer(question, "", WORDS, by=doctor.account, now=NOW)
    return Answer.objects.select_related("question").get(pk=answer.pk)


class TestPosting:
    def test_one_doctor_answering_twice_at_once_has_one_answer_and_the_other_words_are_kept(self, publish):
        question, account = stored(QUIET), ben().account
        outcomes = together(*(lambda words=words: publish(question, "", words, by=account, now=LATER) for words in (WORDS, NEW)))
        assert failures(outcomes) == []
        assert {Answer.objects.get().body, Revision.objects.get().body} == {WORDS, NEW}

    def test_the_form_sent_many_times_at_once_is_one_answer_and_no_draft(self):
        question, account = stored(QUIET), ben().account
        clients = [signed_in(account) for _ in range(4)]
        outcomes = together(*(lambda client=client: client.post(f"/answer/{question.pk}", {"body": WORDS, "do": "post"}) for client in clients))
        assert [one.status_code for one in outcomes] == [302] * 4
        assert (Answer.objects.get().body, Revision.objects.count(), Draft.objects.count()) == (WORDS, 0, 0)

    def test_doctors_answering_at_once_each_have_a_place(self, publish):
        question = stored()
        accounts = [verified(f"doctor-{number}", f"Doctor {number}", "Dermatologist", "Leeds").account for number in range(5)]
        outcomes = together(*(lambda one=one: publish(question, "", WORDS, by=one, now=LATER) for one in accounts))
        assert failures(outcomes) == []
        assert list(Answer.objects.values_list("position", flat=True)) == list(range(8))

    def test_what_is_stored_of_doctors_answering_at_once_is_read_from_all_answers(self):
        question = stored()
        accounts = [verified(f"doctor-{number}", f"Doctor {number}", "Dermatologist", "Leeds").account for number in range(4)]
        assert failures(together(*(lambda one=one: post(question, "", WORDS, by=one, now=LATER) for one in accounts))) == []
        reading = Snapshot.objects.select_related("question").get()
        assert (reading.is_fresh(reading.question, reading_version()), len(reading.picture["claims"])) == (True, 7)

    def test_a_stale_thread_that_is_read_again_while_doctors_answer_is_stored_as_they_left_it(self):
        question = stored()
        Snapshot.objects.update(version="older")
        accounts = [verified(f"doctor-{number}", f"Doctor {number}", "Dermatologist", "Leeds").account for number in range(2)]
        acts = [lambda one=one: post(question, "", WORDS, by=one, now=LATER) for one in accounts]
        assert failures(together(*acts, lambda: read_stale(LATER), lambda: read_stale(LATER))) == []
        reading = Snapshot.objects.select_related("question").get()
        assert (reading.is_fresh(reading.question, reading_version()), len(reading.picture["claims"])) == (True, 5)

    def test_a_doctor_whose_verification_is_withdrawn_while_posting_answered_before_it_or_not_at_all(self, publish):
        question, doctor, staff = stored(QUIET), ben(), mo()
        request = doctor.verifications.get()
        keep_draft(question, doctor, "", WORDS, now=NOW)
        posted, _ = outcomes = together(
            lambda: publish(question, "", WORDS, by=doctor.account, now=LATER), lambda: withdraw(request, "It ended.", by=staff, now=LATER)
        )
        assert failures(outcomes, CannotAnswer) == []
        assert Verification.objects.get().state == Verification.State.WITHDRAWN
        words = [one.body for one in (*Answer.objects.all(), *Draft.objects.all())]
        assert (words, Answer.objects.count()) == ([WORDS], int(isinstance(posted, Answer)))

    def test_a_keystroke_that_races_with_posting_leaves_no_draft(self, publish):
        question, doctor = stored(QUIET), ben()
        outcomes = together(
            lambda: publish(question, "", WORDS, by=doctor.account, now=LATER),
            lambda: keep_draft(question, doctor, "", "This is brui", now=LATER - timedelta(milliseconds=20)),
        )
        assert failures(outcomes) == []
        assert (Answer.objects.get().body, Draft.objects.count()) == (WORDS, 0)

    def test_keystrokes_at_once_are_one_draft(self):
        question, doctor = stored(QUIET), ben()
        outcomes = together(*(lambda number=number: keep_draft(question, doctor, "", f"This is {number}", now=LATER) for number in range(4)))
        assert failures(outcomes) == []
        assert Draft.objects.get().body in {f"This is {number}" for number in range(4)}

    def test_a_question_is_deleted_or_answered_never_both(self, publish):
        question, account = stored(QUIET), ben().account
        same = Question.objects.get()
        posted, deleted = outcomes = together(lambda: publish(question, "", WORDS, by=account, now=LATER), lambda: delete_question(same))
        assert failures(outcomes, CannotAnswer, AlreadyAnswered) == []
        assert isinstance(posted, Answer) == isinstance(deleted, AlreadyAnswered) == Question.objects.exists()

    @pytest.mark.parametrize("act", [close_question, lambda question, now: set_question_state(question, State.REMOVED, now=now)])
    def test_a_question_that_closes_or_goes_while_a_doctor_posts_is_answered_before_it_or_not_at_all(self, publish, act):
        question, account = stored(QUIET), ben().account
        posted, _ = outcomes = together(lambda: publish(question, "", WORDS, by=account, now=LATER), lambda: act(question, now=LATER))
        assert failures(outcomes, CannotAnswer) == []
        assert Answer.objects.count() == int(isinstance(posted, Answer))


class TestChanging:
    def test_an_answer_removed_while_its_doctor_changes_it_stays_removed(self, publish):
        answer = answered(ben(), stored(QUIET))
        outcomes = together(
            lambda: publish(answer.question, "", NEW, by=answer.doctor.account, now=LATER), lambda: set_state(answer, State.REMOVED, now=LATER)
        )
        assert failures(outcomes, CannotAnswer) == []
        assert Answer.objects.get().state == State.REMOVED

    def test_an_answer_withdrawn_while_it_is_changed_stays_withdrawn_and_new_words_are_a_new_answer(self, publish):
        answer = answered(ben(), stored(QUIET))
        outcomes = together(
            lambda: publish(answer.question, "", NEW, by=answer.doctor.account, now=LATER), lambda: withdraw_answer(answer, now=LATER)
        )
        assert failures(outcomes) == []
        answer.refresh_from_db()
        assert (answer.state, answer.withdrawn_at) == (State.REMOVED, LATER)
        assert [one.body for one in Answer.objects.exclude(pk=answer.pk)] == ([NEW] if answer.body == WORDS else [])

    def test_a_moderators_words_and_the_doctors_at_once_keep_every_wording(self, publish):
        answer, staff = answered(ben(), stored(QUIET)), mo()
        outcomes = together(
            lambda: publish(answer.question, "", NEW, by=answer.doctor.account, now=LATER),
            lambda: change_words(answer, None, "This is bruising.", by=staff, now=LATER),
        )
        assert failures(outcomes) == []
        assert {*Revision.objects.values_list("body", flat=True), Answer.objects.get().body} == {WORDS, NEW, "This is bruising."}

    def test_what_its_doctor_takes_back_no_moderator_shows_again(self):
        answer, staff = answered(ben(), stored(QUIET)), mo()
        outcomes = together(
            lambda: withdraw_answer(answer, now=LATER),
            lambda: change_words(answer, None, "This is bruising.", by=staff, now=LATER),
            lambda: set_state(answer, State.PUBLISHED, now=LATER),
        )
        assert failures(outcomes) == []
        assert not Answer.objects.shown().exists()

    def test_nothing_comes_back_that_was_erased_meanwhile(self):
        answer, staff = answered(ben(), stored(QUIET)), mo()
        outcomes = together(
            lambda: erase_answer(answer, now=LATER),
            lambda: change_words(answer, None, "This is bruising.", by=staff, now=LATER),
            lambda: set_state(answer, State.PUBLISHED, now=LATER),
        )
        assert failures(outcomes) == []
        assert (Answer.objects.get().body, Answer.objects.get().state, Revision.objects.count()) == ("", State.REMOVED, 0)

    def test_what_a_moderator_removes_is_not_withdrawn_to_be_written_anew(self, publish):
        answer = answered(ben(), stored(QUIET))
        set_state(answer, State.REMOVED, now=LATER)
        withdraw_answer(answer, now=LATER)
        with pytest.raises(CannotAnswer):
            publish(answer.question, "", NEW, by=answer.doctor.account, now=LATER)

    def test_every_act_on_a_thread_at_once_ends(self, publish):
        question = stored(QUIET)
        own, other, staff = answered(ben(), question), answered(chen(), question), mo()
        outcomes = together(
            lambda: publish(question, "", NEW, by=own.doctor.account, now=LATER),
            lambda: change_words(other, None, NEW, by=staff, now=LATER),
            lambda: set_state(own, State.HELD, now=LATER),
            lambda: withdraw_answer(other, now=LATER),
            lambda: keep_draft(question, own.doctor, "", NEW, now=LATER),
            lambda: close_question(question, now=LATER),
        )
        assert failures(outcomes, CannotAnswer) == []
        assert (Answer.objects.count(), Question.objects.get().closed_at) == (2, LATER)

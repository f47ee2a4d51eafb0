"""Posting: the answer and its reading are stored together, as the thread is at that moment."""

from __future__ import annotations

from datetime import timedelta

import pytest

from curbside.site import posting
from curbside.site.answers.actions import keep_draft, publish_answer, withdraw_answer
from curbside.site.answers.models import Answer, Draft, Revision
from curbside.site.answers.writing import CannotAnswer
from curbside.site.consensus.actions import make_reading
from curbside.site.consensus.models import Snapshot
from curbside.site.consensus.version import reading_version
from curbside.site.doctors.models import Doctor, Verification
from curbside.site.lib.states import State
from curbside.site.moderation.access import Suspended
from curbside.site.moderation.models import Suspension
from curbside.site.questions.actions import close_question, delete_question, set_state
from curbside.site.questions.models import Question
from tests.cast import NOW, QUIET, stored
from tests.site.people import ben, chen, signed_in

LATER = NOW + timedelta(minutes=5)
WORDS = "This is bruising. It will be gone in 2 to 3 weeks."
NEW = "This is swelling. It will be gone in 5 weeks."


def post(question: Question, doctor: Doctor, body: str = WORDS) -> Answer:
    return posting.answer(question, doctor, "", body, by=doctor.account, now=LATER)


def picture(question: Question) -> dict:
    """The stored picture, once it is fresh."""
    reading = Snapshot.objects.select_related("question").get(question=question)
    assert reading.is_fresh(reading.question, reading_version())
    return reading.picture


@pytest.fixture
def meanwhile(monkeypatch):
    """Lets something happen after a thread was read for posting, before anything is stored."""

    def between(act):
        def read(question, answers):
            reading = make_reading(question, answers)
            monkeypatch.setattr(posting, "make_reading", make_reading)
            act()
            return reading

        monkeypatch.setattr(posting, "make_reading", read)

    return between


class TestTogether:
    def test_a_new_answer_and_its_reading_are_there(self):
        question = stored()
        answer = post(question, ben())
        assert (Answer.objects.get(pk=answer.pk).position, len(picture(question)["claims"])) == (3, 4)

    def test_new_words_and_their_reading_are_there_and_the_words_before_are_kept(self):
        question, doctor = stored(QUIET), ben()
        first = post(question, doctor)
        second = post(Question.objects.get(), doctor, NEW)
        assert (first.pk, Answer.objects.get().body, Revision.objects.get().body) == (second.pk, NEW, WORDS)
        assert "5 weeks" in picture(question)["lead"]

    def test_the_same_words_again_change_nothing_and_the_draft_is_done_with(self):
        question, doctor = stored(QUIET), ben()
        post(question, doctor)
        changed = Question.objects.get().changed_at
        keep_draft(question, doctor, "", "This is", now=LATER)
        post(Question.objects.get(), doctor)
        assert (Question.objects.get().changed_at, Draft.objects.count(), Revision.objects.count()) == (changed, 0, 0)

    def test_where_the_reading_cannot_be_stored_there_is_no_answer_and_the_words_are_kept(self, monkeypatch):
        question, doctor = stored(QUIET), ben()
        client = signed_in(doctor.account)
        client.raise_request_exception = False
        monkeypatch.setattr(posting, "keep_reading", lambda reading: 1 / 0)
        assert client.post(f"/answer/{question.pk}", {"headline": "", "body": WORDS, "do": "post"}).status_code == 500
        assert (Answer.objects.count(), Draft.objects.get().body) == (0, WORDS)

    def test_after_an_answer_was_withdrawn_the_next_has_its_own_place(self):
        question, doctor = stored(QUIET), ben()
        withdraw_answer(post(question, doctor), now=LATER)
        assert post(Question.objects.get(), doctor, NEW).position == 1


class TestMeanwhile:
    def test_another_doctors_answer_is_read_too_and_each_has_a_place(self, meanwhile):
        question, other = stored(QUIET), chen().account
        meanwhile(lambda: publish_answer(question, "", NEW, by=other, now=LATER))
        assert post(question, ben()).position == 1
        assert picture(question)["doctors"] == 2

    def test_the_same_doctors_other_words_are_kept(self, meanwhile):
        question, doctor = stored(QUIET), ben()
        meanwhile(lambda: publish_answer(question, "", NEW, by=doctor.account, now=LATER))
        post(question, doctor)
        assert (Answer.objects.get().body, Revision.objects.get().body) == (WORDS, NEW)

    @pytest.mark.parametrize(
        "act", [lambda one: close_question(one, now=LATER), lambda one: set_state(one, State.HELD, now=LATER), lambda one: delete_question(one)]
    )
    def test_a_question_that_closed_or_went_is_not_answered(self, meanwhile, act):
        question = stored(QUIET)
        meanwhile(lambda: act(Question.objects.get()))
        with pytest.raises(CannotAnswer):
            post(question, ben())
        assert Answer.objects.count() == 0

    @pytest.mark.parametrize("act", [lambda: Verification.objects.update(state="withdrawn"), lambda: Doctor.objects.update(removed=True)])
    def test_whose_verification_ended_has_not_answered(self, meanwhile, act):
        question, doctor = stored(QUIET), ben()
        meanwhile(act)
        with pytest.raises(CannotAnswer):
            post(question, doctor)
        assert Answer.objects.count() == 0

    def test_who_was_suspended_has_not_answered(self, meanwhile):
        question, doctor = stored(QUIET), ben()
        meanwhile(lambda: Suspension.objects.create(user=doctor.account, reason="Adverts.", at=NOW))
        with pytest.raises(Suspended):
            post(question, doctor)
        assert Answer.objects.count() == 0

    def test_a_doctor_who_changed_the_name_is_read_by_the_new_one(self, meanwhile):
        question, doctor = stored(QUIET), ben()

        def rename():
            here = Doctor.objects.get(pk=doctor.pk)
            here.name = "Benjamin Other"
            here.save()

        meanwhile(rename)
        post(question, doctor)
        assert "Benjamin Other" in str(picture(question))

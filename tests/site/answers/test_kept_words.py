"""A doctor's words are kept, whatever became of the session, the question or the verification while they were typed."""

from __future__ import annotations

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from curbside.site.answers.models import Answer, Draft
from curbside.site.doctors.models import Verification
from curbside.site.lib.states import State
from curbside.site.moderation.actions import suspend
from curbside.site.questions.actions import delete_question
from curbside.site.questions.models import Question
from tests.cast import NOW, QUIET, stored
from tests.site.people import amara, ben, chen, dee, mo, signed_in

WORDS = "An hour of words.\n\nIt will be gone in 2 to 3 weeks."


def sent(client: Client, question: Question, do: str = "post"):
    return client.post(f"/answer/{question.pk}", {"headline": "It goes away", "body": WORDS, "do": do})


def page_of(answer) -> str:
    return answer.content.decode()


class TestSession:
    def test_what_was_sent_after_the_session_ended_is_the_draft_once_signed_in_again(self) -> None:
        question, doctor = stored(QUIET), ben()
        client = signed_in(doctor.account)
        Session.objects.all().delete()
        answer = sent(client, question)
        assert answer["Location"] == f"/account/login/?next=/answer/{question.pk}"
        client.force_login(doctor.account)
        assert "An hour of words." in page_of(client.get(f"/answer/{question.pk}"))
        assert (Draft.objects.get().body, Draft.objects.get().headline, Answer.objects.count()) == (WORDS, "It goes away", 0)

    def test_it_is_not_given_twice(self) -> None:
        question, doctor, client = stored(QUIET), ben(), Client()
        sent(client, question)
        client.force_login(doctor.account)
        client.get(f"/answer/{question.pk}")
        Draft.objects.all().delete()
        assert "An hour of words." not in page_of(client.get(f"/answer/{question.pk}"))

    def test_the_place_beside_the_form_says_that_nothing_is_kept_while_typing(self) -> None:
        question, client = stored(QUIET), Client()
        answer = client.post(f"/answer/{question.pk}", {"body": WORDS, "do": "keep"}, headers={"HX-Request": "true"})
        assert (answer.status_code, "not signed in any more" in page_of(answer)) == (200, True)
        assert not Session.objects.exists()

    def test_beyond_the_limit_of_strangers_the_words_are_on_the_page_that_says_so(self) -> None:
        question, client = stored(QUIET), Client()
        answers = [sent(client, question) for _ in range(21)]
        assert (answers[-1].status_code, "An hour of words." in page_of(answers[-1])) == (429, True)

    def test_where_signing_in_does_not_lead_to_the_form_the_words_are_shown(self) -> None:
        question, client = stored(QUIET), Client()
        sent(client, question)
        client.force_login(amara())
        answer = client.get(f"/answer/{question.pk}")
        assert (answer.status_code, "An hour of words." in page_of(answer)) == (403, True)


class TestQuestion:
    @pytest.mark.parametrize("do", ["post", "keep"])
    def test_one_that_is_held_again_takes_the_words_as_a_draft(self, do: str) -> None:
        question, client = stored(QUIET), signed_in(ben().account)
        Question.objects.update(state=State.HELD)
        assert sent(client, question, do).status_code == 404
        assert Draft.objects.get().body == WORDS

    def test_the_drafts_page_has_the_words_and_nothing_of_a_question_that_is_not_shown(self) -> None:
        question, client = stored(QUIET), signed_in(ben().account)
        sent(client, question, "keep")
        Question.objects.update(state=State.HELD, title="Jane Roe of 5 Elm Street")
        page = page_of(client.get("/answer/drafts"))
        assert ("An hour of words." in page, "Jane Roe" in page) == (True, False)
        assert "Jane Roe" not in page_of(client.get("/answer"))

    def test_a_draft_outlives_its_question_and_what_is_sent_after_it_is_kept_too(self) -> None:
        question, client = stored(QUIET), signed_in(ben().account)
        number = question.pk
        client.post(f"/answer/{number}", {"body": "Begun.", "do": "keep"})
        delete_question(question)
        answers = [client.post(f"/answer/{number}", {"body": WORDS, "do": "post"}) for _ in range(2)]
        assert [one.status_code for one in answers] == [404, 404]
        assert set(Draft.objects.values_list("question", "body")) == {(None, "Begun."), (None, WORDS)}

    def test_a_draft_is_thrown_away_by_its_doctor_alone(self) -> None:
        sent(signed_in(ben().account), stored(QUIET), "keep")
        number = Draft.objects.get().pk
        assert signed_in(chen().account).post(f"/answer/drafts/{number}/drop").status_code == 404
        signed_in(ben().account).post(f"/answer/drafts/{number}/drop")
        assert not Draft.objects.exists()


class TestDoctor:
    def test_one_whose_verification_was_withdrawn_keeps_the_words_and_reads_why(self) -> None:
        question, doctor = stored(QUIET), ben()
        doctor.verifications.update(state=Verification.State.WITHDRAWN)
        client = signed_in(doctor.account)
        answer = sent(client, question)
        assert (answer.status_code, "verification holds" in page_of(answer), Draft.objects.get().body) == (403, True, WORDS)
        assert "An hour of words." in page_of(client.get("/answer/drafts"))

    def test_somebody_without_a_profile_has_the_words_on_the_page_and_nothing_is_stored(self) -> None:
        answer = sent(signed_in(amara()), stored(QUIET))
        assert (answer.status_code, "An hour of words." in page_of(answer), Draft.objects.count()) == (403, True, 0)

    def test_one_who_was_suspended_keeps_the_words_and_reads_the_reason(self) -> None:
        question, doctor = stored(QUIET), ben()
        suspend(doctor.account, "Adverts for a clinic.", by=mo(), now=NOW)
        answer = sent(signed_in(doctor.account), question)
        assert (answer.status_code, "Adverts for a clinic." in page_of(answer), Draft.objects.get().body) == (403, True, WORDS)

    def test_one_without_the_second_factor_that_is_needed_has_the_words_to_send_again(self, settings) -> None:
        question, doctor = stored(QUIET), dee()
        settings.SECOND_FACTOR_NEEDED = True
        answer = sent(signed_in(doctor.account), question)
        assert (answer.status_code, "An hour of words." in page_of(answer), "Send it again" in page_of(answer)) == (403, True, True)

    def test_ones_own_question_is_for_others(self) -> None:
        question, doctor = stored(QUIET), ben()
        Question.objects.update(author=doctor.account, handle_hidden=True)
        answer = sent(signed_in(doctor.account), question)
        assert (answer.status_code, Answer.objects.count(), "You asked this question yourself" in page_of(answer)) == (403, 0, True)

"""Answering by a token: the same as on the page, for doctors whose verification holds."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from curbside.site.answers.models import Answer, Revision
from curbside.site.consensus.models import Snapshot
from curbside.site.consensus.version import reading_version
from curbside.site.doctors.models import Verification
from curbside.site.lib.states import State
from curbside.site.questions.models import Question
from tests.cast import NOW, QUIET, SMILE, stored
from tests.site.api.calls import V1, send
from tests.site.people import ben, chen, program, signed_in


def answer(user, question: Question, body: str = "It goes away in 2 weeks."):
    return send(program(user, "answer"), "put", f"/threads/{question.pk}/answer", {"body": body, "headline": "Soon"})


def test_it_is_on_the_page_at_once_and_the_thread_is_read_again() -> None:
    question, doctor = stored(QUIET), ben()
    posted = answer(doctor.account, question)
    question.refresh_from_db()
    assert (posted.status_code, posted.json()["state"]) == (200, "published")
    assert "It goes away in 2 weeks" in signed_in(None).get(question.get_absolute_url()).content.decode()
    assert Snapshot.objects.get(question=question).is_fresh(question, reading_version())
    assert program(None).get(f"{V1}/threads/{question.pk}/answers").json()["items"][0]["verified"]["fact"] == "licence seen"


def test_answering_again_changes_the_one_answer_and_keeps_the_words_before() -> None:
    question, doctor = stored(QUIET), ben()
    numbers = {answer(doctor.account, question, body).json()["number"] for body in ("In 2 weeks.", "In 3 weeks.")}
    assert numbers == {Answer.objects.get(body="In 3 weeks.").pk}
    assert Revision.objects.get().body == "In 2 weeks."


def test_a_verification_that_ended_meanwhile_lets_nobody_write() -> None:
    question, doctor = stored(QUIET), ben()
    client = program(doctor.account)
    Verification.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert send(client, "put", f"/threads/{question.pk}/answer", {"body": "In 2 weeks."}).status_code == 403
    assert not Answer.objects.exists()


def test_a_closed_question_takes_no_new_answer_and_says_why() -> None:
    question, doctor = stored(QUIET), ben()
    Question.objects.update(closed_at=NOW)
    refused = answer(doctor.account, question)
    assert (refused.status_code, refused.json()["detail"]) == (409, "the asker has closed this question")


def test_an_answer_a_moderator_removed_does_not_come_back() -> None:
    question, doctor = stored(QUIET), ben()
    answer(doctor.account, question)
    Answer.objects.update(state=State.REMOVED)
    assert answer(doctor.account, question, "Again.").status_code == 409


def test_a_token_to_ask_does_not_answer() -> None:
    question = stored(QUIET)
    refused = send(program(ben().account, "ask", "read"), "put", f"/threads/{question.pk}/answer", {"body": "In 2 weeks."})
    assert (refused.status_code, refused.json()["detail"]) == (403, "this token was not made to answer")


def test_withdrawn_by_its_doctor_alone_it_is_gone_for_readers() -> None:
    question, doctor = stored(SMILE), ben()
    number = answer(doctor.account, question).json()["number"]
    assert send(program(chen().account), "delete", f"/answers/{number}").status_code == 404
    assert send(program(doctor.account, "answer"), "delete", f"/answers/{number}").status_code == 204
    assert "It goes away in 2 weeks" not in program(None).get(f"{V1}/threads/{question.pk}").content.decode()
    assert send(program(doctor.account), "delete", f"/answers/{number}").status_code == 404
    assert answer(doctor.account, question).status_code == 200

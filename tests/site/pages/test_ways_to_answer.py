"""Where a doctor finds what to answer: the navigation, the account's page, the thread."""

from __future__ import annotations

import pytest

from curbside.core.thread import Question, Thread
from curbside.site.answers.actions import publish_answer
from curbside.site.doctors.models import Verification
from curbside.site.questions.actions import close_question
from tests.cast import NOW, QUIET, stored
from tests.site.people import amara, ben, chen, dee, signed_in

QUEUE = 'href="/answer"'


def page(address: str, user) -> str:
    return signed_in(user).get(address).content.decode()


@pytest.mark.parametrize(("address", "times"), [("/", 1), ("/me", 2), ("/me/doctor", 2)])
def test_a_verified_doctors_pages_lead_to_the_queue(address: str, times: int) -> None:
    assert page(address, ben().account).count(QUEUE) == times


@pytest.mark.parametrize("address", ["/", "/me", "/me/doctor"])
@pytest.mark.parametrize("state", [Verification.State.ASKED, Verification.State.REFUSED])
def test_nobody_else_is_led_to_a_page_that_is_not_open_to_them(address: str, state: str) -> None:
    doctor = dee()
    doctor.verifications.update(state=state, decided_at=NOW)
    assert QUEUE not in page(address, doctor.account)


def test_patients_have_no_such_links() -> None:
    assert QUEUE not in page("/", amara())


def test_an_emergency_that_waits_says_so_in_the_queue() -> None:
    stored(Thread(Question("My eye", "I had filler an hour ago and I cannot see with my left eye."), (), "sight.txt"))
    assert "<p>A sign of an emergency is named here.</p>" in page("/answer?all=1", ben().account)


class TestThread:
    def test_who_answered_changes_the_answer_and_who_did_not_answers(self) -> None:
        question = stored(QUIET)
        publish_answer(question, "", "It will be gone in 2 weeks.", by=ben().account, now=NOW)
        address = question.get_absolute_url()
        words = [("Change your answer" in shown, "Answer as" in shown) for shown in (page(address, one.account) for one in (ben(), chen()))]
        assert words == [(True, False), (False, True)]

    def test_a_closed_question_asks_nobody_new(self) -> None:
        question, doctor = stored(QUIET), ben()
        publish_answer(question, "", "It will be gone in 2 weeks.", by=doctor.account, now=NOW)
        close_question(question, now=NOW)
        shown = [f'href="/answer/{question.pk}"' in page(question.get_absolute_url(), one.account) for one in (doctor, chen())]
        assert shown == [True, False]


@pytest.mark.parametrize("address", ["/answer", "/answer/{question}"])
def test_who_is_not_verified_is_led_on_to_verification(address: str) -> None:
    path = address.format(question=stored(QUIET).pk)
    assert [
        (one.status_code, 'href="/me/doctor"' in one.content.decode()) for one in (signed_in(who).get(path) for who in (amara(), dee().account))
    ] == [(403, True)] * 2


def test_who_sent_an_answer_is_led_there_as_well() -> None:
    page = signed_in(dee().account).post(f"/answer/{stored(QUIET).pk}", {"body": "In 2 weeks.", "do": "post"})
    assert 'href="/me/doctor"' in page.content.decode()

"""Who decides, and by which key: nobody about what is theirs, and nothing by accident."""

from __future__ import annotations

import pytest

from curbside.site.doctors.actions import write_review
from curbside.site.doctors.models import Verification
from curbside.site.lib.states import State
from curbside.site.moderation.models import Log, Scope
from curbside.site.questions.models import Question
from tests.cast import NOW
from tests.site.moderation.stage import decide, held
from tests.site.people import amara, ben, dee, mo, person, signed_in


def test_the_enter_key_decides_nothing() -> None:
    held()
    form = signed_in(mo()).get("/moderation").content.decode().partition('<form class="long"')[2]
    assert form.index('name="do" value=""') < form.index('name="reason"') < form.index('value="approve"')


@pytest.mark.parametrize("do", ["", "burn"])
def test_an_unknown_button_decides_nothing_and_says_so(do: str) -> None:
    client = signed_in(mo())
    answer = decide("question", held().pk, do, client=client)
    assert "press one of the buttons" in client.get(answer["Location"]).content.decode()
    assert not Log.objects.exists()


def test_a_moderator_sees_what_was_done() -> None:
    client = signed_in(mo())
    question = held()
    answer = decide("question", question.pk, "remove", client=client, reason="Please ask one thing at a time.")
    assert "Its author is told why" in client.get(answer["Location"]).content.decode()


def test_nobody_decides_about_their_own_words() -> None:
    Scope.objects.create(user=amara(), specialty="")
    decide("question", held().pk, "approve", user=amara())
    assert Question.objects.get().state == State.HELD


def test_a_doctor_who_moderates_does_not_decide_about_a_review_of_theirs() -> None:
    doctor = ben()
    Scope.objects.create(user=doctor.account, specialty="")
    review = write_review(doctor, 1, "He was in a hurry.", treated=True, by=person("bo"), now=NOW)
    decide("review", review.pk, "remove", user=doctor.account, ground="insult", reason="I do not like it.")
    review.refresh_from_db()
    assert review.state == State.HELD


def test_nobody_grants_their_own_verification() -> None:
    doctor = dee()
    Scope.objects.create(user=doctor.account, specialty="")
    asked = doctor.verifications.get()
    signed_in(doctor.account).post(f"/me/doctor/requests/{asked.pk}", {"do": "grant", "words": "licence seen", "over": asked.stamp})
    asked.refresh_from_db()
    assert asked.state == Verification.State.ASKED

"""Reporting by a token."""

from __future__ import annotations

import pytest

from curbside.site.moderation.models import Flag
from tests.cast import SMILE, stored
from tests.site.api.calls import send
from tests.site.people import amara, program


def test_moderators_see_it_once_however_often_it_is_sent() -> None:
    answer = stored(SMILE).answers.first()
    sent = {"kind": "answer", "number": answer.pk, "reason": "danger", "note": "It stops a medicine."}
    assert [send(program(amara(), "ask"), "post", "/reports", sent).status_code for _ in range(2)] == [204, 204]
    flag = Flag.objects.get()
    assert (flag.target, flag.number, flag.by, flag.note) == ("answer", answer.pk, amara(), "It stops a medicine.")


@pytest.mark.parametrize("wrong", [{"kind": "account"}, {"reason": "dislike"}, {"number": "1"}, {"number": 1.5}])
def test_what_cannot_be_reported_is_refused(wrong: dict[str, object]) -> None:
    question = stored(SMILE)
    sent = {"kind": "question", "number": question.pk, "reason": "wrong"} | wrong
    assert send(program(amara()), "post", "/reports", sent).status_code == 422
    assert not Flag.objects.exists()


def test_a_token_to_read_reports_nothing() -> None:
    question = stored(SMILE)
    refused = send(program(amara(), "read"), "post", "/reports", {"kind": "question", "number": question.pk, "reason": "wrong"})
    assert refused.json()["detail"] == "this token was not made to ask or answer"

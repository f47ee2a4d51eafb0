"""Somebody suspended reads, keeps drafts and takes things back, and posts nothing anywhere."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from curbside.site.answers.models import Answer
from curbside.site.doctors.actions import publish_review, write_review
from curbside.site.doctors.models import Doctor, Review
from curbside.site.moderation.actions import suspend
from tests.cast import NOW, QUIET, stored
from tests.site.people import amara, ben, mo, signed_in

UNTIL = timezone.now() + timedelta(days=7)


@pytest.fixture
def doctor() -> Doctor:
    """Ben, suspended for a week."""
    suspended = ben()
    suspend(suspended.account, "Adverts in every answer.", by=mo(), now=NOW, until=UNTIL)
    return suspended


def test_an_answer_is_kept_as_a_draft(doctor: Doctor) -> None:
    question = stored(QUIET)
    assert signed_in(doctor.account).post(f"/answer/{question.pk}", {"body": "Buy this.", "do": "post"}).status_code == 403
    assert (Answer.objects.count(), doctor.drafts.get().body) == (0, "Buy this.")


def test_a_reply_to_a_review_is_refused(doctor: Doctor) -> None:
    review = write_review(doctor, 2, "Rushed.", treated=True, by=amara(), now=NOW)
    publish_review(review)
    assert signed_in(doctor.account).post(f"/doctors/reviews/{review.pk}/reply", {"reply": "Buy this."}).status_code == 403
    assert Review.objects.get().reply == ""


def test_the_place_on_the_profile_stays(doctor: Doctor) -> None:
    assert signed_in(doctor.account).post("/me/doctor", {"place": "Buy this"}).status_code == 403
    doctor.refresh_from_db()
    assert doctor.place == "Leeds"


def test_until_when_and_why_is_told_by_mail_and_on_trying(doctor: Doctor) -> None:
    page = signed_in(doctor.account).post(f"/answer/{stored(QUIET).pk}", {"body": "Buy this.", "do": "post"}).content.decode()
    for words in (page, str(mail.outbox[-1].body)):
        assert f"is suspended from posting until {UNTIL.day} {UNTIL:%B %Y}" in words
        assert "Adverts in every answer." in words


@pytest.mark.parametrize("page", ["/me", "/ask", "/answer/{question}"])
def test_it_is_told_before_anything_is_typed(doctor: Doctor, page: str) -> None:
    path = page.format(question=stored(QUIET).pk)
    assert "Adverts in every answer." in signed_in(doctor.account).get(path).content.decode()
    assert "is suspended" not in signed_in(amara()).get("/me").content.decode()

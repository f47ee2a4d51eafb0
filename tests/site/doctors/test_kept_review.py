"""The words of a review, or of a reply, come back from whatever refused them."""

from __future__ import annotations

from django.contrib.sessions.models import Session
from django.test import Client

from curbside.site.doctors.actions import publish_review, write_review
from curbside.site.doctors.models import Review
from curbside.site.moderation.actions import suspend
from tests.cast import NOW
from tests.site.people import amara, ben, mo, signed_in

WORDS = {"stars": "4", "treated": "yes", "body": "Kind and clear."}


def test_what_was_sent_after_the_session_ended_is_in_the_form_until_it_is_sent_again() -> None:
    there, client = f"/doctors/review/{ben().pk}", signed_in(amara())
    Session.objects.all().delete()
    assert client.post(there, WORDS).status_code == 302
    client.force_login(amara())
    assert ["Kind and clear." in client.get(there).content.decode() for _ in range(2)] == [True, True]
    client.post(there, WORDS | {"body": "Kind."})
    assert "Kind and clear." not in client.get(there).content.decode()
    assert Review.objects.get().body == "Kind."


def test_a_reply_is_in_its_form_as_well() -> None:
    doctor, client = ben(), Client()
    review = write_review(doctor, 4, "Kind.", treated=True, by=amara(), now=NOW)
    publish_review(review)
    client.post(f"/doctors/reviews/{review.pk}/reply", {"reply": "Thank you for your words."})
    client.force_login(doctor.account)
    assert "Thank you for your words." in client.get(f"/doctors/reviews/{review.pk}/reply").content.decode()


def test_beyond_the_limit_the_words_can_be_sent_again_later() -> None:
    client, there = signed_in(amara()), f"/doctors/review/{ben().pk}"
    answers = [client.post(there, WORDS) for _ in range(11)]
    assert (answers[-1].status_code, "Kind and clear." in answers[-1].content.decode()) == (429, True)


def test_somebody_suspended_has_the_words_on_the_page() -> None:
    suspend(amara(), "Adverts.", by=mo(), now=NOW)
    answer = signed_in(amara()).post(f"/doctors/review/{ben().pk}", WORDS)
    assert (answer.status_code, "Kind and clear." in answer.content.decode()) == (403, True)


def test_a_doctor_who_reviews_themselves_reads_why_beside_the_words() -> None:
    doctor = ben()
    answer = signed_in(doctor.account).post(f"/doctors/review/{doctor.pk}", WORDS)
    assert (answer.status_code, "you cannot review yourself" in answer.content.decode()) == (422, True)
    assert "Kind and clear." in answer.content.decode()

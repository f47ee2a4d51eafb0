"""An imported profile becomes its doctor's: with its answers and with what people said of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from curbside.site.accounts.actions import erase
from curbside.site.accounts.models import User
from curbside.site.doctors.actions import publish_review, write_review
from curbside.site.doctors.models import Doctor, Review, Verification
from curbside.site.doctors.ratings import summary_of
from curbside.site.questions.models import Question
from tests.cast import NOW, stored
from tests.site.people import amara, ben, mo, person, profile, signed_in

GIVEN = {"name": "Ben Adeyemi", "credentials": "MD", "specialty": "Dermatologist", "place": "Leeds", "country": "GB", "licence": "7012345"}
DAY = timedelta(days=1)


def imported() -> Doctor:
    """The profile that came with a page."""
    stored()
    return Doctor.objects.get(name="Ben Adeyemi")


def claimed(unclaimed: Doctor) -> Doctor:
    """Benny says that it is his, and a moderator agrees."""
    signed_in(person("benny")).post(f"/me/doctor/ask?claim={unclaimed.pk}", GIVEN)
    asked = Verification.objects.get(doctor__account=person("benny"), state="asked")
    signed_in(mo()).post(f"/me/doctor/requests/{asked.pk}", {"do": "grant", "words": "licence seen", "over": asked.stamp})
    return Doctor.objects.get(account=person("benny"))


def reviewed(doctor: Doctor, stars: int, words: str, by: User, now=NOW) -> Review:
    review = write_review(doctor, stars, words, treated=True, by=by, now=now)
    publish_review(review)
    return review


def page(doctor: Doctor) -> str:
    return signed_in(None).get(doctor.get_absolute_url()).content.decode()


def shown_answers() -> list[str]:
    """The answers of the thread's page, each from its head on."""
    return signed_in(None).get(Question.objects.get().get_absolute_url()).content.decode().split('<article id="a')[1:]


class TestAnswers:
    def test_a_claimed_profile_brings_its_answers_and_its_address_leads_on(self) -> None:
        unclaimed = imported()
        before = Question.objects.get().changed_at
        own = claimed(unclaimed)
        assert Question.objects.get().answers.get(position=0).doctor == own
        assert signed_in(None).get(unclaimed.get_absolute_url())["Location"] == own.get_absolute_url()
        assert Question.objects.get().changed_at > before

    def test_its_answers_say_no_longer_that_nobody_claimed_them(self) -> None:
        claimed(imported())
        first, second = shown_answers()[:2]
        assert ("imported, claimed" in first, "not yet claimed" in first, "not yet claimed" in second) == (True, False, True)

    def test_a_profile_somebody_holds_cannot_be_claimed(self) -> None:
        signed_in(person("eva")).post(f"/me/doctor/ask?claim={ben().pk}", GIVEN)
        assert Verification.objects.get(doctor__account=person("eva")).claims is None


class TestReviews:
    def test_a_bad_review_is_still_there_after_the_claim(self) -> None:
        unclaimed = imported()
        reviewed(unclaimed, 1, "He did not listen.", amara())
        own = claimed(unclaimed)
        assert "He did not listen." in page(own)
        assert summary_of(own).count == 1

    def test_one_written_from_an_old_page_is_of_the_doctor_who_claimed_it(self) -> None:
        unclaimed = imported()
        own = claimed(unclaimed)
        signed_in(amara()).post(f"/doctors/review/{unclaimed.pk}", {"stars": "2", "treated": "yes", "body": "He was late."})
        assert Review.objects.get().doctor == own
        assert write_review(unclaimed, 2, "He was late.", treated=True, by=person("bo"), now=NOW).doctor == own

    def test_what_a_doctor_said_of_the_profile_before_is_not_shown(self) -> None:
        unclaimed = imported()
        reviewed(unclaimed, 5, "The best there is.", person("benny"))
        own = claimed(unclaimed)
        assert "The best there is." not in page(own)
        assert "1 because the doctor wrote it" in page(own)

    def test_a_review_whose_author_erased_it_is_counted_on(self) -> None:
        unclaimed = imported()
        reviewed(unclaimed, 2, "He was late.", amara())
        erase(amara(), now=NOW)
        assert "1 because its author erased it" in page(claimed(unclaimed))


class TestReviewedBoth:
    """Somebody who reviewed the imported profile and the doctor's own has one voice: the later."""

    @pytest.fixture(params=[1, -1], ids=["the imported one later", "the own one later"])
    def own(self, request: pytest.FixtureRequest) -> Doctor:
        unclaimed, own = imported(), profile("benny", "Ben Adeyemi", "Dermatologist", "Leeds")
        on_imported, on_own = ("Later.", "Earlier.") if request.param == 1 else ("Earlier.", "Later.")
        reviewed(own, 5, on_own, amara())
        reviewed(unclaimed, 1, on_imported, amara(), NOW + request.param * DAY)
        return claimed(unclaimed)

    def test_the_later_is_shown_and_the_earlier_is_counted(self, own: Doctor) -> None:
        shown = page(own)
        assert ("Later." in shown, "Earlier." in shown) == (True, False)
        assert "1 because the same person wrote it twice" in shown
        assert summary_of(own).count == 1

    def test_neither_is_lost_to_its_author_who_can_erase_both(self, own: Doctor) -> None:
        given = signed_in(amara()).get("/me/data.json").json()["doctors"]["reviews"]
        assert {review["body"] for review in given} == {"Earlier.", "Later."}
        erase(amara(), now=NOW)
        assert set(Review.objects.values_list("body", flat=True)) == {""}

    def test_nothing_of_either_is_left_once_the_doctor_is_erased(self, own: Doctor) -> None:
        erase(person("benny"), now=NOW)
        assert not Review.objects.exists()

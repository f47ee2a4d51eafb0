"""Storms of reviews and reports, and decisions on doctors, at the same moment."""

from __future__ import annotations

from datetime import timedelta

import pytest

from curbside.site.doctors.actions import (
    AlreadyAsked,
    Profile,
    ask_verification,
    change_request,
    erase_review,
    exclude_review,
    grant,
    publish_review,
    refuse,
    withdraw,
    write_review,
)
from curbside.site.doctors.models import Doctor, Review, Verification
from curbside.site.lib.states import State
from curbside.site.moderation.actions import flag
from curbside.site.moderation.models import Flag
from curbside.site.questions.moderated import QUESTION
from tests.cast import NOW, stored
from tests.site.people import amara, ben, dee, mo, person, profile, said_of
from tests.site.races.together import failures, together

pytestmark = pytest.mark.django_db(transaction=True)
LATER = NOW + timedelta(minutes=5)


class TestStorms:
    def test_many_people_reviewing_at_once_are_each_counted_once(self):
        doctor, people = ben(), [person(f"person-{number}") for number in range(6)]
        acts = [lambda one=one: write_review(doctor, 4, "Kind.", treated=True, by=one, now=LATER) for one in people for _ in range(2)]
        assert failures(together(*acts)) == []
        assert sorted(Review.objects.values_list("author", flat=True)) == sorted(one.pk for one in people)

    def test_many_people_reporting_at_once_are_each_counted_once(self):
        question, people = stored(), [person(f"person-{number}") for number in range(6)]
        acts = [lambda one=one: flag(QUESTION, question, Flag.Reason.RUDE, "", by=one, now=LATER) for one in people for _ in range(2)]
        assert failures(together(*acts)) == []
        assert Flag.objects.count() == 6


class TestDecisions:
    @pytest.mark.parametrize("decide", [publish_review, lambda review: exclude_review(review, Review.Excluded.ADVERT)])
    def test_a_review_its_author_erases_stays_erased(self, decide):
        review = write_review(ben(), 2, "Rushed.", treated=True, by=amara(), now=NOW)
        assert failures(together(lambda: erase_review(review), lambda: decide(review))) == []
        review.refresh_from_db()
        assert (review.state, review.excluded, review.body) == (State.REMOVED, Review.Excluded.ERASED, "")

    def test_asking_to_be_verified_twice_at_once_is_one_request(self):
        user, said = person("new"), Profile("Noor Haddad", ("MD",), "Dermatologist", "Oslo")
        asking = {"country": "NO", "licence": "9876543", "npi": "", "evidence": None, "now": LATER}
        outcomes = together(*(lambda: ask_verification(user, said, **asking) for _ in range(3)))
        assert failures(outcomes, AlreadyAsked) == []
        assert (Verification.objects.count(), Doctor.objects.count()) == (1, 1)

    def test_granted_and_refused_at_once_is_one_of_the_two(self):
        request, staff = dee().verifications.get(), mo()
        outcomes = together(lambda: grant(request, "licence seen", by=staff, now=LATER), lambda: refuse(request, "Not found.", by=staff, now=LATER))
        assert failures(outcomes) == []
        request.refresh_from_db()
        assert (request.state, request.fact, request.reason) in (("granted", "licence seen", ""), ("refused", "", "Not found."))

    @pytest.mark.parametrize("act", [grant, refuse])
    def test_changed_and_decided_at_once_nothing_is_decided_that_was_not_seen(self, act):
        request, staff = dee().verifications.get(), mo()
        user, said = request.doctor.account, Profile("Famous Surgeon", ("MD",), "Neurosurgeon", "Lagos")
        changed = {"country": "NG", "licence": "LG 20417", "npi": "", "evidence": None, "seen": request.stamp, "now": LATER}
        outcomes = together(lambda: act(request, "licence seen", by=staff, now=LATER), lambda: change_request(user, said, **changed))
        assert failures(outcomes) == []
        after = Verification.objects.get()
        assert (after.state, after.name) in (({grant: "granted", refuse: "refused"}[act], "Dee Okafor"), ("asked", "Famous Surgeon"))

    def test_a_profile_two_doctors_claim_goes_to_one_of_them(self):
        stored()
        claimed, staff = Doctor.objects.get(name="Ben Adeyemi"), mo()
        doctors = [profile(handle, "Ben Adeyemi", "Dermatologist", "Leeds") for handle in ("one", "two")]
        requests = [
            Verification.objects.create(doctor=one, **said_of(one), claims=claimed, country="GB", licence="1", asked_at=NOW) for one in doctors
        ]
        outcomes = together(*(lambda one=one: grant(one, "licence seen", by=staff, now=LATER) for one in requests))
        assert failures(outcomes) == []
        claimed.refresh_from_db()
        assert [one.answers.count() for one in doctors] == [int(one == claimed.became) for one in doctors]

    def test_a_review_written_while_its_profile_is_claimed_is_of_the_doctor(self):
        stored()
        claimed, doctor, staff = Doctor.objects.get(name="Ben Adeyemi"), profile("one", "Ben Adeyemi", "Dermatologist", "Leeds"), mo()
        request = Verification.objects.create(doctor=doctor, **said_of(doctor), claims=claimed, country="GB", licence="1", asked_at=NOW)
        people = [person(f"person-{number}") for number in range(4)]
        reviewing = [lambda one=one: write_review(claimed, 1, "Late.", treated=True, by=one, now=LATER) for one in people]
        assert failures(together(*reviewing[:2], lambda: grant(request, "licence seen", by=staff, now=LATER), *reviewing[2:])) == []
        assert doctor.reviews.count() == len(people)

    def test_a_withdrawal_decided_twice_is_put_down_once(self):
        request, people = ben().verifications.get(), [mo(), person("mia", is_staff=True)]
        assert failures(together(*(lambda one=one: withdraw(request, f"Said by {one}.", by=one, now=LATER) for one in people))) == []
        request.refresh_from_db()
        assert request.reason == f"Said by {request.decided_by}."

"""What readers see of a doctor: name, letters and specialty follow what a moderator granted; the place is the doctor's to change."""

from __future__ import annotations

import pytest
from django.http import HttpResponse

from curbside.site import posting
from curbside.site.doctors.access import verified_doctor
from curbside.site.doctors.actions import withdraw
from curbside.site.doctors.models import Doctor, Verification
from curbside.site.moderation.models import Log
from curbside.site.questions.models import Question
from tests.cast import NOW, QUIET, stored
from tests.site.people import ben, mo, signed_in

NOW_SHOWN = {"name": "Ben Adeyemi", "credentials": "MD", "specialty": "Dermatologist", "place": "Leeds", "country": "GB", "licence": "7012345"}
FAMOUS = {"name": "Famous Surgeon", "specialty": "Neurosurgeon"}


@pytest.fixture
def question() -> Question:
    """A thread that Ben, who is verified, answered."""
    asked, doctor = stored(QUIET), ben()
    posting.answer(asked, doctor, "", "It will be gone in 2 to 3 weeks.", by=doctor.account, now=NOW)
    return Question.objects.get()


def ask(**given: str) -> HttpResponse:
    return signed_in(ben().account).post("/me/doctor/ask", NOW_SHOWN | given)


def waiting() -> Verification:
    return Verification.objects.get(state="asked")


def decide(do: str) -> None:
    signed_in(mo()).post(f"/me/doctor/requests/{waiting().pk}", {"do": do, "words": "licence seen", "over": waiting().stamp})


def shown(address: str) -> str:
    return signed_in(None).get(address).content.decode()


class TestAskingForAnother:
    def test_a_verified_doctor_who_sends_another_name_waits_and_readers_see_the_old_one(self, question: Question) -> None:
        ask(**FAMOUS, credentials="MD, FACS")
        assert waiting().who == "Famous Surgeon, MD, FACS, Neurosurgeon"
        pages = shown(question.get_absolute_url()) + shown(ben().get_absolute_url())
        assert ("Ben Adeyemi" in pages, "Famous" in pages, "FACS" in pages) == (True, False, False)
        assert verified_doctor(ben().account, NOW) == ben()

    def test_a_moderator_sees_both(self) -> None:
        ask(**FAMOUS)
        page = signed_in(mo()).get("/me/doctor/requests").content.decode()
        assert ("Famous Surgeon, MD, Neurosurgeon" in page, "Readers see at present" in page) == (True, True)

    def test_once_granted_the_new_name_alone_is_in_the_thread_and_its_feed_is_newer(self, question: Question) -> None:
        ask(**FAMOUS)
        decide("grant")
        page = shown(question.get_absolute_url())
        assert ("Famous Surgeon" in page, "Ben Adeyemi" in page) == (True, False)
        assert Question.objects.get().changed_at > question.changed_at
        assert "Famous Surgeon" in shown(f"/feed/doctors/{ben().pk}")

    def test_the_log_says_which_part_and_the_requests_from_what_to_what(self) -> None:
        ask(**FAMOUS)
        decide("grant")
        entry = Log.objects.get(act="change profile")
        assert (entry.by, entry.reason) == (mo(), "name, specialty")
        assert ben().verifications.latest("asked_at").who == "Famous Surgeon, MD, Neurosurgeon"

    def test_refused_all_is_as_it_was(self) -> None:
        ask(**FAMOUS)
        decide("refuse")
        assert (ben().who, verified_doctor(ben().account, NOW)) == ("Ben Adeyemi, MD, Dermatologist", ben())
        assert not Log.objects.filter(act="change profile").exists()

    def test_what_was_granted_for_the_old_name_does_not_hold_for_the_new(self) -> None:
        ask(**FAMOUS)
        decide("grant")
        withdraw(Verification.objects.get(state="granted"), "This is somebody else's licence.", by=mo(), now=NOW)
        assert verified_doctor(ben().account, NOW) is None

    def test_who_asks_for_nothing_else_is_told_that_it_holds(self) -> None:
        ask(country="SE")
        assert "you are verified already" in signed_in(ben().account).post("/me/doctor/ask", NOW_SHOWN, follow=True).content.decode()
        assert Verification.objects.count() == 1

    def test_what_is_known_need_not_be_typed_again(self) -> None:
        page = signed_in(ben().account).get("/me/doctor/ask").content.decode()
        assert [value for value in NOW_SHOWN.values() if f'value="{value}"' not in page] == []


class TestOwnPage:
    def test_it_changes_the_place_at_once_and_nothing_else(self, question: Question) -> None:
        signed_in(ben().account).post("/me/doctor", NOW_SHOWN | FAMOUS | {"place": "Bath"})
        page = shown(question.get_absolute_url())
        assert ("Bath" in page, "Leeds" in page, "Famous" in page) == (True, False, False)
        assert "Ben Adeyemi" in shown("/doctors/at/bath")

    def test_a_place_changed_while_a_request_waits_stays_when_it_is_granted(self) -> None:
        ask(**FAMOUS)
        signed_in(ben().account).post("/me/doctor", {"place": "Bath"})
        decide("grant")
        assert (ben().name, ben().place) == ("Famous Surgeon", "Bath")

    def test_it_says_what_waits_and_what_readers_see_until_then(self) -> None:
        ask(**FAMOUS)
        page = signed_in(ben().account).get("/me/doctor").content.decode()
        assert ("Famous Surgeon, MD, Neurosurgeon" in page, "Readers see" in page) == (True, True)

    def test_a_name_cannot_change_while_a_moderator_checks_it(self) -> None:
        ask(**FAMOUS)
        ask(name="Somebody Else")
        decide("grant")
        assert Doctor.objects.get().name == "Famous Surgeon"

"""A request that waits: corrected by its doctor, or taken back; and nobody decides on what they did not see."""

from __future__ import annotations

import re

import pytest
from django.core.files.storage import default_storage
from django.http import HttpResponse

from curbside.site.accounts.actions import erase
from curbside.site.doctors.actions import grant, refuse
from curbside.site.doctors.models import Doctor, Verification
from curbside.site.moderation.models import Log
from tests.cast import NOW, stored
from tests.site.people import a_photo, ben, mo, person, signed_in
from tests.site.reading import visible

GIVEN = {"name": "Eva Lindqvist", "credentials": "MD, PhD", "specialty": "Dermatologist", "place": "Uppsala", "country": "SE", "licence": "SE 4711"}
PAGE, CHANGE, TAKE_BACK = "/me/doctor", "/me/doctor/change", "/me/doctor/take-back"


@pytest.fixture
def eva():
    """Her browser; she has asked, with a photo of her licence."""
    client = signed_in(person("eva"))
    client.post("/me/doctor/ask", GIVEN | {"evidence": a_photo()})
    return client


def asked() -> Verification:
    return Verification.objects.get(doctor__account=person("eva"))


def over(page: HttpResponse) -> str:
    """The stamp in a page's form."""
    found = re.search(r'name="over" value="(\w+)"', page.content.decode())
    assert found
    return found[1]


def change(client, **given: object) -> HttpResponse:
    return client.post(CHANGE, GIVEN | {"over": asked().stamp} | given, follow=True)


def decide(do: str, stamp: str) -> str:
    act = {"do": do, "words": "licence seen", "over": stamp}
    return signed_in(mo()).post(f"/me/doctor/requests/{asked().pk}", act, follow=True).content.decode()


class TestChanging:
    def test_the_form_has_what_waits_and_changes_it_in_place(self, eva) -> None:
        before = asked()
        page = eva.get(CHANGE)
        assert ('value="SE 4711"' in page.content.decode(), over(page)) == (True, before.stamp)
        change(eva, licence="SE 4712", name="Eva Lindkvist")
        after = asked()
        assert (after.pk, after.asked_at, after.state) == (before.pk, before.asked_at, "asked")
        assert (after.licence, after.name, after.doctor.name, after.evidence) == ("SE 4712", "Eva Lindkvist", "Eva Lindkvist", before.evidence)

    def test_another_photo_takes_the_place_of_the_first_which_is_deleted(self, eva, django_capture_on_commit_callbacks) -> None:
        first = asked().evidence
        with django_capture_on_commit_callbacks(execute=True):
            change(eva, evidence=a_photo(colour="navy"))
        assert (default_storage.exists(first), default_storage.exists(asked().evidence)) == (False, True)

    def test_a_photo_that_is_none_leaves_everything_as_it_was(self, eva, django_capture_on_commit_callbacks) -> None:
        from django.core.files.uploadedfile import SimpleUploadedFile

        before = asked()
        with django_capture_on_commit_callbacks(execute=True):
            page = change(eva, licence="SE 4712", evidence=SimpleUploadedFile("licence.jpg", b"%PDF-1.4"))
        assert (page.status_code, asked().stamp, default_storage.exists(before.evidence)) == (422, before.stamp, True)

    def test_what_was_changed_in_another_window_is_not_overwritten_unseen(self, eva) -> None:
        old = asked().stamp
        change(eva, licence="SE 4712")
        page = change(eva, licence="SE 4713", over=old)
        assert ("Nothing was changed yet" in page.content.decode(), 'value="SE 4713"' in page.content.decode()) == (True, True)
        assert asked().licence == "SE 4712"
        change(eva, licence="SE 4713", over=over(page))
        assert asked().licence == "SE 4713"

    def test_pressed_twice_it_is_one_change(self, eva) -> None:
        old = asked().stamp
        pages = [change(eva, licence="SE 4712", over=old) for _ in range(2)]
        assert ["Your request was changed" in page.content.decode() for page in pages] == [True, True]

    def test_without_a_stamp_nothing_is_changed(self, eva) -> None:
        change(eva, licence="SE 4712", over="")
        assert asked().licence == "SE 4711"

    def test_what_was_sent_after_the_session_ended_is_given_back_with_the_stamp_it_was_written_over(self, eva) -> None:
        late, old = signed_in(None), asked().stamp
        late.post(CHANGE, GIVEN | {"licence": "SE 4713", "over": old})
        change(eva, licence="SE 4712")
        late.force_login(person("eva"))
        page = late.get(CHANGE)
        assert ('value="SE 4713"' in page.content.decode(), over(page), asked().licence) == (True, old, "SE 4712")

    def test_once_it_is_decided_what_was_typed_is_given_back_to_ask_anew_with(self, eva) -> None:
        refuse(asked(), "No such licence.", by=mo(), now=NOW)
        page = change(eva, licence="SE 4712").content.decode()
        assert ("no request of yours waits" in page, 'value="SE 4712"' in page, 'action="/me/doctor/ask"' in page) == (True, True, True)
        assert asked().licence == "SE 4711"

    def test_a_listed_doctor_is_shown_as_before_until_it_is_granted(self) -> None:
        doctor = ben()
        client = signed_in(doctor.account)
        client.post("/me/doctor/ask", GIVEN)
        waiting = doctor.verifications.get(state="asked")
        client.post(CHANGE, GIVEN | {"name": "Benjamin Adeyemi", "over": waiting.stamp})
        waiting.refresh_from_db()
        assert (waiting.name, Doctor.objects.get(pk=doctor.pk).name) == ("Benjamin Adeyemi", "Ben Adeyemi")

    def test_corrected_to_what_holds_already_it_is_not_kept(self) -> None:
        doctor = ben()
        client = signed_in(doctor.account)
        client.post("/me/doctor/ask", GIVEN)
        waiting = doctor.verifications.get(state="asked")
        same = {"name": "Ben Adeyemi", "credentials": "MD", "specialty": "Dermatologist", "over": waiting.stamp}
        assert "you are verified already" in client.post(CHANGE, GIVEN | same, follow=True).content.decode()
        waiting.refresh_from_db()
        assert waiting.name == "Eva Lindqvist"

    def test_the_imported_profile_it_claims_stays_claimed(self) -> None:
        stored()
        imported, client = Doctor.objects.get(name="Ben Adeyemi"), signed_in(person("eva"))
        client.post(f"/me/doctor/ask?claim={imported.pk}", GIVEN)
        change(client, licence="SE 4712")
        assert (asked().claims, asked().licence) == (imported, "SE 4712")


class TestTakingBack:
    def test_it_waits_no_more_its_photo_is_deleted_and_one_may_ask_again(self, eva, django_capture_on_commit_callbacks) -> None:
        file = asked().evidence
        with django_capture_on_commit_callbacks(execute=True):
            eva.post(TAKE_BACK, {"over": over(eva.get(PAGE))})
        assert (asked().state, asked().evidence, default_storage.exists(file)) == ("withdrawn", "", False)
        assert "Eva Lindqvist" not in signed_in(mo()).get("/me/doctor/requests").content.decode()
        page = visible(eva.get(PAGE).content.decode())
        assert ("Taken back by you on" in page, "Ask again" in page, Log.objects.exists()) == (True, True, False)
        eva.post("/me/doctor/ask", GIVEN)
        assert set(Verification.objects.values_list("state", flat=True)) == {"asked", "withdrawn"}

    def test_a_verification_that_holds_is_not_touched(self) -> None:
        doctor = ben()
        signed_in(doctor.account).post(TAKE_BACK, {"over": doctor.verifications.get().stamp})
        assert doctor.verifications.get().state == "granted"

    def test_what_was_changed_since_the_page_was_opened_stays(self, eva) -> None:
        old = over(eva.get(PAGE))
        change(eva, licence="SE 4712")
        page = eva.post(TAKE_BACK, {"over": old}, follow=True).content.decode()
        assert ("Nothing was taken back" in page, asked().state) == (True, "asked")


class TestDeciding:
    @pytest.mark.parametrize("do", ["grant", "refuse"])
    @pytest.mark.parametrize("given", [
        {"name": "Famous Surgeon"}, {"credentials": "MD"}, {"specialty": "Neurosurgeon"}, {"place": "Lund"}, {"country": "NO"},
        {"licence": "SE 4712"}, {"npi": "1234567893"}, {"evidence": "another"},
    ], ids=lambda given: "-".join(given) if isinstance(given, dict) else given)  # fmt: skip
    def test_nobody_decides_on_what_was_changed_since_they_saw_it(self, do: str, given: dict[str, object], eva) -> None:
        seen = over(signed_in(mo()).get("/me/doctor/requests"))
        change(eva, **({"evidence": a_photo(colour="navy")} if "evidence" in given else given))
        assert "Nothing was decided" in decide(do, seen)
        assert asked().state == "asked"
        assert "The doctor is told" in decide(do, over(signed_in(mo()).get("/me/doctor/requests")))

    def test_nor_on_another_profile_that_is_claimed(self, eva) -> None:
        before = asked().stamp
        Verification.objects.update(claims=ben())
        assert asked().stamp != before

    def test_nor_without_having_seen_it(self, eva) -> None:
        assert "Nothing was decided" in decide("grant", "")

    def test_nor_on_what_was_taken_back(self, eva) -> None:
        seen = over(signed_in(mo()).get("/me/doctor/requests"))
        eva.post(TAKE_BACK, {"over": seen})
        assert "Nothing was decided" in decide("grant", seen)
        assert asked().state == "withdrawn"

    def test_a_change_between_reading_and_locking_is_seen(self, eva) -> None:
        request = asked()
        change(eva, name="Famous Surgeon")
        assert [act(request, "licence seen", by=mo(), now=NOW) for act in (grant, refuse)] == [False, False]


class TestOnesOwnData:
    def test_what_waits_is_in_the_export_as_corrected(self, eva) -> None:
        change(eva, licence="SE 4712")
        from curbside.site.doctors.personal import export

        [held] = export(person("eva"))["verifications"]
        assert (held["licence"], held["state"]) == ("SE 4712", "asked")

    def test_erasing_the_account_leaves_no_request_and_no_photo(self, eva, django_capture_on_commit_callbacks) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            change(eva, evidence=a_photo(colour="navy"))
        file = asked().evidence
        with django_capture_on_commit_callbacks(execute=True):
            erase(person("eva"), now=NOW)
        assert (Verification.objects.exists(), default_storage.exists(file)) == (False, False)

"""Being verified: asked for, decided by a moderator, dated, ending."""

from __future__ import annotations

from datetime import timedelta

from django.core.files.storage import default_storage
from django.test import Client

from curbside.site.doctors.access import verified_doctor
from curbside.site.doctors.actions import check_again, grant, refuse, withdraw
from curbside.site.doctors.models import Doctor, Verification
from tests.cast import NOW
from tests.site.people import a_photo, amara, ben, mo, person, signed_in

GIVEN = {"name": "Eva Lindqvist", "credentials": "MD, PhD", "specialty": "Dermatologist", "place": "Uppsala", "country": "se", "licence": "SE 4711"}


def ask(client: Client, **given: object):
    return client.post("/me/doctor/ask", GIVEN | given)


class TestAsking:
    def test_a_request_waits_and_its_doctor_neither_writes_nor_is_listed(self) -> None:
        ask(signed_in(person("eva")))
        asked = Verification.objects.get()
        assert (asked.state, asked.country, asked.doctor.credentials) == ("asked", "SE", ["MD", "PhD"])
        assert verified_doctor(person("eva"), NOW) is None
        assert signed_in(None).get(asked.doctor.get_absolute_url()).status_code == 404

    def test_asking_twice_leaves_one_request(self) -> None:
        client = signed_in(person("eva"))
        ask(client)
        ask(client)
        assert Verification.objects.count() == 1

    def test_doctors_of_the_united_states_give_an_npi_that_fits(self) -> None:
        client = signed_in(person("eva"))
        assert "have an NPI" in ask(client, country="US").content.decode()
        assert "check digit" in ask(client, country="US", npi="1234567890").content.decode()
        ask(client, country="US", npi="1234567893")
        assert Verification.objects.get().npi == "1234567893"

    def test_evidence_is_seen_by_moderators_alone_and_deleted_once_decided(self, django_capture_on_commit_callbacks) -> None:
        ask(signed_in(person("eva")), evidence=a_photo())
        asked = Verification.objects.get()
        address, file = f"/me/doctor/requests/{asked.pk}/evidence", asked.evidence
        assert [signed_in(one).get(address).status_code for one in (mo(), person("eva"), amara(), ben().account, None)] == [200, 403, 403, 403, 302]
        with django_capture_on_commit_callbacks(execute=True):
            refuse(asked, "The photo is of a library card.", by=mo(), now=NOW)
        assert not default_storage.exists(file)
        assert signed_in(mo()).get(address).status_code == 404

    def test_evidence_that_is_no_photo_is_told_beside_its_field(self) -> None:
        from django.core.files.uploadedfile import SimpleUploadedFile

        page = ask(signed_in(person("eva")), evidence=SimpleUploadedFile("licence.jpg", b"%PDF-1.4"))
        assert "The photo was not kept" in page.content.decode()
        assert not Verification.objects.exists()


class TestDeciding:
    def test_a_granted_request_is_dated_and_ends_after_a_year(self) -> None:
        ask(signed_in(person("eva")))
        grant(Verification.objects.get(), "licence seen", by=mo(), now=NOW)
        assert verified_doctor(person("eva"), NOW) == Doctor.objects.get()
        assert verified_doctor(person("eva"), NOW + timedelta(days=366)) is None

    def test_a_fact_checked_again_holds_on(self) -> None:
        ask(signed_in(person("eva")))
        grant(Verification.objects.get(), "licence seen", by=mo(), now=NOW)
        check_again(Verification.objects.get(), "register seen", by=mo(), now=NOW + timedelta(days=300))
        assert verified_doctor(person("eva"), NOW + timedelta(days=600)) is not None

    def test_a_refusal_tells_why_and_one_may_ask_again(self) -> None:
        client = signed_in(person("eva"))
        ask(client)
        refuse(Verification.objects.get(), "The number is not known to the board.", by=mo(), now=NOW)
        assert "not known to the board" in client.get("/me/doctor").content.decode()
        ask(client)
        assert set(Verification.objects.values_list("state", flat=True)) == {"asked", "refused"}

    def test_a_withdrawn_doctor_is_shown_as_not_verified(self) -> None:
        doctor = ben()
        withdraw(doctor.verifications.get(), "The licence was suspended.", by=mo(), now=NOW)
        assert verified_doctor(doctor.account, NOW) is None

    def test_only_moderators_decide(self) -> None:
        ask(signed_in(person("eva")))
        asked = Verification.objects.get()
        address, act = f"/me/doctor/requests/{asked.pk}", {"do": "grant", "words": "licence seen", "over": asked.stamp}
        assert [signed_in(one).post(address, act).status_code for one in (person("eva"), amara(), ben().account)] == [403] * 3
        signed_in(mo()).post(address, act)
        assert Verification.objects.filter(doctor__account=person("eva")).get().state == "granted"

    def test_who_decides_after_somebody_else_is_not_told_that_it_was_done(self) -> None:
        ask(signed_in(person("eva")))
        asked, late = Verification.objects.get(), signed_in(mo())
        refuse(asked, "No such licence.", by=mo(), now=NOW)
        act = {"do": "grant", "words": "licence seen", "over": asked.stamp}
        page = late.post(f"/me/doctor/requests/{asked.pk}", act, follow=True).content.decode()
        assert ("Nothing was decided" in page, "The doctor is told" in page) == (True, False)
        asked.refresh_from_db()
        assert (asked.state, asked.fact) == ("refused", "")

    def test_a_fact_too_long_for_its_line_is_not_cut_unseen(self) -> None:
        ask(signed_in(person("eva")))
        asked, fact = Verification.objects.get(), "licence seen on the register of the board " * 3
        act = {"do": "grant", "words": fact, "over": asked.stamp}
        page = signed_in(mo()).post(f"/me/doctor/requests/{asked.pk}", act, follow=True).content.decode()
        assert f"You wrote: {fact.strip()}" in page
        asked.refresh_from_db()
        assert asked.state == "asked"

    def test_nothing_is_decided_without_a_word(self) -> None:
        ask(signed_in(person("eva")))
        asked = Verification.objects.get()
        signed_in(mo()).post(f"/me/doctor/requests/{asked.pk}", {"do": "grant", "words": " ", "over": asked.stamp})
        assert Verification.objects.get().state == "asked"

"""The demo's people: each has a link that signs them in, and something to do."""

from __future__ import annotations

from django.test import Client
from django.utils import timezone

from curbside.site.accounts.models import User
from curbside.site.doctors.access import verified_doctor
from curbside.site.imports.cast import PEOPLE, add_cast, sign_in_links


def test_everybody_has_a_link_that_signs_them_in_in_the_demo_alone(settings) -> None:
    add_cast()
    add_cast()
    links = dict(sign_in_links())
    assert list(links) == list(PEOPLE.values())
    settings.MODE = "demo"
    for link in links.values():
        client = Client()
        client.get(link.removeprefix(settings.ADDRESS))
        assert client.get("/me").status_code == 200
    settings.MODE = "production"
    assert Client().get(link.removeprefix(settings.ADDRESS)).status_code == 404


def test_two_doctors_can_write_one_waits_and_the_moderator_has_something_to_decide(settings) -> None:
    add_cast()
    can = {handle: verified_doctor(User.objects.get(handle=handle), timezone.now()) is not None for handle in ("ben", "chen", "dee")}
    assert can == {"ben": True, "chen": True, "dee": False}
    settings.MODE = "demo"
    client = Client()
    client.get(dict(sign_in_links())[PEOPLE["mo"]].removeprefix(settings.ADDRESS))
    assert "A small lump under the skin" in client.get("/moderation").content.decode()
    assert "Dee Okafor" in client.get("/me/doctor/requests").content.decode()

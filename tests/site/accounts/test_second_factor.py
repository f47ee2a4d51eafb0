"""Doctors and staff sign in with a second factor."""

from __future__ import annotations

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

from tests.site.people import amara, ben, dee, mo, signed_in


@pytest.fixture(autouse=True)
def _as_in_production(settings):
    settings.SECOND_FACTOR_NEEDED = True


def test_doctors_and_staff_are_led_to_set_one_up_and_patients_are_not() -> None:
    led = {
        name: signed_in(user).get("/").status_code == 302
        for name, user in {"staff": mo(), "doctor": ben().account, "asked": dee().account, "patient": amara(), "visitor": None}.items()
    }
    assert led == {"staff": True, "doctor": True, "asked": True, "patient": False, "visitor": False}


def test_the_page_where_it_is_set_up_and_the_way_out_stay_open() -> None:
    client = signed_in(mo())
    assert [client.get(address).status_code for address in ("/account/2fa/", "/account/logout/", "/me/data.json")] == [200, 200, 200]


def test_who_has_one_goes_on() -> None:
    TOTP.activate(mo(), generate_totp_secret())
    assert signed_in(mo()).get("/").status_code == 200

"""The pages of people who are signed in, on a phone, in light and dark: nothing sticks out, complains or shuts anybody out."""

from __future__ import annotations

import pytest

from tests.browser.watching import barriers, overhang

OWN = [
    *(
        ("amara", path)
        for path in ("/me", "/me/saved", "/me/following", "/me/follow/thread/1", "/me/tokens", "/q/1", "/ask/mine", "/moderation/report/answer/1")
    ),
    ("amara", "/moderation/misread/1/1/6f2af578785f867c"),  # "It should resolve in 3 to 4 months"
    *(("amara", f"/account/{path}/") for path in ("email", "2fa", "2fa/webauthn", "sessions", "3rdparty", "logout", "reauthenticate/code")),
    *(("ben", path) for path in ("/answer", "/answer/1", "/answer/drafts", "/me/doctor", "/q/1")),
    *(("dee", path) for path in ("/me/doctor", "/me/doctor/change")),
    ("bo", "/me/doctor/ask"),
    *(("mo", path) for path in ("/moderation", "/moderation?page=2", "/moderation/log", "/moderation/history/question/1", "/me/doctor/requests")),
]


@pytest.mark.parametrize(("person", "path"), OWN, ids=lambda value: str(value))
def test_it_is_open_to_everybody(window, person, path):
    page = window(390, person=person, color_scheme="light")
    response = page.goto(path)
    assert (response.status, overhang(page)) == (200, 0)
    assert barriers(page) == []
    page.emulate_media(color_scheme="dark")
    assert barriers(page) == []

"""Somebody suspended from posting, view by view: what others would see is refused, what takes something back or is theirs alone goes on."""

from __future__ import annotations

from typing import Any

import pytest

from curbside.site.accounts.models import User
from curbside.site.doctors.models import Verification
from curbside.site.moderation.actions import suspend
from curbside.site.questions.models import Photo
from tests.cast import NOW
from tests.site.people import amara, ben, dee, mo, person, signed_in
from tests.site.permissions.test_table import TABLE, things

__all__ = ["things"]  # the fixture
SAID = {"country": "GB", "licence": "7012345", "name": "Amara Obi", "specialty": "Dermatologist", "place": "Leeds"}
ASKED = {"title": "Will it go away again?", "body": "It has been two weeks now. Is it normal?", "do": "post"}
REFUSED: dict[str, tuple[str, str, dict[str, Any]]] = {
    "asking:new": ("amara", "/ask", ASKED),
    "answering:answer": ("ben", "/answer/{open}", {"body": "It is gone in 2 weeks.", "do": "post"}),
    "doctors:review": ("amara", "/doctors/review/{doctor}", {"stars": "4", "treated": "yes", "body": "Kind."}),
    "doctors:reply": ("ben", "/doctors/reviews/{review}/reply", {"reply": "Thank you."}),
    "readers:helpful": ("amara", "/me/helpful/{answer}", {"helpful": "yes"}),
    "readers:standing": ("ben", "/me/still-true/{answer}", {"says": "true"}),
    "me": ("amara", "/me", {"handle": "violet"}),
    "verification:ask": ("amara", "/me/doctor/ask", SAID),
    "verification:change": ("dee", "/me/doctor/change", SAID),
    "verification:mine": ("ben", "/me/doctor", {"place": "Leeds, at the clinic of adverts"}),
}
GO_ON = {
    "asking:edit": "opens a draft, which is refused where it is posted",
    "asking:close": "takes back",
    "asking:anonymise": "takes back",
    "asking:delete": "takes back",
    "asking:drop": "takes back",
    "answering:drop": "takes back",
    "answering:withdraw": "takes back",
    "doctors:erase_review": "takes back",
    "moderation:decide": "for moderators, whose scope is taken from them",
    "moderation:empty": "for moderators, whose scope is taken from them",
    "moderation:history": "a page to read",
    "moderation:want_mail": "seen by its reader alone",
    "moderation:report": "read by moderators alone, and limited",
    "moderation:misread": "read by moderators alone, and limited",
    "readers:save": "seen by its reader alone",
    "readers:follow": "seen by its reader alone",
    "readers:stop_all": "seen by its reader alone",
    "readers:want_mail": "seen by its reader alone",
    "verification:take_back": "takes back",
    "verification:decide": "for moderators, whose scope is taken from them",
    "sign_out_everywhere": "signing out",
    "tokens:mine": "what a token does is refused as here",
    "tokens:revoke": "takes back",
}


def who(name: str) -> User:
    account = {"amara": amara, "bo": lambda: person("bo"), "ben": lambda: ben().account, "dee": lambda: dee().account}[name]()
    suspend(account, "Adverts.", by=mo(), now=NOW)
    return account


@pytest.mark.parametrize("name", REFUSED)
def test_what_others_would_see_is_refused_with_the_reason(name: str, things: dict[str, Any]) -> None:
    writer, path, given = REFUSED[name]
    user = who(writer)
    answer = signed_in(user).post(path.format(**things), given)
    assert answer.status_code == 403
    assert "The reason, in a moderator’s words: Adverts." in answer.content.decode()


def test_nothing_of_it_was_kept(things: dict[str, Any]) -> None:
    client = signed_in(who("amara"))
    client.post("/me", {"handle": "violet"})
    client.post("/me/doctor/ask", SAID)
    assert User.objects.filter(handle="amara").exists()
    assert not Verification.objects.filter(doctor__account=amara()).exists()


def test_a_new_caption_of_a_photo_waits_in_the_draft(things: dict[str, Any]) -> None:
    client = signed_in(who("amara"))
    draft = client.post(f"/ask/edit/{things['open']}")["Location"]
    given = ASKED | {f"caption-{things['photo']}": "Adverts", f"audience-{things['photo']}": "public"}
    assert client.post(draft, given).status_code == 403
    assert Photo.objects.get(pk=things["photo"]).caption == ""


def test_every_view_that_writes_is_one_or_the_other() -> None:
    rows = {name.partition(" ")[0] for name in TABLE["post"]}
    assert rows <= REFUSED.keys() | GO_ON.keys()
    assert not REFUSED.keys() & GO_ON.keys()

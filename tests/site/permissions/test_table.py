"""The table of permissions (table.toml), row by row: who gets what."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.urls import URLPattern, URLResolver, get_resolver

from curbside.site.accounts.models import User
from curbside.site.answers.actions import keep_draft as keep_answer
from curbside.site.answers.actions import publish_answer
from curbside.site.api.actions import make_token
from curbside.site.api.v1 import api
from curbside.site.doctors.actions import publish_review, write_review
from curbside.site.lib.states import State
from curbside.site.questions.actions import add_photo, keep_draft
from curbside.site.questions.models import Photo, Question
from tests.cast import NOW, stored
from tests.site.api.calls import send
from tests.site.conftest import nothing_counted
from tests.site.people import a_photo, amara, ben, chen, dee, mo, person, program, signed_in
from tests.site.reading import key_in

TABLE = tomllib.loads((Path(__file__).parent / "table.toml").read_text(encoding="utf-8"))
ROLES: list[str] = TABLE["roles"]
ROWS = [pytest.param(method, *row, id=f"{method} {name}") for method in ("get", "post") for name, row in TABLE[method].items()]
API_ROWS = [pytest.param(name, *row[:3], id=name) for name, row in TABLE["api"].items()]
OPERATIONS = {operation["operationId"] for path in api.get_openapi_schema()["paths"].values() for operation in path.values()}
SENT: dict[str, dict[str, Any]] = {
    "report": {"kind": "question", "number": "open", "reason": "rude"},
    "report, of a held one": {"kind": "question", "number": "held", "reason": "rude"},
    "change_question": {"title": "", "body": ""},
    "put_answer": {"body": ""},
    "put_answer, to a held one": {"body": ""},
}  # the bodies of requests; the others send an empty object
LIBRARY = (
    "admin:",
    "account_",
    "mfa_",
    "openid_connect_",
    "social/",
    "socialaccount_",
    "usersessions_",
)  # the libraries' own pages; ours of them are tested in tests/site/accounts


def who(role: str) -> User | None:
    """The account of a role."""
    people = {
        "bo": lambda: person("bo"),
        "amara": amara,
        "dee": lambda: dee().account,
        "chen": lambda: chen().account,
        "ben": lambda: ben().account,
        "mo": mo,
    }
    return people[role]() if role in people else None


@pytest.fixture
def things() -> dict[str, Any]:
    """What the table's addresses name."""
    asked, doctor = stored(), ben()
    Question.objects.filter(pk=asked.pk).update(author=amara())
    asked.refresh_from_db()
    held = Question.objects.create(title="It waits", author=amara(), state=State.HELD, added_at=NOW, asked_at=NOW, changed_at=NOW)
    draft = keep_draft(None, {"title": "Half"}, by=amara(), now=NOW)
    photo = add_photo(draft, a_photo(), now=NOW)
    Photo.objects.filter(pk=photo.pk).update(question=asked, draft=None)
    answer = publish_answer(asked, "", "It will be gone in 2 weeks.", by=doctor.account, now=NOW)
    review = write_review(doctor, 4, "Kind.", treated=True, by=person("bo"), now=NOW)
    publish_review(review)
    waiting = dee()
    return {
        "open": asked.pk,
        "open_page": asked.get_absolute_url(),
        "held": held.pk,
        "held_page": held.get_absolute_url(),
        "draft": draft.pk,
        "photo": photo.pk,
        "answer": answer.pk,
        "place": answer.position,
        "reading": key_in("It will be gone in 2 weeks."),
        "begun": keep_answer(asked, doctor, "", "Half", now=NOW).pk,
        "review": review.pk,
        "doctor": doctor.pk,
        "doctor_page": doctor.get_absolute_url(),
        "dee": waiting.pk,
        "dee_page": waiting.get_absolute_url(),
        "request": waiting.verifications.get().pk,
        "token": make_token(amara(), "hers", ["read"], days=7, strong=False, now=NOW)[0].pk,
    }


def given(ask: Callable[[User | None], int]) -> dict[str, int]:
    """What each role gets, none after what another did: every act is taken back."""
    statuses = {}
    for role in ROLES:
        nothing_counted()
        with transaction.atomic():
            statuses[role] = ask(who(role))
            transaction.set_rollback(True)
    return statuses


def written(statuses: str) -> dict[str, int]:
    """The cells of a row, by role."""
    return dict(zip(ROLES, map(int, statuses.split()), strict=True))


@pytest.mark.parametrize(("method", "path", "statuses"), ROWS)
def test_row(method: str, path: str, statuses: str, things: dict[str, Any]) -> None:
    address = path.format(**things)
    assert given(lambda user: getattr(signed_in(user), method)(address).status_code) == written(statuses)


def named(resolver: URLResolver, spaces: tuple[str, ...] = ()) -> Iterator[str]:
    """Every view's name, with its name space."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            yield ":".join((*spaces, pattern.name or str(pattern.pattern)))
        else:
            yield from named(pattern, (*spaces, pattern.namespace) if pattern.namespace else spaces)


def test_every_view_of_the_site_has_its_row() -> None:
    ours = {name for name in named(get_resolver()) if not name.startswith(LIBRARY)} - {f"api:{name}" for name in OPERATIONS} - {"api:api-root"}
    rows = {name.partition(" ")[0] for method in ("get", "post") for name in TABLE[method]}
    assert ours == rows


def test_a_visitor_is_never_let_into_what_is_somebodys_own() -> None:
    own = ("asking:", "answering:", "me", "my_", "erase", "verification:", "moderation:", "readers:", "tokens:")
    let_in = {name for name, (_, cells) in TABLE["get"].items() if name.startswith(own) and cells.split()[0] == "200"}
    assert let_in == {"asking:new"}


class TestApi:
    @pytest.mark.parametrize(("name", "method", "path", "statuses"), API_ROWS)
    def test_row(self, name: str, method: str, path: str, statuses: str, things: dict[str, Any]) -> None:
        body = SENT.get(name, {}) | ({"number": things[SENT[name]["number"]]} if "number" in SENT.get(name, {}) else {})
        address = path.format(**things)
        assert given(lambda user: send(program(user), method, address, body).status_code) == written(statuses)

    def test_every_operation_has_its_row(self) -> None:
        assert {name.partition(",")[0] for name in TABLE["api"]} == OPERATIONS

    @pytest.mark.parametrize("name", TABLE["api"])
    def test_a_token_opens_what_the_pages_open_and_nothing_of_a_moderators(self, name: str) -> None:
        _, _, cells, row = TABLE["api"][name]
        method, _, view = row.partition(" ")
        by_token = [let_in(role, status) for role, status in zip(ROLES, cells.split(), strict=True)]
        by_page = [let_in(role, status) for role, status in zip(ROLES, TABLE[method][view][1].split(), strict=True)]
        assert by_token[:-1] == by_page[:-1]
        assert by_token[-1] <= by_page[-1]


def let_in(role: str, status: str) -> bool:
    """Whether a status means that somebody may: a visitor who is led on is led to signing in."""
    return status in ("200", "201", "204", "422") or (status == "302" and role != "visitor")

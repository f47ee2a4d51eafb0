"""The table of permissions (table.toml), cell by cell: who gets what."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from curbside.site.accounts.models import User
from curbside.site.answers.actions import publish_answer
from curbside.site.doctors.actions import publish_review, write_review
from curbside.site.lib.states import State
from curbside.site.questions.actions import add_photo, keep_draft
from curbside.site.questions.models import Photo, Question
from tests.cast import NOW, stored
from tests.site.people import a_photo, amara, ben, chen, dee, mo, person, signed_in

TABLE = tomllib.loads((Path(__file__).parent / "table.toml").read_text(encoding="utf-8"))
ROLES: list[str] = TABLE["roles"]
CELLS = [
    pytest.param(method, path, role, int(status), id=f"{method} {name} as {role}")
    for method in ("get", "post")
    for name, (path, statuses) in TABLE[method].items()
    for role, status in zip(ROLES, statuses.split(), strict=True)
]
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
        "review": review.pk,
        "doctor": doctor.pk,
        "doctor_page": doctor.get_absolute_url(),
        "dee_page": waiting.get_absolute_url(),
        "request": waiting.verifications.get().pk,
    }


@pytest.mark.parametrize(("method", "path", "role", "status"), CELLS)
def test_cell(method: str, path: str, role: str, status: int, things: dict[str, Any]) -> None:
    client = signed_in(who(role))
    assert getattr(client, method)(path.format(**things)).status_code == status


def named(resolver: URLResolver, spaces: tuple[str, ...] = ()) -> Iterator[str]:
    """Every view's name, with its name space."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            yield ":".join((*spaces, pattern.name or str(pattern.pattern)))
        else:
            yield from named(pattern, (*spaces, pattern.namespace) if pattern.namespace else spaces)


def test_every_view_of_the_site_has_its_row() -> None:
    ours = {name for name in named(get_resolver()) if not name.startswith(LIBRARY)}
    rows = {name.partition(" ")[0] for method in ("get", "post") for name in TABLE[method]}
    assert ours == rows


def test_a_visitor_is_never_let_into_what_is_somebodys_own() -> None:
    own = ("asking:", "answering:", "me", "my_", "erase", "verification:", "moderation:", "readers:")
    let_in = {name for name, (_, cells) in TABLE["get"].items() if name.startswith(own) and cells.split()[0] == "200"}
    assert let_in == {"asking:new"}

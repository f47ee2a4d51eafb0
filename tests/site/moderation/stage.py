"""A moderator at the queue: the form of a thing as the page brings it, and what is pressed in it."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from django.test import Client

from curbside.site.lib.states import State
from curbside.site.questions.models import Question
from tests.cast import NOW
from tests.site.people import amara, mo, signed_in


def held(title: str = "Is it normal?", **fields: Any) -> Question:
    """A question of Amara's that waits."""
    fields = {"body": "My lip is numb.", "author": amara(), "state": State.HELD, "added_at": NOW, "asked_at": NOW, "changed_at": NOW} | fields
    return Question.objects.create(title=title, **fields)


def form_of(client: Client, kind: str, number: int, page: int = 1) -> dict[str, str]:
    """What a browser would send with the form of a thing on a page of the queue, nothing being typed; empty where it is not there."""
    found = _Fields(address(kind, number, page))
    found.feed(client.get("/moderation", {"page": page}).content.decode())
    return found.fields


def decide(kind: str, number: int, do: str, user: Any = None, client: Client | None = None, page: int = 1, **typed: str) -> Any:
    """Open a page of the queue, type and press a button there."""
    client = client or signed_in(user or mo())
    return client.post(address(kind, number, page), form_of(client, kind, number, page) | typed | {"do": do})


def address(kind: str, number: int, page: int = 1) -> str:
    """Where decisions on a thing go, from a page of the queue."""
    return f"/moderation/decide/{kind}/{number}" + (f"?page={page}" if page > 1 else "")


class _Fields(HTMLParser):
    """The fields of the form with an action."""

    def __init__(self, action: str) -> None:
        super().__init__()
        self._action, self._inside, self._area = action, False, ""
        self.fields: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._inside = given.get("action") == self._action
        elif self._inside and tag in ("input", "textarea"):
            self.fields[given["name"]] = given.get("value", "")
            self._area = given["name"] if tag == "textarea" else ""

    def handle_endtag(self, tag: str) -> None:
        self._area = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.fields[self._area] += data

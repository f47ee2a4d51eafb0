"""What went wrong, in one shape: RFC 9457, "Problem Details for HTTP APIs"."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse

from curbside.core.errors import CurbsideError

CONTENT_TYPE = "application/problem+json"


class BadInput(CurbsideError, ValueError):
    """Something in what was sent cannot be used. errors: each {"where": the field, "what": a sentence}."""

    def __init__(self, errors: Sequence[Mapping[str, str]]) -> None:
        self.errors = errors
        super().__init__("something in what was sent cannot be used; nothing was kept")


class Conflict(CurbsideError):
    """It cannot be done as things stand. more: further members of the problem, for a program to act on."""

    def __init__(self, detail: str, **more: Any) -> None:
        self.more = more
        super().__init__(detail)


def problem(status: int, detail: str = "", **more: Any) -> HttpResponse:
    """The answer for a status that is an error.   detail: a sentence for people, "" where the status says it all.   more: further members."""
    title = HTTPStatus(status).phrase
    words = json.dumps({"status": status, "title": title, "detail": detail or title, **more}, ensure_ascii=False)
    response = HttpResponse(words, status=status, content_type=CONTENT_TYPE)
    response["Cache-Control"] = "no-store"
    return response

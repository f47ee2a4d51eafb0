"""What somebody typed into a form, given back by whatever page refuses it; and kept in the session while its writer signs in again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from curbside.site.lib.limits import STRANGERS, who

WRITING = frozenset(["asking", "answering", "doctors", "moderation", "questions", "verification"])
"""Where people write; the pages for signing in are not among them, so no password is ever sent back."""
LONG = 80  # characters; longer words get a box of many lines
UNSEEN = frozenset(["csrfmiddlewaretoken", "do", "draft", "form", "over"])
MOST = 200_000  # characters in all
KEY = "typed"  # in the session


@dataclass(frozen=True, slots=True)
class Field:
    """What stood in one field of the form.   seen: words somebody wrote, not a choice or a key.   long: more than a line."""

    name: str
    value: str
    seen: bool
    long: bool


def typed_fields(request: HttpRequest) -> list[Field]:
    """The fields of a form that was sent to a page where people write, in order; none of one that is beyond all measure."""
    if request.resolver_match is None or request.resolver_match.app_name not in WRITING:
        return []
    given = [(name, value) for name, values in request.POST.lists() for value in values if name != "csrfmiddlewaretoken"]
    if sum(len(value) for _, value in given) > MOST:
        return []
    return [Field(name, value, _is_words(name, value), len(value) > LONG or "\n" in value) for name, value in given]


def login_keeps_words(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """As `login_required`; and what somebody sends whose session has ended waits for `typed_before` at the same address. Raises TooMany.

    A form that is kept while it is typed is told so in the place of what it waits for.
    """
    guarded = login_required(view)

    @wraps(view)
    def here(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" and not request.user.is_authenticated:
            if "HX-Request" in request.headers:
                return render(request, "components/signed_out.html")
            _keep(request)
        return guarded(request, *args, **kwargs)

    return here


def typed_before(request: HttpRequest) -> dict[str, str]:
    """The fields that were sent to this address before signing in, by name; empty where there are none."""
    kept = request.session.get(KEY)
    return kept["fields"] if kept and kept["there"] == request.path else {}


def forget_typed(request: HttpRequest) -> None:
    """It is kept elsewhere by now."""
    request.session.pop(KEY, None)


def _keep(request: HttpRequest) -> None:
    fields = {field.name: field.value for field in typed_fields(request)}
    if not fields:
        return
    STRANGERS.spend(who(request))
    request.session[KEY] = {"there": request.path, "fields": fields}


def _is_words(name: str, value: str) -> bool:
    return name not in UNSEEN and bool(value.strip()) and (" " in value.strip() or len(value) > LONG)

"""When a form's proof of origin is missing or old: the page that gives people their words back, to be sent again with a new one."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

WRITING = frozenset(["asking", "answering", "doctors", "moderation", "questions", "verification"])
"""Where people write; the pages for signing in are not among them, so no password is ever sent back."""
LONG = 80  # characters; longer words get a box of many lines
UNSEEN = frozenset(["csrfmiddlewaretoken", "do", "draft", "form"])
MOST = 200_000  # characters in all


@dataclass(frozen=True, slots=True)
class Field:
    """What stood in one field of the form.   seen: words somebody wrote, not a choice or a key.   long: more than a line."""

    name: str
    value: str
    seen: bool
    long: bool


def refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Status 403 with everything typed, in a form that can be sent again; without it for a form that another site sent, or for a page where nobody writes.

    reason: Django's; people are told the usual ones.
    """
    return render(request, "403_csrf.html", {"fields": _kept(request), "files": bool(request.FILES), "there": request.get_full_path()}, status=403)


def _kept(request: HttpRequest) -> list[Field]:
    if request.resolver_match is None or request.resolver_match.app_name not in WRITING or not _from_here(request):
        return []
    given = [(name, value) for name, values in request.POST.lists() for value in values if name != "csrfmiddlewaretoken"]
    if sum(len(value) for _, value in given) > MOST:
        return []
    return [Field(name, value, _is_words(name, value), len(value) > LONG or "\n" in value) for name, value in given]


def _from_here(request: HttpRequest) -> bool:
    """Whether the browser says that a page of ours sent it: another site must not put words into people's mouths. (Fetch Metadata; RFC 6454 for Origin.)"""
    fetched, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    return fetched == "same-origin" if fetched else origin == f"{request.scheme}://{request.get_host()}"


def _is_words(name: str, value: str) -> bool:
    return name not in UNSEEN and bool(value.strip()) and (" " in value.strip() or len(value) > LONG)

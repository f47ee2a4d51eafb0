"""Answers of the site that Django has no name for."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from curbside.site.lib.limits import TooMany


class Gone(Exception):
    """What stood here was removed; the page says so with status 410."""


class NotSent(Exception):
    """A letter that somebody waits for, with a code or a link, could not be handed to the mail server; the page says so with status 503."""


class RefusalMiddleware:
    """Gives Gone (410), TooMany (429), NotSent (503), and a way of asking that a page does not know (405), their pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if not isinstance(answer, HttpResponseNotAllowed) or answer.content:
            return answer
        page = render(request, "405.html", status=405)
        page["Allow"] = answer["Allow"]
        return page

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page "no longer here", "too often" or "not sent", or None for any other error."""
        if isinstance(error, NotSent):
            return render(request, "503.html", status=503)
        if isinstance(error, TooMany):
            page = render(request, "429.html", {"when": str(error)}, status=429)
            page["Retry-After"] = str(error.seconds)
            return page
        return render(request, "410.html", {"what": str(error)}, status=410) if isinstance(error, Gone) else None


class PrivateMiddleware:
    """No store on the way keeps a page of somebody signed in; the pages of their account not even the browser, for the next who sits there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if settings.SESSION_COOKIE_NAME in request.COOKIES and "Cache-Control" not in answer:
            answer["Cache-Control"] = "private, no-store" if request.path.startswith("/account/") else "private, no-cache"
        return answer


def back_to(request: HttpRequest, otherwise: str) -> str:
    """Where a form says it stood (`back`), as long as that is a page of this site."""
    back = request.POST.get("back", "")
    return back if url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure()) else otherwise

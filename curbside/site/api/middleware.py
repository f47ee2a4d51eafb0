"""What holds for every request to the API, whatever becomes of it."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from curbside.site.api.problems import CONTENT_TYPE, problem
from curbside.site.lib.numbers import number_of

ROOT = "/api/"
MOST_BYTES = 200_000  # of a request; the longest answer, in the longest letters, has 120,000


class ApiMiddleware:
    """No cookie gets through, so no session can act here and no other site can act by one. What is too long is not read. Every error has the one shape."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(ROOT):
            return self.get_response(request)
        if _length(request) > MOST_BYTES:
            return problem(413, f"a request has at most {MOST_BYTES} bytes")
        if "\0" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            return problem(400, "an address holds no null character")  # PostgreSQL refuses to look for one
        request.COOKIES = {}
        response = _as_problem(self.get_response(request))
        if settings.CORS and request.method in ("GET", "HEAD"):
            response["Access-Control-Allow-Origin"] = "*"  # without cookies there is nothing here that a stranger could not read
        return response


def _length(request: HttpRequest) -> int:
    """What is no number is too long."""
    length = number_of(request.META.get("CONTENT_LENGTH") or "0")
    return MOST_BYTES + 1 if length is None else length


def _as_problem(response: HttpResponse) -> HttpResponse:
    """Django's own refusals, which are pages or plain text, in our shape."""
    if response.status_code < 400 or response["Content-Type"] == CONTENT_TYPE:
        return response
    ours = problem(response.status_code)
    for name in ("Allow", "Retry-After"):
        if response.has_header(name):
            ours[name] = response[name]
    return ours

"""Answers of the site that Django has no name for."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


class Gone(Exception):
    """What stood here was removed, for good; the page says so with status 410."""


class GoneMiddleware:
    """Turns Gone into its page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page "no longer here", or None for any other error."""
        return render(request, "410.html", status=410) if isinstance(error, Gone) else None

"""Addresses with a slash too many at their end, or one too few."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import is_valid_path


class SlashMiddleware:
    """Sends a reader on, for good, where no page is at an address and one is at the same address with its slash taken off, or put on."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if answer.status_code != 404 or request.resolver_match or request.method not in ("GET", "HEAD"):
            return answer
        bare = request.path_info.rstrip("/")
        meant = bare if request.path_info.endswith("/") else f"{bare}/"
        if meant.startswith("//") or not is_valid_path(meant):  # two slashes would lead to another site
            return answer
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{meant}?{query}" if query else meant)

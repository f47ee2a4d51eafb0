"""What crawlers may read (RFC 9309)."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

CLOSED = ("/account/", "/answer", "/ask/", "/doctors/review", "/mail/", "/me", "/moderation", "/photos/", "/search", "/staff/")
"""Beginnings of addresses behind a sign-in, without end, or no search engine's business."""


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """All public pages, in production. A demo's doctors are invented: nobody should find them by a search engine."""
    if settings.MODE == "production":
        lines = [*(f"Disallow: {path}" for path in CLOSED), "", f"Sitemap: {settings.ADDRESS}{reverse('sitemap:index')}"]
    else:
        lines = ["# not a site for real: its people are invented", "Disallow: /"]
    return HttpResponse("\n".join(["User-agent: *", *lines, ""]), content_type="text/plain; charset=utf-8")

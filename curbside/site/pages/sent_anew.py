"""When a form's proof of origin is missing or old: the page that gives people their words back, to be sent again with a new one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from curbside.site.lib.given_back import typed_fields


def refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Status 403 with everything typed, in a form that can be sent again; without it for a form that another site sent, or for a page where nobody writes.

    reason: Django's; people are told the usual ones.
    """
    fields = typed_fields(request) if _from_here(request) else []
    return render(request, "403_csrf.html", {"fields": fields, "files": bool(request.FILES), "there": request.get_full_path()}, status=403)


def _from_here(request: HttpRequest) -> bool:
    """Whether the browser says that a page of ours sent it: another site must not put words into people's mouths. (Fetch Metadata; RFC 6454 for Origin.)"""
    fetched, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    return fetched == "same-origin" if fetched else origin == f"{request.scheme}://{request.get_host()}"

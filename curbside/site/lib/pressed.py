"""Addresses that buttons send to and nobody looks at: where somebody comes out whose session had ended when they pressed."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

UNDONE = "Nothing was done yet: you are not signed in any more. Sign in, and press it again."


def pressed_signed_in(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """As `login_required` and `require_POST` together; but signing in leads to the page the button stood on, not to the button's own address, which shows nothing."""
    guarded = login_required(require_POST(view))

    @wraps(view)
    def here(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "POST" or request.user.is_authenticated:
            return guarded(request, *args, **kwargs)
        messages.info(request, UNDONE)
        return redirect_to_login(_stood_on(request))

    return here


def _stood_on(request: HttpRequest) -> str:
    """The address of the page, as the browser tells it; the front page where it tells none of ours."""
    told = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(told, {request.get_host()}, require_https=request.is_secure()):
        return "/"
    page = urlsplit(told)
    return f"{page.path or '/'}?{page.query}" if page.query else page.path or "/"

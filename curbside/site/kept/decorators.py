"""What a view says of a page that may be kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control, patch_vary_headers

View = Callable[..., HttpResponse]


def kept(view: View) -> View:
    """Says that for people not signed in this page hangs on its address and the database alone, so that it may be kept until either changes.

    Browsers may keep it too, and ask each time whether it is still so.
    """

    @wraps(view)
    def marked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.may_be_kept = True  # type: ignore[attr-defined]
        patch_cache_control(response, no_cache=True, private=True)
        patch_vary_headers(response, ("Accept-Encoding", "Cookie"))
        return response

    return marked


def packed(view: View) -> View:
    """Says the same of a page that has more addresses than are worth keeping, such as a search: it is drawn each time, and compressed for people not signed in."""

    @wraps(view)
    def marked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.may_be_packed = True  # type: ignore[attr-defined]
        if settings.SESSION_COOKIE_NAME not in request.COOKIES:
            patch_cache_control(response, no_cache=True)
        patch_vary_headers(response, ("Accept-Encoding", "Cookie"))
        return response

    return marked

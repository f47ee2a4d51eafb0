"""Answers that are sent again only when they changed (RFC 9110, section 13)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date, quote_etag


def unless_known(request: HttpRequest, stamp: object, changed_at: datetime | None, make: Callable[[], HttpResponse]) -> HttpResponse:
    """What `make` gives, or 304 where the reader has it already.

    stamp: everything the answer hangs on; its text must differ whenever the answer would.   changed_at: when it last changed, where known.
    Only the ETag decides: a time cannot tell that the newest thing was taken away. Caches may keep the answer but have to ask each time, so
    what a moderator removes is gone at once.
    """
    etag = quote_etag(hashlib.sha256(repr(stamp).encode("utf-8", "surrogatepass")).hexdigest()[:32])
    answer = get_conditional_response(request, etag=etag) or make()
    answer["ETag"] = etag
    if changed_at:
        answer["Last-Modified"] = http_date(changed_at.timestamp())
    patch_cache_control(answer, no_cache=True)
    return answer

"""The site behind its kept pages: people not signed in get a page that was drawn before, if nothing has changed since."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings

from curbside.site.kept.page import Headers, Page, best_encoding, draw_page
from curbside.site.kept.queries import last_change
from curbside.site.kept.store import Store

MOST = 32 << 20  # bytes a web process
SECONDS = 60  # for what changes by the clock alone, such as a verification running out

Environ = dict[str, Any]
Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]
# Of all cookies, only the token of forms says nothing of the reader; a page that shows one sets it anew, and is not kept.
_NOBODYS_COOKIES = re.compile(r"csrftoken=[\w-]*")


class KeptPages:
    """A WSGI application around the site's. A hit costs one small query; everything else goes to the site, untouched."""

    def __init__(self, site: Application, most: int = MOST, seconds: float = SECONDS) -> None:
        self._site, self._store = site, Store(most, seconds)

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        key = _key(environ)
        stamp = last_change() if key else None  # read before the page is drawn: what is drawn is never older than its stamp
        if stamp is None:
            return self._site(environ, start_response)
        page = self._store.get(key, stamp)
        if page is not None:
            return _answer(page, environ, start_response)
        return self._draw(key, stamp, environ, start_response)

    def _draw(self, key: Any, stamp: int, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Let the site draw the page, and keep it where the site says it may be."""
        started: list[tuple[str, Headers]] = []
        response: Any = self._site(environ | {"REQUEST_METHOD": "GET"}, lambda status, headers, error=None: started.append((status, headers)))
        status, headers = started[0]
        keep = getattr(response, "may_be_kept", False)
        if not (keep or getattr(response, "may_be_packed", False)) or not _is_everybodys(response, headers):
            start_response(status, headers)
            return response  # type: ignore[no-any-return]
        page = draw_page(headers, response.content, key[-1], stamp)
        response.close()
        if keep:
            self._store.put(key, page)
        return _answer(page, environ, start_response)


def _key(environ: Environ) -> tuple[str | None, ...] | None:
    """Everything of a request that a page for everybody hangs on; None where the request may say who is reading."""
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or "HTTP_AUTHORIZATION" in environ or "HTTP_HX_REQUEST" in environ:
        return None
    cookies = environ.get("HTTP_COOKIE")
    if cookies and not _NOBODYS_COOKIES.fullmatch(cookies):
        return None
    path = environ.get("PATH_INFO", "")
    if path.startswith(settings.STATIC_URL):
        return None
    origin = (environ.get("HTTP_HOST"), environ.get("wsgi.url_scheme"), environ.get("HTTP_X_FORWARDED_PROTO"))
    return (*origin, path, environ.get("QUERY_STRING"), best_encoding(environ.get("HTTP_ACCEPT_ENCODING", "")))


def _is_everybodys(response: Any, headers: Headers) -> bool:
    """A whole page in one piece that gives the reader no cookie.

    Only such a page is compressed, and only for a request that says nothing of its reader (`_key`). A search repeats what was typed, and whoever can have a
    reader's browser ask for it and see how long the answer is learns what else is on the page, a secret as well, if both are compressed together (BREACH,
    Gluck, Harris and Prado 2013). This page holds nothing but what anybody sees; that of somebody signed in is never compressed.
    """
    whole = response.status_code == 200 and not response.streaming and not response.has_header("Content-Encoding")
    return whole and all(name.lower() != "set-cookie" for name, _ in headers)


def _answer(page: Page, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
    if page.is_known_to(environ):
        start_response("304 Not Modified", page.headers_without_body())
        return ()
    start_response("200 OK", page.headers)
    return () if environ["REQUEST_METHOD"] == "HEAD" else (page.body,)

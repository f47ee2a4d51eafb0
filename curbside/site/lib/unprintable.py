"""Characters that no reader sees and that change what is read, kept out of pages; what is stored keeps them, and so does where a quote begins."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

# HTML allows no control characters but tab, line feed, form feed and carriage return. Those that part words part them here; the others go.
_SPACES = bytes.maketrans(b"\x0b\x0c\x1c\x1d\x1e\x1f", b" " * 6)
_CONTROLS = bytes(code for code in (*range(0x20), 0x7F) if code not in b"\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f")
# Text that follows one of these is drawn backwards, ours on the same line included; a right-to-left text needs neither.
_OVERRIDES = ("\u202d".encode(), "\u202e".encode())


class UnprintableMiddleware:
    """Takes control characters and overrides of direction out of every page, wherever their words are from. The API's JSON and the feeds escape or leave them out themselves."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if not answer.streaming and answer.get("Content-Type", "").startswith("text/html"):
            answer.content = printable(answer.content)
        return answer


def printable(page: bytes) -> bytes:
    """A page in UTF-8 without them; in that encoding their bytes are part of no other character."""
    page = page.translate(_SPACES, _CONTROLS)
    for override in _OVERRIDES:
        page = page.replace(override, b"")
    return page

"""How pages word who asked, and when, beside a title."""

from __future__ import annotations

import re

from curbside.core.formats.page.boards import JOINED
from curbside.core.formats.page.byline.names import is_handle
from curbside.core.formats.page.dates import date_end, is_dated
from curbside.core.formats.page.furniture import is_furniture
from curbside.core.formats.page.headers import read_header
from curbside.core.formats.page.items import is_place
from curbside.core.formats.page.marks import title_tag
from curbside.core.formats.page.top.heads import SUBJECT
from curbside.core.formats.page.top.menus import is_menu, is_path

LONGEST, LONGEST_PART = 130, 45
SEEN = ("views:", "viewed:", "reads:", "seen:")
_PARTS = re.compile(r"\s*[|·•]\s*|\s{2,}|\t+|,\s+|\s+[–—-]\s+| in (?=[A-Z])")
_ORNAMENTS = "👤🙋👩👨🧑 "
_SEX = r"(?:male|female|man|woman|boy|girl|m|f)"
_ASKED = re.compile(
    r"(?:(?:question|topic|thread|discussion|case) )?(?:asked|started|starter|opened|created|submitted|posted)"
    r"(?: (?:by|for|on|in|at|from)\b|:? ?(?=\d|over \d|about an?\b|an? |yesterday|today)).*"
    r"|(?:question|topic|thread) starter .*|(?:question|query|letter|post) (?:by|from) .*|by an? \d{1,2}[- ]year[- ]old .*",
    re.IGNORECASE,
)
_KEY = re.compile(r"[A-Z][A-Za-z]+(?: [A-Za-z]+)?: ?\S.{0,40}")
_AGED = re.compile(rf"\d{{1,2}}[- ]?(?:years?[- ]old|y/?o)?\b.{{0,12}}\b{_SEX}\b.{{0,12}}", re.IGNORECASE)
_SEXED = re.compile(rf"{_SEX}\W{{1,3}}(?:aged )?\d{{1,2}}\b.{{0,40}}", re.IGNORECASE)


def is_asked(text: str) -> bool:
    """The line says who asked, or when, and tells no more ("Started by jo_77, Mon 11 March, 21:40", "Ann, 37, female · asked 3 May")."""
    text = text.lstrip(_ORNAMENTS)
    if len(text) > LONGEST or text[-1:] in ("", "?", "!"):
        return False
    if is_handle(text) or _ASKED.fullmatch(text) or _SEXED.fullmatch(text) or text[date_end(f"{text} A") :].lower().startswith("by "):
        return True
    parts = [part.strip() for part in _PARTS.split(text) if part.strip()]
    if len(parts) < 2 or any(len(part) > LONGEST_PART for part in parts):
        return False
    return (
        any(_ASKED.fullmatch(part) or _AGED.fullmatch(part) for part in parts)
        or (is_furniture(parts[0]) and "#" in parts[0])
        or (is_handle(parts[0]) and all(is_age(part) or is_place(part) or _SEXED.fullmatch(part) for part in parts[1:]))
    )


def is_age(text: str) -> bool:
    """A day, or how long ago ("3d"), perhaps with the post's number."""
    return is_dated(text.partition(" #")[0].strip()) or is_furniture(text)


def is_joined(text: str) -> bool:
    """`Joined: Aug 2019`, as boards print below a member's name."""
    return text.lower().startswith(JOINED)


def is_idle(text: str) -> bool:
    """Something filed, counted or linked, and nobody's words ("Category: Feet", "View previous topic :: View next topic")."""
    return is_key(text) or is_menu(text) or is_path(text) or ("\t" in text and len(text) <= LONGEST_PART) or read_header(text) is not None


def is_key(text: str) -> bool:
    """`Status: open`."""
    return _KEY.fullmatch(text) is not None and not (title_tag(text) and text.lower().startswith(SUBJECT))


def counted(text: str) -> int | None:
    """How many answered, perhaps beside other counts ("Replies: 6   Following: 12")."""
    parts = [part for part in _PARTS.split(text) if not part.lower().startswith(SEEN)]
    headers = [header for part in parts if (header := read_header(part))]
    return next((header.stated for header in headers if header.stated is not None), None)

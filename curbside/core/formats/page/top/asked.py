"""How pages word who asked, and when, beside a title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from curbside.core.formats.lexicon import words as listed
from curbside.core.formats.page.boards import JOINED
from curbside.core.formats.page.byline.names import is_handle
from curbside.core.formats.page.dates import is_dated
from curbside.core.formats.page.furniture import is_furniture
from curbside.core.formats.page.headers import read_header
from curbside.core.formats.page.items import is_place
from curbside.core.formats.page.top.menus import is_menu, is_path

LONGEST, LONGEST_PART = 130, 45
SEEN = ("views:", "viewed:", "reads:", "seen:")
LONGEST_BESIDE, LONGEST_NAME = 3, 2
_PARTS = re.compile(r"\s*[|·•]\s*|\s{2,}|\t+|,\s+|\s+[–—-]\s+| in (?=[A-Z])")
_ORNAMENTS = "👤🙋👩👨🧑🕒🕐⏱📅👁💬 "
_SEX = r"(?:male|female|man|woman|boy|girl|m|f)"
_ASKED = re.compile(
    r"(?:(?:question|topic|thread|discussion|case) )?(?:asked|started|starter|opened|created|submitted|posted)\b(?P<told>.*)"
    r"|(?:question|query|letter|post) (?P<by>(?:by|from) .*)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:customer|patient|reader|visitor|member|user)(?:['\u2019]s)? (?:question|query):?", re.IGNORECASE)
"""What stands alone above the asker's words."""
_PERSON = re.compile(
    rf"\d{{1,2}}[- ]?(?:years?[- ]old|y/?o)?\b.{{0,12}}\b{_SEX}\b.{{0,12}}|{_SEX}\W{{1,3}}(?:aged )?\d{{1,2}}\b.{{0,20}}|(?:asked for|by) an? ?\d.*|asked for {_SEX}\b.*",
    re.IGNORECASE,
)
_ANYBODY = frozenset(["a", "an", "anonymous", "anon", "guest", "admin", "user", "patient"])


def is_asked(text: str) -> bool:
    """The line says who asked, or when, and tells no more ("Started by jo_77, Mon 11 March, 21:40", "Ann, 37, female · asked 3 May")."""
    text = text.lstrip(_ORNAMENTS)
    if len(text) > LONGEST or text[-1:] in ("", "?", "!"):
        return False
    if is_handle(text) or _tells_who(text) or _LABEL.fullmatch(text):
        return True
    parts = parts_of(text)
    if len(parts) < 2 or any(len(part) > LONGEST_PART for part in parts):
        return False
    return (
        any(map(_tells_who, parts))
        or (is_furniture(parts[0]) and "#" in parts[0] and _are_short(parts[1:]))
        or (any(map(is_dated, parts)) and all(map(is_age, parts)))
        or (is_handle(parts[0]) and all(is_age(part) or is_place(part) or _PERSON.fullmatch(part) for part in parts[1:]))
    )


def is_person(text: str) -> bool:
    """Sex and age, perhaps a town ("Female, 51 · Hull"); to be believed below a title alone."""
    parts = parts_of(text)
    return _PERSON.fullmatch(text) is not None or (_are_short(parts) and any(map(_PERSON.fullmatch, parts)))


def parts_of(text: str) -> list[str]:
    """What stands side by side in the line, without ornaments."""
    return [part for words in _PARTS.split(text) if (part := words.strip().lstrip(_ORNAMENTS))]


def _are_short(parts: Sequence[str]) -> bool:
    return all(len(part.split()) <= LONGEST_BESIDE for part in parts)


def _tells_who(text: str) -> bool:
    """`Submitted 4 years ago by ring_lady`: a day, or a name behind "by", and not "Started by lifting a box"."""
    asked = _ASKED.fullmatch(text)
    if not asked:
        day, by, who = text.partition(" by ")
        if by and is_dated(day):
            return _is_who(who.split(), named=False)
        return text.lower().startswith(("by a", "asked ")) and (is_furniture(text) or _PERSON.fullmatch(text) is not None)
    told = (asked["told"] or asked["by"] or "").strip(" :").replace("from ", "by ", 1).replace("by: ", "by ", 1)
    when, by, who = f" {told} ".partition(" by ")
    if "starter" in text.lower() and not by:
        when, who = "", told
    dated = any(is_dated(day) for day in (when.strip(" ,"), when.partition(",")[0].strip().removeprefix("on ")))
    return (dated or not when.strip()) and (_is_who(who.split(), named=bool(asked["by"])) if by or who else dated)


def _is_who(words: Sequence[str], named: bool) -> bool:
    """A name, a forum's name for somebody, or, where not only a name will do, anybody."""
    if not words or words[0][0].isupper() or is_handle(words[0].rstrip(",")):
        return bool(words)
    return not named and (words[0] in _ANYBODY or len(words) <= LONGEST_NAME)


def is_age(text: str) -> bool:
    """A day, or how long ago ("3d"), perhaps with the post's number."""
    return is_dated(text.partition(" #")[0].strip()) or is_furniture(text)


def is_joined(text: str) -> bool:
    """`Joined: Aug 2019`, as boards print below a member's name."""
    return text.lower().startswith(JOINED)


def is_idle(text: str) -> bool:
    """Something filed, counted or linked, and nobody's words ("Category: Feet", "View previous topic :: View next topic")."""
    return is_key(text) or is_menu(text) or is_path(text) or ("\t" in text and len(text) <= LONGEST_PART) or read_header(text) is not None


def count_words(text: str) -> int:
    """How many words the line has, signs between them not counted."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def is_key(text: str) -> bool:
    """`Status: open`."""
    key, colon, value = text.partition(":")
    return bool(colon and value) and len(value) <= LONGEST_PART and key.strip().lower() in listed("furniture.toml", "filing")


def counted(text: str) -> int | None:
    """How many answered, perhaps beside other counts ("Replies: 6   Following: 12")."""
    parts = [part for part in parts_of(text) if not part.lower().startswith(SEEN)]
    headers = [header for part in parts if (header := read_header(part))]
    return next((header.stated for header in headers if header.stated is not None), None)

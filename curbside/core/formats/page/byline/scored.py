"""Heads of comments with a score and an age in them ("[–]podo_kev Podiatrist 14 points 3 years ago")."""

from __future__ import annotations

import re

from curbside.core.formats.lexicon.specialties import is_subject, title_start
from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.flair import read_specialty
from curbside.core.thread import Doctor

LONGEST = 100
_SCORED = re.compile(
    r"(?:\[[–—+-]\]\s*)?(?P<name>[\w-]{3,24}|\[deleted\])(?P<flair> [^\d\[\]]{3,50}?)?(?P<asker> \[S\])?"
    r" (?P<score>-?\d[\d.,]*k? points?|\[score hidden\]) (?P<age>\S{1,8} \w{3,8} ago)\*?(?: \(.{1,40}\))?"
)
ASKER, DELETED = "op", "[deleted]"


def read_scored(text: str) -> Byline | None:
    """Who wrote, with the words in which boards let them say what they are; "[S]" marks the one who asked."""
    found = _SCORED.fullmatch(text) if len(text) <= LONGEST and text.rstrip(")*").endswith("ago") else None
    if not found:
        return None
    flair = (found["flair"] or "").strip()
    parts = [part for part in re.split(r"\s*[|·,/]\s*", flair) if part]
    specialty = read_specialty([part for part in parts if title_start(part.split()) == 0 or is_subject(part) or len(parts) > 1])
    left = tuple(part for part in (*parts, found["score"], found["age"]) if part != specialty)
    named = found["name"] != DELETED
    doctor = Doctor(found["name"] if named else None, specialty=specialty)
    return Byline(doctor, "wrote", unnamed=not named, left=(*left, ASKER) if found["asker"] else left)

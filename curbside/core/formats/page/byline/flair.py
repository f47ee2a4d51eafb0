"""What boards print below a name together with the day: "3y ago · Physician | Aviation medicine", "Had this twice · Answered 5 years ago"."""

from __future__ import annotations

import re
from typing import NamedTuple

from curbside.core.formats.lexicon import words
from curbside.core.formats.lexicon.specialties import is_general, title_start
from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.idle import is_idle
from curbside.core.formats.page.byline.names import FILE, looks_like_place
from curbside.core.formats.page.furniture import is_furniture
from curbside.core.thread import Doctor

LONGEST = 100
_PARTS = re.compile(r"\s*[·•|]\s*|\s{2,}")


class Flair(NamedTuple):
    """What the line tells, and whether it says that the one named above it asked."""

    byline: Byline
    asks: bool


def read_flair(text: str) -> Flair | None:
    """What a line of several parts tells of the one named above it; None where none of them is a day or such."""
    parts = [part for part in _PARTS.split(text.strip()) if part] if len(text) <= LONGEST else []
    told = [part for part in parts if not (is_idle(part) or is_furniture(part))]
    if len(told) == len(parts) or len(parts) > 1 + len(told) + 1:
        return None
    asks = any(part.lower() in words(FILE, "asker", "phrases") for part in told)
    specialty = None if asks else read_specialty(told)
    return Flair(Byline(Doctor(specialty=specialty), "idle", left=tuple(part for part in parts if part != specialty)), asks)


def read_specialty(told: list[str]) -> str | None:
    """The title in what somebody says of themselves; beside one that says no more than "Physician", what that one works in."""
    titles = [part for part in told if title_start(part.split()) == 0]
    if titles and is_general(titles[0]):
        return next((part for part in told if part not in titles and looks_like_place(part.title().split())), titles[0])
    return titles[0] if titles else None

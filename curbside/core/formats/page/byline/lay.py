"""Lay people who answer beside doctors: "Bob, 71, Hull", "Kayleigh, mum of two · Telford"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.names import is_handle, is_lay, looks_like_name, looks_like_place, split_home
from curbside.core.formats.page.furniture import is_furniture
from curbside.core.thread import Doctor

LONGEST, LONGEST_NAME = 60, 3
_PARTS = re.compile(r"\s*[,|·•;()]\s*|\s+[–—-]\s+")
_AGED = re.compile(r"(?:aged? )?\d{2}(?: years old)?")
_FAMILY = re.compile(
    r"(?:a |an )?(?:proud )?(?:mum|mom|mother|mam|dad|father|gran|grandma|grandmother|grandad|grandfather|parent|carer|wife|husband)\b(?: (?:of|to) .{1,25})?"
)


def read_lay(text: str) -> Byline | None:
    """The byline of a name, and beside it an age, a family or a town; only to be believed where others sign in the same place."""
    text = text.strip(" .:")
    if not 2 <= len(text) <= LONGEST:
        return None
    first, *others = [part for part in _PARTS.split(text) if part] or [""]
    name, home = split_home(first.split())
    towns = [home] if home else []
    if not (others or home) or not _is_name(name):
        return None
    told: list[str] = []
    for part in others:
        if _is_known(part):
            told.append(part)
        elif not towns and looks_like_place(part.split()):
            towns.append(part)
        elif part.islower() and len(others) > 1 and len(part.split()) <= LONGEST_NAME:
            told.append(part)
        else:
            return None
    if not towns and not any(map(_is_known, told)):
        return None
    return Byline(Doctor(" ".join(name), place=towns[0] if towns else None), "plain", left=tuple(told))


def _is_known(part: str) -> bool:
    return _AGED.fullmatch(part) is not None or is_lay(part) or _FAMILY.fullmatch(part.lower()) is not None or is_furniture(part)


def _is_name(words: Sequence[str]) -> bool:
    if len(words) == 1 and is_handle(words[0]):
        return True
    return len(words) <= LONGEST_NAME and looks_like_name(words)

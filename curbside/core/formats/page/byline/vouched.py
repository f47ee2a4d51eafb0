"""A name, and behind its commas whatever somebody is, vouched for by the place where the line stands ("SAOIRSE WARD, bladder nurse, Newry")."""

from __future__ import annotations

from curbside.core.formats.lexicon.credentials import take_credentials
from curbside.core.formats.lexicon.specialties import title_start
from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.names import closes_letter, is_lay, is_region, looks_like_name, looks_like_place, split_titles
from curbside.core.thread import Doctor

LONGEST, LONGEST_NAME, MOST_PARTS = 100, 40, 5


def read_vouched(text: str) -> Byline | None:
    """The byline of a name of two words and more with its letters, a work that no list holds, and a place, or some of these."""
    text = text.strip(" -–—~")
    name, *told = text.split(", ")
    tokens = name.split()
    tokens = tokens[split_titles(tokens)[0] :]
    if not told or len(text) > LONGEST or len(name) > LONGEST_NAME or len(told) >= MOST_PARTS or text[-1] in ".!?:;":
        return None
    if len(tokens) < 2 or not looks_like_name(tokens) or closes_letter(tokens[0]):
        return None
    letters: tuple[str, ...] = ()
    while told and (taken := take_credentials(told[0].split())):
        letters, told = letters + taken, told[1:]
    region = [told.pop()] if len(told) > 1 and is_region(told[-1]) else []
    place = [told.pop()] if told and looks_like_place(told[-1].split()) and title_start(told[-1].split()) else []
    work = told[0] if told and _is_work(told[0], bool(place)) else None
    left = tuple(part for part in told if part != work)
    return Byline(Doctor(" ".join(tokens), letters, ", ".join(place + region) or None, work), "plain", left=left)


def _is_work(part: str, placed: bool) -> bool:
    """A title; or, before a place, whatever is no sentence and says of no patient that they are one."""
    return title_start(part.split()) == 0 or (placed and not is_lay(part) and not any(map(str.isdigit, part)))

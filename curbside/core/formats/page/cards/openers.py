"""Lines that begin an answer by their form ("A: …", "• Ann Lee, DDS (Dentist, Leipzig): …"), and lines signed at their end ("… — Dr. Lee")."""

from __future__ import annotations

import re
from typing import NamedTuple

from curbside.core.formats.lexicon.specialties import title_start
from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.bylines import read_byline
from curbside.core.formats.page.byline.lay import read_lay
from curbside.core.formats.page.byline.names import is_handle, is_unnamed, looks_like_place
from curbside.core.formats.page.byline.signers import read_signer
from curbside.core.formats.page.byline.sited import read_sited
from curbside.core.formats.page.byline.wording import is_prose
from curbside.core.formats.page.items import Item
from curbside.core.formats.page.marks import MARK, answer_tag, is_emphasised, question_tag
from curbside.core.thread import Doctor

TAIL = re.compile(
    r"(?<=[.,!?\"”])\s+(?:says|said|replies|answers|writes|explains|adds)\s+(?=[A-Zo][^.]*\.?$)|\s*[—–~](?=[^—–~]*$)\s*|\s--?\s*(?=[A-Z(])|\s*[\[(](?=[^()\[\]]*[)\]]\.?$)"
)
TELLS_OF_TAIL = re.compile(r"[—–~]|--| - |[)\]]\.?$| (?:says|said|replies|answers|writes|explains|adds) ")
BREAK = re.compile(r":\s+|\s+[—–]\s*|\s+--?\s+|\.(?<!\bSt\.)(?<!\bDr\.)(?<!\bMt\.)(?<!\bFt\.)(?<!\bSte\.)(?<!\b[A-Z]\.)\s+(?=[A-Z])|\t+|\s\|\s")
_LAY = re.compile(r"(?:[\[(](?P<inside>[^\])]{2,40})[\])]:?|(?P<name>[^\s:\[(][^:]{1,60}):)\s+(?=\S)")
PRAISE = re.compile(r"^[(\[](?:accepted|best|top|chosen|featured|verified|most helpful)\b[^)\]]*[)\]][:.]?\s*", re.IGNORECASE)
HEAD_LENGTH, TAIL_LENGTH = 150, 130
TELLING_HANDLES = (">", ":", "):", "]:")
ENDS = tuple('.!?"”')
LISTS = frozenset(["bullet", "number", "quote", "heading", "stamp"])


class Opened(NamedTuple):
    """The beginning of an answer: how it is marked, who is named in the mark, and the words after it."""

    style: str
    byline: Byline | None
    body: str


def open_item(item: Item) -> Opened | None:
    """How a line begins an answer, or None where it does not by its form alone."""
    if item.rating or item.furniture:
        return None
    text = item.line.text.strip()
    tag, mark = answer_tag(text), MARK.match(text)
    if item.byline and (item.byline.full or item.byline.lead in ("wrote", "the")):
        initial = tag > 0 and (item.byline.doctor.name or "").startswith(text[:tag].strip())  # "A. Brandt, MD"
        return Opened("tag" if tag and not initial and item.byline.lead != "key" else _style(text), item.byline, "")
    if question_tag(text):
        return None
    if tag:
        opened = _signed("tag", PRAISE.sub("", text[tag:]))
        return opened if opened.byline else opened._replace(byline=_in_tag(text[:tag]))
    if mark:
        opened = _signed(mark.lastgroup or "bullet", text[mark.end() :])
        inner = answer_tag(opened.body)
        return _signed("tag", opened.body[inner:]) if inner and not opened.byline else opened
    named = _signed("named", text)
    return named if named.byline and named.body else None


def open_lay(text: str, loose: bool = False) -> Opened | None:
    """Among others who are named so: `[Bea]: …`, or `run_rita: …`; loose: any name will do."""
    found = _LAY.match(text)
    signer = read_signer(found["inside"] or found["name"]) if found else None
    if not found or not signer or not (loose or found["inside"] or signer.sure or signer.doctor.place):
        return None
    return Opened("named", Byline(signer.doctor, "plain", unnamed=signer.unnamed), text[found.end() :])


def _in_tag(tag: str) -> Byline | None:
    """`Pharmacist:` tells the specialty, `Doctor:` nothing."""
    words = tag.strip(" :)(").split()
    titled = words[:1] and words[0].lower() not in ("doctor", "dr", "physician", "expert", "specialist", "surgeon")
    return Byline(Doctor(specialty=words[0])) if titled and title_start(words[:1]) == 0 else None


def _style(text: str) -> str:
    mark = None if is_emphasised(text) else MARK.match(text)
    return mark.lastgroup or "byline" if mark else "byline"


def _signed(style: str, text: str) -> Opened:
    """A byline at the head of the text: the whole of it, in brackets, or before a colon or dash."""
    if not text:
        return Opened(style, None, "")
    if style != "named" and (whole := read_byline(text)) and _names(whole):
        return Opened(style, whole, "")
    if style == "tag" and "," in text and (whole := read_byline(f"by {text}")) and whole.sited:
        return Opened(style, whole, "")
    if (
        text[0] in "([<"
        and 0 < (close := max(map(text.find, ")]" if text[0] != "<" else ">"))) < HEAD_LENGTH
        and (byline := _in_brackets(style, text[1:close], text[close:]))
    ):
        return Opened(style, byline, text[close + 1 :].lstrip(" :—–-"))
    found = Opened(style, None, text)
    for stop in BREAK.finditer(text[:HEAD_LENGTH]):
        if is_prose(text[: stop.start()]):
            break
        byline = read_byline(text[: stop.start()])
        if (
            byline
            and _names(byline)
            and (stop.group()[0] == ":" or byline.sited or (stop.group()[0] != "." and (byline.titled or byline.doctor.credentials)))
        ):
            found = Opened(style, byline, text[stop.end() :].lstrip())
            if stop.group()[0] in ":.":
                break
    return found


def _in_brackets(style: str, text: str, after: str) -> Byline | None:
    """A byline, or a forum's name before a colon; after a tag ("Doctor 2 (Tampa): …") a place will do."""
    byline = read_byline(text) or (read_lay(text) if style == "named" else None)
    if not byline and after.startswith(TELLING_HANDLES) and is_handle(text):
        return Byline(Doctor(name=text), "plain")
    if byline or style != "tag":
        return byline
    if sited := read_sited(text):
        return Byline(sited)
    return Byline(Doctor(place=text)) if looks_like_place(text.split()) else read_byline("by " + text)


def head_of(item: Item) -> Opened | None:
    """The byline on the first line of an answer ("Dr. Lee, dermatology: …"), where it is beyond doubt."""
    text = item.line.text
    if ":" not in text[:HEAD_LENGTH] or item.byline:
        return None
    opened = _signed("named", text.strip())
    return opened if opened.body and opened.byline and opened.byline.full and opened.byline.sited else None


def _names(byline: Byline) -> bool:
    return byline.full or byline.doctor.specialty is not None


def split_tail(text: str) -> tuple[str, Byline | None]:
    """A line's text before a byline at its end ("… gone in a month. — Dr. Ann Lee, Dermatologist, Lyon"), and that byline."""
    if not TELLS_OF_TAIL.search(text, max(0, len(text) - TAIL_LENGTH)):
        return text, None
    for match in TAIL.finditer(text, max(0, len(text) - TAIL_LENGTH)):
        tail = text[match.end() :].strip("()[]. ")
        byline = read_byline(tail) or (_read_unnamed(tail) if text[-1] in ")]" else None)
        if byline and match.start() and _signs_tail(byline, text[: match.start()]):
            return text[: match.start()].rstrip(), byline
    return text, None


def _signs_tail(byline: Byline, before: str) -> bool:
    """A person is named, or nobody in words; or a specialty with a capital stands after a finished sentence ("… in a month. [Dermatologist, Leeds]")."""
    doctor = byline.doctor
    if byline.full:
        return bool(byline.sited or byline.titled or doctor.credentials or byline.lead or byline.unnamed)
    return before.rstrip()[-1:] in ENDS and bool(doctor.specialty and doctor.specialty[0].isupper())


def _read_unnamed(text: str) -> Byline | None:
    """The byline of brackets that name nobody ("[guest]")."""
    byline = read_byline("by " + text) if is_unnamed(text) else None
    return byline if byline and byline.unnamed else None

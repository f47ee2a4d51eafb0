"""What stands around the fields of a byline: ornaments, addresses, "wrote:" or a day behind it."""

from __future__ import annotations

import re

from curbside.core.formats.lexicon.specialties import past, title_start
from curbside.core.formats.page.byline.found import Fields
from curbside.core.formats.page.byline.idle import is_idle
from curbside.core.formats.page.byline.names import is_lay, is_unnamed
from curbside.core.formats.page.dates import date_start

_VERB = re.compile(
    r"[\s,|·–—-]*\b(?:wrote|writes|says|said|replied|replies|answers|answered|responded|responds|reply|adds|added|updated|edited|explains|advises)$",
    re.IGNORECASE,
)
_ORNAMENT = re.compile(
    r"^[^\w\s\x00-\x7f«»“”‘’¿¡•▪▸▹●‣◦·‐–—★⭐✮✭☆✩⯪]+\s*(?=[\w(\[])|\s*[\U0001F1E6-\U0001F1FF]{2}$|(?:\s+verified)?\s*[✓✔☑✅]\ufe0f?(?:\s*(?:(?:identity|id|licen[cs]e|profile|badge) )?(?:verified|checked|confirmed)\b.{0,20})?$",
    re.IGNORECASE,
)
_ON = re.compile(r"[\s,|·»–—-]*(?:\bon)?\s*$")
_GLUED = re.compile(r"\b(Dr|Prof|Mr|Mrs|Ms)\.(?=[A-Z])")
_TITLE_INSIDE = re.compile(r"^\((Dr|Prof)\.?\)(?= )")
_ADDRESS = re.compile(r"\s*[<(\[](?:mailto:)?[\w.+-]+@[\w.-]+[>)\]]")
_NARROWING = re.compile(r" \((?P<words>[a-z]+(?: (?:and )?[a-z]+)?)\)")
_FORUM = re.compile(r"(?<![\w/])/?u/(?=[\w-]{3,20}\b)")


def without_ornament(text: str) -> str:
    """The line without ticks and such, and with a blank behind "Dr."."""
    if not text.isascii():
        text = _ORNAMENT.sub("", text)
    if "r." in text or "f." in text or "s." in text:
        text = _GLUED.sub(r"\1. ", text)
    return text


def tidy(text: str) -> str:
    """The line without asterisks around words, an address behind a name, `u/` before one."""
    if text.startswith("("):
        text = _TITLE_INSIDE.sub(r"\1", text)
    if "**" in text:
        text = text.replace("**", "").strip()
    if text.endswith(" ago."):
        text = text[:-1]
    if "@" in text:
        text = _ADDRESS.sub("", text)
    return _FORUM.sub("", text) if "u/" in text else text


def without_tail(text: str, found: Fields) -> str:
    """The line without "wrote:" or a day at its end, which is noted."""
    text = text.rstrip(" :").rstrip(".") if text[-1] in ":" else text
    begin = date_start(text)
    if begin < len(text):
        before = _ON.search(text[:begin])
        begin = before.start() if before else begin
        found.lead, text = found.lead or "dated", _cut(text, begin, found)
    verb = _VERB.search(text)
    if verb and verb.start():
        found.lead, text = "wrote" if found.lead == "dated" else found.lead or "wrote", _cut(text, verb.start(), found)
    return text


def without_narrowing(text: str, found: Fields) -> str:
    """The line without words in small letters that narrow the title before them ("Physiotherapist (facial), Hull"), which are noted."""
    for told in _NARROWING.finditer(text):
        title, narrowed = text[: told.start()].rsplit(", ", 1)[-1], told["words"]
        if title_start(title.split()) == 0 and not (
            title_start(narrowed.split()) == 0 or is_lay(narrowed) or is_idle(narrowed) or is_unnamed(narrowed) or narrowed in past()
        ):
            found.left.append(narrowed)
            return text[: told.start()] + text[told.end() :]
    return text


def _cut(text: str, at: int, found: Fields) -> str:
    found.left.append(text[at:].strip(" ,|·–—-:.\t"))
    return text[:at]

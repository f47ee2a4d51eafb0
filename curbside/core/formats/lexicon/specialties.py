"""Which words of a line are a specialty."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from curbside.core.formats.lexicon import entries, folded, load

LONGEST = 7
_WORD = re.compile(r"[^\W_]+")
_UNLISTED_FIELD = re.compile(
    r"(?:[A-Z][\w-]+ (?:and |& )?){0,3}(?:\w+ology|\w+iatrics|\w+iatry|\w*[Ss]urgery|Medicine|Dentistry|Care|Health|Rehabilitation)"
)
UNLISTED = re.compile(r"\w{3,}(?:ologist|iatrist|iatrician|odontist|ometrist|opath|therapist|physician|surgeon)", re.IGNORECASE)


@cache
def titles() -> frozenset[str]:
    """What people who answer are called ("facial plastic surgeon"), folded."""
    return frozenset(folded(t) for group in load("specialties.toml")["group"].values() for t in entries(group["titles"]))


@cache
def fields() -> frozenset[str]:
    """What disciplines are called ("plastic surgery"), folded."""
    return frozenset(folded(t) for group in load("specialties.toml")["group"].values() for t in entries(group["fields"]))


@cache
def _last_words() -> frozenset[str]:
    return frozenset(title.rsplit(None, 1)[-1] for title in titles())


@cache
def title_words() -> frozenset[str]:
    """Every word of every title and discipline, folded."""
    return frozenset(word for title in titles() | fields() for word in title.split())


@cache
def modifiers() -> frozenset[str]:
    """Words that make a known title a longer one ("consultant"), folded."""
    return frozenset(folded(w) for w in entries(load("specialties.toml")["modifiers"]["words"]))


@cache
def workers() -> frozenset[str]:
    """Words that turn the discipline before them into a title ("nurse"), folded."""
    return frozenset(folded(w) for w in entries(load("specialties.toml")["workers"]["words"]))


@cache
def past() -> frozenset[str]:
    """Words that say of a title that it is no longer held ("retired")."""
    return frozenset(entries(load("specialties.toml")["past"]["words"]))


def title_start(words: Sequence[str]) -> int:
    """Where the longest title that ends the line begins, or len(words): 2 for Panama City Facial Plastic Surgeon.

    A last word that is formed like a title ("Zygomatologist") is one, listed or not.
    """
    n = len(words)
    if not n:
        return n
    if folded(words[-1]) not in _last_words():
        return n - 1 if UNLISTED.fullmatch(words[-1]) else n
    known, low = titles(), folded(" ".join(words[-LONGEST:])).split()
    start = next((n - len(low) + i for i in range(len(low)) if " ".join(low[i:]) in known), n)
    start = _with_field(words, start)
    if start == n:
        return n
    extra = modifiers()
    while start and folded(words[start - 1]) in extra:
        start -= 1
    if start > 1 and words[start - 1].lower() in ("and", "&", "/"):
        first = min(title_start(words[: start - 1]), title_start([*words[: start - 1], words[-1]]))
        return first if first < start - 1 else start
    return start


def _with_field(words: Sequence[str], start: int) -> int:
    """Where a discipline before a worker's title begins: 1 for Utrecht ENT Nurse."""
    if not start or folded(" ".join(words[start:])) not in workers():
        return start
    first = max(0, start - LONGEST)
    return next((i for i in range(first, start) if is_field(" ".join(words[i:start]))), start)


def ranked_field(text: str) -> bool:
    """The words are a rank or worker in a discipline ("Consultant in Pain Medicine")."""
    who, stands, field = text.partition(" in ")
    return bool(stands) and title_start(who.split()) == 0 and (is_subject(field) or _UNLISTED_FIELD.fullmatch(field) is not None)


def title_end(words: Sequence[str]) -> int:
    """Where the longest title that begins the line ends, or 0: 2 for Consultant Dermatologist Dr Jane Roe."""
    return next((i for i in range(min(len(words), LONGEST), 0, -1) if title_start(words[:i]) == 0), 0)


def listed_title(title: str) -> str:
    """The title that a specialty is listed under, whatever it is called: "Dermatologist" for "dermatology" and "Skin Specialist".

    A rank before a known title is left out ("Consultant Dermatologist"); what the lexicon does not know stays as it is.
    """
    known, (first, *others) = _listed(), _WORD.findall(title) or [""]
    others = others[1:] if others[:1] == ["in"] else others
    whole, rest = _key(title), _key(" ".join(others))
    return known.get(whole) or (known.get(rest) if folded(first) in _ranks() else None) or title


@cache
def _ranks() -> frozenset[str]:
    return frozenset(folded(word) for word in entries(load("specialties.toml")["ranks"]["words"]))


@cache
def _listed() -> dict[str, str]:
    """Every title and discipline with the title it is listed under. Of two spellings of one title the first that is written down stands for both."""
    file = load("specialties.toml")
    listed: dict[str, str] = {}
    for group in file["group"].values():
        for title in (*entries(group["titles"]), *entries(group["fields"])):
            listed.setdefault(_key(title), title)
    for title, others in file["same"].items():
        listed |= {_key(one): title for one in (title, *entries(others))}
    return listed


def _key(title: str) -> str:
    """What two writings of one title have in common, and the title with the end of an address made from it: its letters, without "and"."""
    return "".join(word for word in _WORD.findall(folded(title)) if word != "and")


def is_subject(text: str) -> bool:
    """The words are a discipline, or one made longer ("Clinical Haematology")."""
    first, _, rest = folded(text).partition(" ")
    return is_field(text) or (first in modifiers() and is_field(rest))


def is_field(text: str) -> bool:
    """The words are a discipline of the lexicon and nothing else."""
    return folded(text) in fields()


@cache
def _general() -> frozenset[str]:
    return frozenset(folded(title) for title in entries(load("specialties.toml")["general"]["titles"]))


def is_general(title: str) -> bool:
    """The title says nothing of what somebody works in ("Physician")."""
    return folded(title) in _general()


def outranks(title: str, told: str) -> bool:
    """A title says better than a discipline what somebody is ("Dermatologist" after "MD (Dermatology)"), and both better than "Physician"."""
    if is_general(told) or is_general(title):
        return is_general(told) and not is_general(title) and (is_subject(title) or title_start(title.split()) == 0)
    return is_subject(told) and title_start(told.split()) > 0 and title_start(title.split()) == 0

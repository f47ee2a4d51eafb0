"""Which words after a name are credentials."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from curbside.core.formats.lexicon import entries, load
from curbside.core.formats.lexicon import words as listed_words

FILE = "credentials.toml"

LONGEST = 4
FELLOWSHIP = re.compile(r"(?:F(?:RA|A|R|RANZ|ANZ)?C|MRC)[A-Z]{2,5}|[FM]F[A-Z]{2,4}")
UNLISTED = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z][A-Z/-]{0,5}(?:\([A-Za-z &]+\))?")


def bare(letters: str) -> str:
    """Credentials compare without full stops ("M.D." is "MD")."""
    return letters.replace(".", "")


@cache
def known() -> frozenset[str]:
    """All listed letters, bare."""
    return frozenset(bare(c) for group in load("credentials.toml")["group"].values() for c in entries(group["letters"]))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(letters.split()[0].partition("(")[0] for letters in known())


def take_credentials(words: Sequence[str]) -> tuple[str, ...] | None:
    """The words as credentials ("MB BCh BAO" is one, "MD FACS" are two), or None where one of them is none."""
    if not words:
        return None
    first = bare(words[0])
    if (first.partition("(")[0] if "(" in first else first) not in _first_words():
        return None
    found, at = [], 0
    while at < len(words):
        for end in range(min(len(words), at + LONGEST), at, -1):
            letters = " ".join(words[at:end])
            if is_credential(letters):
                found.append(letters)
                at = end
                break
        else:
            return None
    return tuple(found) or None


def is_credential(letters: str) -> bool:
    """The letters are listed, or are followed by a bracket that says of what or of where ("FRACS (Plast)")."""
    plain = bare(letters)
    if plain in known():
        return True
    degree, _, subject = plain.partition("(")
    return (subject[-1:] == ")" and qualifies(subject[:-1]) and degree.rstrip() in known()) or _is_taken_in(plain)


def _is_taken_in(letters: str) -> bool:
    degree, _, subject = letters.partition(" ")
    return degree in listed_words(FILE, "subjects", "degrees") and subject.lower() in listed_words(FILE, "subjects")


def qualifies(words: str) -> bool:
    """What stands in a bracket belongs to the letters before it: a subject cut short, or a college's town. A whole discipline is a field of its own."""
    return bare(words).lower() in listed_words(FILE, "qualifiers")


def may_be_credential(text: str) -> bool:
    """An unlisted word of capitals; to be believed only beside a listed one."""
    return UNLISTED.fullmatch(bare(text)) is not None


def is_fellowship(word: str) -> bool:
    """An unlisted word formed as colleges and faculties form the letters of their fellows and members ("FACSEM", "MFTM")."""
    return FELLOWSHIP.fullmatch(bare(word)) is not None

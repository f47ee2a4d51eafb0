"""Looking a doctor up in a public register. Another country's register is another class in REGISTERS."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from curbside.site.doctors.models import RegistryEntry, Verification


@dataclass(frozen=True, slots=True)
class Finding:
    """What a register says, as one fact with its day: fact "NPI active", of 2026-11-03.   name: as the register has it.   holds: whether it speaks for the doctor."""

    fact: str
    name: str
    of: date
    holds: bool


class Register(Protocol):
    """Something that can say whether a request is true. None: it knows nothing of it."""

    name: str

    def look_up(self, request: Verification) -> Finding | None: ...


class FileRegister:
    """A register whose published file was read into the database (`curbside manage load_register`)."""

    name = "NPPES"

    def look_up(self, request: Verification) -> Finding | None:
        """By the NPI of a request from the United States."""
        if request.country != "US" or not request.npi:
            return None
        entry = RegistryEntry.objects.filter(register=self.name, number=request.npi).first()
        if entry is None:
            day = RegistryEntry.objects.filter(register=self.name).order_by("-read_on").values_list("read_on", flat=True).first()
            return Finding("NPI not in the register", "", day, holds=False) if day else None
        name = f"{entry.first_name} {entry.last_name}".strip().title()
        same = has_surname(request.name, entry.last_name)
        fact = "NPI active" if entry.active else "NPI deactivated"
        return Finding(fact if same else f"{fact}, under another name", name, entry.read_on, entry.active and same)


def has_surname(name: str, surname: str) -> bool:
    """Whether a name has all words of a surname, whole and beside each other: "Anna García-López" has "GARCIA LOPEZ", "Oliver Stone" has no "LI"."""
    words, wanted = _words(name), _words(surname)
    return bool(wanted) and any(words[start : start + len(wanted)] == wanted for start in range(len(words)))


def _words(name: str) -> list[str]:
    """Without case, accents and apostrophes, which registers write as they like: "O’Brien" is "OBRIEN"."""
    letters = [letter for letter in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(letter)]
    return re.findall(r"\w+", re.sub("['’ʼ`]", "", "".join(letters)))


REGISTERS: Sequence[Register] = (FileRegister(),)


def look_up(request: Verification) -> list[Finding]:
    """What every register that knows of a request says."""
    return [finding for register in REGISTERS if (finding := register.look_up(request))]

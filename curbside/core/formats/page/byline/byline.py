"""What one line says of who answered."""

from __future__ import annotations

from typing import NamedTuple

from curbside.core.thread import Doctor

BEGINS = "begins"


class Byline(NamedTuple):
    """What one line says of who answered.

    lead: what the line begins with ("by", "1.", "•"), "wrote" where it ends so, BEGINS where the page's form shows that a post begins, or "".
    titled: a doctor's title stands before the name.
    unnamed: the line says in words that the name is withheld.
    left: parts that belong to no field.
    """

    doctor: Doctor
    lead: str = ""
    titled: bool = False
    unnamed: bool = False
    left: tuple[str, ...] = ()

    @property
    def full(self) -> bool:
        """Names a person, or says that nobody is named."""
        return self.doctor.name is not None or self.unnamed

    @property
    def sited(self) -> bool:
        """Tells the specialty or the place."""
        return self.doctor.specialty is not None or self.doctor.place is not None

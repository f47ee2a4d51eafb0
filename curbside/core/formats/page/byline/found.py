"""What is found in a line so far, and what only the whole of it tells."""

from __future__ import annotations

from dataclasses import dataclass, field

from curbside.core.formats.page.byline.names import is_region, is_workplace


@dataclass(slots=True)
class Fields:
    """What is found so far, in the order of the line.

    `leading` stands before the specialty, as a town or as what the work is in ("Utrecht Nurse", "Continence Nurse"); `left` is known to be of no use ("21 years in practice"); `introduced`: "our hand surgeon, …", a name may follow.
    """

    lead: str = ""
    name: str | None = None
    credentials: tuple[str, ...] = ()
    specialty: str | None = None
    places: list[str] = field(default_factory=list)
    titled: bool = False
    introduced: bool = False
    unnamed: bool = False
    lay: bool = False
    left: list[str] = field(default_factory=list)
    leading: str = ""

    @property
    def sited(self) -> bool:
        """Of nobody named a work and a place are told, so that letters behind them are the state's ("Hand Surgeon · Lancaster, PA")."""
        return self.name is None and self.specialty is not None and not self.leading

    def settle(self) -> None:
        """What only the whole line tells: "Paramedic tutor, Oslo" after a name is work and place; "Ann Arbor, Michigan" is one place.

        Where a nurse's town is told behind her title, what stands before the title is no town ("Continence Nurse, Utrecht").
        """
        if len(self.places) > 1 and (firms := [place for place in self.places if is_workplace(place)]) and len(firms) < len(self.places):
            self.places = [place for place in self.places if place not in firms]
            self.left += firms
        if self.name and self.places and is_region(self.places[0]) and not (self.titled or self.credentials or self.lead):
            self.places[0], self.name = f"{self.name}, {self.places[0]}", None
        if self.leading and len(self.places) > 1 and self.places[0] == self.leading:
            self.specialty = f"{self.places.pop(0)} {self.specialty}"
        if self.specialty is None and len(self.places) > 1 and self.name:
            self.specialty = self.places.pop(0)

"""The facts of a question as frozen values. What the asker does not say, or says in doubt, is None."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

Part = Literal["title", "body"]


class Quote(NamedTuple):
    """The words a fact stands on: `part[start:end] == quote`, with the question's title or body as the part."""

    part: Part
    start: int
    end: int
    quote: str


class StatedDose(NamedTuple):
    """The asker's figure. amount: in `unit`, a number or a (low, high) pair; per: "side", "site", "total" or None.

    Doses of different products are never converted: their units are not interchangeable.
    """

    amount: float | tuple[float, float]
    unit: str
    per: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; a pair becomes a list."""
        amount = list(self.amount) if isinstance(self.amount, tuple) else self.amount
        return {"amount": amount, "unit": self.unit, "per": self.per}


class Facts(NamedTuple):
    """What a question says of the treatment.

    treatment, area, product: names of the lexicons (treatments.toml, areas.toml, products.toml).
    days_since_treatment: whole days, 0 for less than one.
    quotes: for each fact that is given, by its field's name, the words it stands on.
    """

    treatment: str | None = None
    area: str | None = None
    product: str | None = None
    dose: StatedDose | None = None
    days_since_treatment: int | None = None
    quotes: tuple[tuple[str, Quote], ...] = ()

    def quote(self, field: str) -> Quote | None:
        """The words a field stands on; None where the field is None."""
        return dict(self.quotes).get(field)

    def to_json(self) -> dict[str, Any]:
        """The five facts as plain JSON values, without quotes."""
        return {
            "treatment": self.treatment,
            "area": self.area,
            "product": self.product,
            "dose": self.dose.to_json() if self.dose else None,
            "days_since_treatment": self.days_since_treatment,
        }

"""Short ways to say a claim. Places in the text do not matter to a consensus, so all stand at the start of the body."""

from __future__ import annotations

from typing import Any

from curbside.core.claims import Advice, Cause, Chance, Dissent, Dose, Outlook, Timing
from curbside.core.thread import Doctor

BEN = Doctor(name="Ben Adeyemi", specialty="Dermatologist", place="Leeds")
CHEN = Doctor(name="Chen Li", specialty="Plastic Surgeon", place="Oslo")


def resolves(low: float | None, high: float | None, **more: Any) -> Timing:
    return timing("resolves", low, high, **more)


def timing(event: str, low: float | None, high: float | None, quote: str = "some time", **more: Any) -> Timing:
    return Timing(event=event, low_days=low, high_days=high, start=0, end=len(quote), quote=quote, **more)


def outlook(value: str, **more: Any) -> Outlook:
    return Outlook(value=value, start=0, end=6, quote="it may", **more)


def cause(mechanism: str, structure: str | None = None, **more: Any) -> Cause:
    return Cause(mechanism=mechanism, structure=structure, start=0, end=7, quote="because", **more)


def advice(action: str, after_days: float | None = None, **more: Any) -> Advice:
    return Advice(action=action, after_days=after_days, start=0, end=5, quote="do it", **more)


def dose(amount: float | tuple[float, float] | None, product: str | None = None, unit: str | None = "units", **more: Any) -> Dose:
    return Dose(amount=amount, product=product, unit=unit, start=0, end=4, quote="dose", **more)


def chance(low: float | None, high: float | None, of: str) -> Chance:
    return Chance(low_pct=low, high_pct=high, of=of, start=0, end=4, quote="odds")


def dissent(quote: str = "I see no swelling") -> Dissent:
    return Dissent(start=0, end=len(quote), quote=quote)

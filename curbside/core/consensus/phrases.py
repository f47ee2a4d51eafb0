"""Doses, chances and mechanisms in words. A doctor's phrase is put into a sentence of ours only where it reads as one; it stands in the quote below anyway."""

from __future__ import annotations

import math
from collections.abc import Iterable

from curbside.core.consensus.names import MECHANISM_WORDS
from curbside.core.consensus.result import ChancePosition, DosePosition

PER = {"side": " a side", "total": " in all", "site": " a site"}
JUDGED = {"high": "on the high side", "usual": "usual", "low": "on the low side"}
EPONYMS = ("achilles", "eustachian", "fallopian", "botox")
LONGEST_ABBREVIATION = 4
VERBS = frozenset(
    "is are was were be been being am has have had do does did will would can could may might must should happens happen occurs occur get gets got "
    "go goes went feel feels see sees need needs say says take takes come comes stay stays become becomes lose loses end ends".split()
)
LOOSE_ENDS = frozenset(
    "a an the of in on at to for from by with about after before within and or but & than that which who if when as is are was were it they i we you "
    "around roughly nearly almost over under up only just maybe perhaps".split()
)


def say_dose(position: DosePosition) -> str:
    """A dose as stated: "25 units of Botox a side: on the high side"."""
    product = position.product or ""
    return _amount(position, product) + PER.get(position.per or "", "") + (f": {JUDGED[position.judgement]}" if position.judgement else "")


def _amount(position: DosePosition, product: str) -> str:
    amount = say_amounts(position.amounts)
    if not amount:
        return f"The dose of {product}" if product else "The dose"
    if not position.unit:
        return f"{product}, {amount}" if product else amount
    unit = position.unit.removesuffix("s") if amount == "1" and len(position.unit) > LONGEST_ABBREVIATION else position.unit
    return f"{amount} {unit}" + (f" of {product}" if product else "")


def say_amounts(amounts: Iterable[tuple[float, float]]) -> str:
    """Figures or ranges: "25", "15 to 20 or 30"."""
    return " or ".join(f"{low:g}" if low == high else f"{low:g} to {high:g}" for low, high in amounts)


def say_chance(position: ChancePosition) -> str:
    """Per cent as people say them, with what it is a chance of: "1 to 2 % (of patients)", "up to 5 %", "1 in 5,000"."""
    return _share(position.low_pct, position.high_pct) + (f" ({_of(position)})" if tells_of(position) else "")


def tells_of(position: ChancePosition) -> bool:
    """Whether we can say what it is a chance of. A bare "90 %" tells nothing, or the wrong thing: there the doctor's words stand alone."""
    return _reads(_of(position))


def _of(position: ChancePosition) -> str:
    return position.of.split(",")[0].strip()


def _share(low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return f"Up to {_pct(high)}" if high is not None else f"At least {_pct(low)}" if low is not None else "A chance"
    if low == high:
        return f"1 in {round(100 / low):,}" if 0 < low < 1 else _pct(low)
    return f"{_figure(low)} to {_figure(high)} %"


def _pct(share: float) -> str:
    return f"{_figure(share)} %"


def _figure(share: float) -> str:
    """A share as it was said, "12.5"; one that was a fraction, such as a third, without digits nobody said: "33"."""
    return f"{share:g}" if math.isclose(share, round(share, 2)) or share < 1 else f"{share:.0f}"


def _reads(phrase: str) -> bool:
    """Whether words cut from a sentence stand alone: no verb in them, no loose end."""
    words = phrase.lower().split()
    return bool(words) and VERBS.isdisjoint(words) and words[-1] not in LOOSE_ENDS


def say_mechanism(mechanism: str, structures: Iterable[str | None]) -> str:
    """A mechanism with the anatomy named for it: "Swelling (upper lip)"."""
    named = ", ".join(_lowered(structure) for structure in structures if structure)
    return MECHANISM_WORDS[mechanism] + (f" ({named})" if named else "")


def _lowered(structure: str) -> str:
    """Without the capitals of a sentence's beginning or of shouting; abbreviations and names keep theirs."""
    words = structure.split()
    return " ".join(word if _keeps_capitals(word) else word.lower() for word in words)


def _keeps_capitals(word: str) -> bool:
    return (word.isupper() and len(word) <= LONGEST_ABBREVIATION) or word.lower().startswith(EPONYMS)

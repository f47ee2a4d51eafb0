"""Amounts of a drug or product: "25 units per side", "0.5 mg", "8 to 12u", "two syringes", "50 of Dysport", "15 per side"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from curbside.core.text.figures import Beginnings
from curbside.core.text.numbers import FRACTION_SIGNS, NUMBER_WORDS, read_number
from curbside.core.text.tokens import Tokens

UNIT_WORDS = {
    "units": "unit units u iu ius", "mg": "mg mgs milligram milligrams", "mcg": "mcg mcgs microgram micrograms ug μg µg", "g": "g gm gms gram grams grammes",
    "ml": "ml mls cc ccs millilitre millilitres milliliter milliliters", "%": "% percent", "syringes": "syringe syringes", "vials": "vial vials",
    "tablets": "tablet tablets tab tabs pill pills", "capsules": "capsule capsules", "drops": "drop drops", "puffs": "puff puffs", "sprays": "spray sprays",
    "sachets": "sachet sachets", "injections": "injection injections", "IU": "international", "Gy": "gy gray", "mmol": "mmol", "litres": "litre litres liter liters",
}  # fmt: skip
UNIT_OF = {word: unit for unit, words in UNIT_WORDS.items() for word in words.split()}
SIDES = frozenset({"side", "cheek", "jaw", "masseter", "eye", "armpit", "axilla", "breast", "ear", "temple", "muscle", "foot", "hand"})
SITES = frozenset({"site", "point", "spot", "injection", "pass", "area", "nodule", "joint"})
BEGINNINGS = Beginnings(NUMBER_WORDS | FRACTION_SIGNS.keys() | {"a", "half", "dozen"})
AFTER_ELIDED = frozenset(", . ; : ) ! ? - – — if for before after with in when and or but is was then per each a at twice once daily nightly".split())


class Amount(NamedTuple):
    """An amount found in tokens first to last. unit: None where left out; per: "side", "site", "total" or None."""

    first: int
    last: int
    low: float
    high: float
    unit: str | None
    per: str | None


def find_amounts(tokens: Tokens, taken: Sequence[tuple[int, int]] = ()) -> list[Amount]:
    """Every amount of the text, in order; tokens in the `taken` ranges are passed over. A bare number counts only after an amount with a unit, or "per side"."""
    words = tokens.words
    blocked = {i for first, last in taken for i in range(first, last)}
    found: list[Amount] = []
    after, unit_before = 0, None
    for at in BEGINNINGS.among(words):
        amount = None if at < after or at in blocked else _amount(words, at, unit_before)
        if amount is None:
            continue
        if blocked.isdisjoint(range(amount.first, amount.last)):
            found.append(amount)
            unit_before = amount.unit or unit_before
        after = amount.last
    return found


def _amount(words: Sequence[str], at: int, unit_before: str | None) -> Amount | None:
    number = read_number(words, at)
    if number is None or (number.worded and words[at] != "a"):
        return None
    place = number.last
    if place < len(words) and words[place] == "-":
        place += 1
    unit = UNIT_OF.get(words[place]) if place < len(words) else None
    if unit is not None:
        last, unit = _rate(words, place + 1, unit)
        per, last = _per(words, last)
        return Amount(at, last, number.low, number.high, unit, per)
    per, last = _per(words, number.last)
    if per and words[at] not in {"a", "one"}:
        return Amount(at, last, number.low, number.high, unit_before, per)
    nxt = words[number.last] if number.last < len(words) else "."
    if nxt == "of" or (unit_before is not None and nxt in AFTER_ELIDED and words[at] not in {"one", "a", "few", "several"} and not number.worded):
        return Amount(at, number.last, number.low, number.high, unit_before, None)
    if words[at][0].isdecimal() and at and words[at - 1].isalpha() and len(words[at - 1]) > 6 and nxt in AFTER_ELIDED:
        return Amount(at, number.last, number.low, number.high, None, None)
    return None


def _rate(words: Sequence[str], at: int, unit: str) -> tuple[int, str]:
    """A unit over another: "mg/kg", "mcg per kilo"."""
    if at + 1 < len(words) and words[at] in {"/", "per"} and words[at + 1] in {"kg", "kilo", "ml", "day", "hour", "h", "l", "week"}:
        return at + 2, f"{unit}/{words[at + 1]}"
    return at, unit


def _per(words: Sequence[str], at: int) -> tuple[str | None, int]:
    """ "per side", "each side", "/side", "in total" after an amount, and the token after."""
    size = len(words)
    place = at + 1 if at < size and words[at] in {"on", "in", "to"} else at
    if place + 1 < size and words[place] in {"per", "each", "a", "/", "either", "every"}:
        if words[place + 1] in SIDES:
            return "side", place + 2
        if words[place + 1] in SITES:
            return "site", place + 2
    if place < size and words[place] in {"total", "altogether", "overall"}:
        return "total", place + 1
    return None, at

"""Dose: the doctor's figures."""

from __future__ import annotations

from curbside.core.claims import Dose
from tests.core.claims.reading import claim


def test_a_dose_has_amount_unit_and_side():
    found = claim(Dose, "I start at 15 units per side.")
    assert (found.amount, found.unit, found.per) == (15, "units", "side")


def test_the_product_is_as_written():
    assert claim(Dose, "I use 20 units of Botox in the masseter.").product == "Botox"


def test_a_range_keeps_both_ends():
    assert claim(Dose, "I use 8 to 12 units per side.").amount == (8, 12)


def test_a_judgement_is_kept():
    assert claim(Dose, "25 units per side is on the high side.").judgement == "high"

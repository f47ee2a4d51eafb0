"""Doses, chances and mechanisms in words: a doctor's phrase is put into a sentence of ours only where it reads as one."""

from __future__ import annotations

from typing import Any

import pytest

from curbside.core.consensus.phrases import say_chance, say_dose, say_mechanism
from curbside.core.consensus.result import ChancePosition, DosePosition

WHO: dict[str, Any] = {"supports": (0,), "opposes": (), "hedged": (), "conditional": (), "silent": (), "claims": ()}


def dose(amount: float, unit: str | None, product: str | None = None, **others: Any) -> DosePosition:
    return DosePosition(amounts=((amount, amount),), unit=unit, product=product, **({"per": None, "judgement": None} | others), **WHO)


@pytest.mark.parametrize(
    ("of", "said"),
    [
        ("of patients", "10 % (of patients)"),
        ("chance of a second bleed", "10 % (chance of a second bleed)"),
        ("red eye happens in", "10 %"),
        ("of mine are dry by spring &", "10 %"),
        ("the chance of twins is about", "10 %"),
        ("women, it is back within half a year", "10 % (women)"),
        ("", "10 %"),
    ],
)
def test_what_a_chance_is_of_is_said_where_it_stands_alone(of, said):
    assert say_chance(ChancePosition(low_pct=10, high_pct=10, of=of, **WHO)) == said


@pytest.mark.parametrize(("share", "said"), [(100 / 3, "33 %"), (12.5, "12.5 %"), (100, "100 %"), (0.02, "1 in 5,000"), (200 / 3, "67 %")])
def test_a_fraction_gets_no_digits_that_nobody_said(share, said):
    assert say_chance(ChancePosition(low_pct=share, high_pct=share, of="", **WHO)) == said


@pytest.mark.parametrize(
    ("structure", "said"),
    [
        ("Ear", "A nerve (ear)"),
        ("THUMB", "A nerve (thumb)"),
        ("DAO", "A nerve (DAO)"),
        ("SMAS layer", "A nerve (SMAS layer)"),
        ("Achilles tendon", "A nerve (Achilles tendon)"),
        (None, "A nerve"),
    ],
)
def test_anatomy_loses_the_capitals_of_a_sentence_s_beginning_and_keeps_its_own(structure, said):
    assert say_mechanism("nerve", [structure]) == said


@pytest.mark.parametrize(
    ("position", "said"),
    [
        (dose(25, "units", "Botox", per="side", judgement="high"), "25 units of Botox a side: on the high side"),
        (dose(1, "drops", "timolol"), "1 drop of timolol"),
        (dose(1, "mg", "folate"), "1 mg of folate"),
        (dose(400, None, "ibuprofen"), "ibuprofen, 400"),
    ],
)
def test_a_dose_reads_as_one_whatever_of_it_was_said(position, said):
    assert say_dose(position) == said

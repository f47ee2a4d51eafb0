"""Lay people answer among doctors, and sign with whatever they are called by."""

from __future__ import annotations

import pytest

from curbside.core.formats.page import read_page
from tests.core.formats.accounting import unaccounted

TITLE = "Stiff thumb after a cast came off. Will it bend again?"
ASKED = "I am 51 and broke my thumb in spring. The joint will not bend. Is this normal? When can I hold a racket?"
FIRST = "Most thumbs are stiff for three weeks after a cast."
LAY = "mine took two months and a lot of swearing at the rubber ball"
LAST = "Six weeks, with a splint at first."
SETTINGS = {
    "above the words": "{0}\n{1}\n\n{2}\n{3}\n\n{4}\n{5}",
    "above a day": "{0}\n3 May 2024\n{1}\nHelpful (3)\n\n{2}\n4 May 2024\n{3}\nHelpful (0)\n\n{4}\n5 May 2024\n{5}",
    "apart": "{0}\n\n{1}\n\n{2}\n\n{3}\n\n{4}\n\n{5}",
    "behind numbers": "1. {0}\n{1}\n\n2. {2}\n{3}\n\n3. {4}\n{5}",
    "behind bullets": "• {0}\n{1}\n\n• {2}\n{3}\n\n• {4}\n{5}",
    "behind a lead": "Answer by {0}\n{1}\n\nAnswer by {2}\n{3}\n\nAnswer by {4}\n{5}",
    "before a colon": "{0}: {1}\n\n{2}: {3}\n\n{4}: {5}",
}
NAMES = {
    "GrannyJo": "GrannyJo",
    "NannaPat3": "NannaPat3",
    "thumbs_up_tim": "thumbs_up_tim",
    "u/marnie_k": "marnie_k",
    "thumb-lady": "thumb-lady",
    "Marnie": "Marnie",
    "Marnie B": "Marnie B",
    "Mrs M. Kettle": "M. Kettle",
    "marnie (patient)": "marnie",
    "Marnie (verified patient)": "Marnie",
    "Marnie – had this in 2019": "Marnie",
    "Guest": None,
    "Deleted user": None,
    "Community member": None,
}


def page(setting: str, signed: str) -> str:
    return f"{TITLE}\n\n{ASKED}\n\n3 answers\n\n" + setting.format("Dr Orla Brandt", FIRST, signed, LAY, "Ines Carvalho, MD", LAST)


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
@pytest.mark.parametrize(("signed", "name"), NAMES.items())
def test_a_lay_person_signs_where_doctors_do(setting: str, signed: str, name: str | None):
    text = page(setting, signed)
    thread = read_page(text)
    assert [answer.body for answer in thread.answers] == [FIRST, LAY, LAST]
    assert [answer.doctor and answer.doctor.name for answer in thread.answers] == ["Orla Brandt", name, "Ines Carvalho"]
    assert unaccounted(text, thread) == []


@pytest.mark.parametrize("word", ["Patience", "Home care", "Ice", "CoolSculpting", "Day 3", "follow-up"])
def test_a_word_above_words_is_no_name(word: str):
    text = f"{TITLE}\n\n{ASKED}\n\n2 answers\n\nDr Orla Brandt\n{FIRST}\n\n{word}\n{LAY}\n\nInes Carvalho, MD\n{LAST}"
    assert [answer.doctor and answer.doctor.name for answer in read_page(text).answers] == ["Orla Brandt", "Ines Carvalho"]


@pytest.mark.parametrize("signed", ["tilly_k (original poster)", "tilly_k (OP)", "tilly_k (thread starter)"])
def test_the_askers_own_words_among_the_answers_are_no_answer(signed: str):
    text = f"{TITLE}\nby tilly_k, 3 May\n\n{ASKED}\n\n{FIRST and 'Dr Orla Brandt'}\n{FIRST}\n\n{signed}\nThank you, it bends.\n\nInes Carvalho, MD\n{LAST}"
    thread = read_page(text)
    assert [answer.body for answer in thread.answers] == [FIRST, LAST]
    assert thread.question.body == f"{ASKED}\n\nThank you, it bends."
    assert unaccounted(text, thread) == []

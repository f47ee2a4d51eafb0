"""Control characters and overrides of direction: stored as they came, quoted at the right place, and on no page."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from curbside.core.thread import Answer as Said
from curbside.core.thread import Doctor, Question, Thread
from curbside.site.answers.models import Answer
from curbside.site.doctors.models import Doctor as Profile
from curbside.site.lib.unprintable import printable
from tests.cast import stored

BELL, ESCAPE, DELETE, OVERRIDE = "\x07", "\x1b", "\x7f", "\u202e"
DIRTY = Thread(
    Question(f"Crooked{BELL} smile {OVERRIDE}after Botox", f"One side{ESCAPE}[31m droops."),
    (Said(f"Be calm.\x0bIt {BELL}will {DELETE}go away in {OVERRIDE}2 to 3 months.", f"{BELL}Wears off", Doctor(f"Ann{OVERRIDE} Lee{BELL}", ("MD",), "Leeds", "GP")),),
    "dirty.txt",
)  # fmt: skip
BAD = [chr(code) for code in (*range(1, 0x20), 0x7F) if chr(code) not in "\t\n\r"] + ["\u202d", OVERRIDE]


def pages() -> list[str]:
    return [
        "/",
        stored(DIRTY).get_absolute_url(),
        Profile.objects.get().get_absolute_url(),
        "/doctors",
        f"/search?q=botox{BELL}{OVERRIDE}",
        "/unanswered",
        f"/nowhere{BELL}",
    ]


def test_no_page_holds_one():
    for address in pages():
        source = Client().get(address).content.decode()
        assert [hex(ord(bad)) for bad in BAD if bad in source] == [], address


def test_what_was_stored_keeps_them():
    stored(DIRTY)
    assert Answer.objects.get().body == DIRTY.answers[0].body


def test_a_quote_is_marked_at_its_words():
    source = Client().get(stored(DIRTY).get_absolute_url()).content.decode()
    assert [words for words in re.findall(r"<mark[^>]*>([^<]*)</mark>", source) if words.startswith("It will go away in 2 to 3 months")]


@pytest.mark.parametrize("text", ["tab\tline\nend\r\n", "é … “ ” שלום 質問 😀 \u200f\u2067\u2069 \u00a0"])
def test_every_other_character_stays(text):
    assert printable(text.encode()).decode() == text

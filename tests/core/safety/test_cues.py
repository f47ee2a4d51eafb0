"""cues.toml: each cue takes back what it should, as far as it should."""

import pytest

from curbside.core.safety.cues import REACHES, VOICES, Voice, cues_for, read_cues
from curbside.core.safety.scope import Scope
from curbside.core.text.tokens import tokenize

CUES = read_cues()["cue"]


def stated(text: str, word: str, voice: Voice = "asker") -> bool:
    tokens = tokenize(text)
    at = tokens.words.index(word)
    return Scope(text, tokens, voice).states(at, at + 1)


@pytest.mark.parametrize("name", CUES)
def test_a_cue_is_found_in_its_example(name: str) -> None:
    words = tokenize(CUES[name]["example"]).words
    voice = CUES[name].get("voice", "asker")
    assert name in {shadow.cue for shadow in cues_for(voice).shadows(words, 0, len(words))}


@pytest.mark.parametrize("name", CUES)
def test_a_cue_reaches_in_a_known_way(name: str) -> None:
    assert CUES[name]["reach"] in REACHES
    assert CUES[name].get("voice", "asker") in VOICES


def test_a_no_reaches_over_a_list() -> None:
    assert not stated("No fever, swelling or redness.", "redness")


def test_a_no_ends_where_a_fresh_statement_begins() -> None:
    assert stated("No fever, my calf is swollen.", "swollen")


def test_a_no_ends_at_but() -> None:
    assert stated("No fever but redness.", "redness")


def test_a_no_ends_at_since() -> None:
    assert stated("No fever since the surgery.", "surgery")


def test_a_not_ends_at_a_comma() -> None:
    assert stated("It is not red, swollen rather.", "swollen")


def test_what_is_gone_lies_behind_the_word() -> None:
    assert not stated("The redness is gone, the swelling stays.", "redness")
    assert stated("The redness is gone, the swelling stays.", "swelling")


def test_a_limb_gone_white_is_not_gone() -> None:
    assert stated("My foot has gone white.", "foot")


def test_no_relief_denies_nothing() -> None:
    assert stated("I get no relief from this pain.", "pain")


def test_a_cue_reaches_no_further_than_its_sentence() -> None:
    assert stated("No fever. Redness all over.", "redness")


def test_a_shadow_never_falls_further_than_forty_words() -> None:
    assert stated("no " + "and ".join(["pain "] * 60) + "redness", "redness")

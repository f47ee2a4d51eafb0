"""The lexicons of asks: every entry's example is read as that entry."""

import tomllib
from importlib.resources import files

import pytest

from curbside.core.claims import ACTIONS, EVENTS, KINDS, MECHANISMS, OUTLOOKS
from curbside.core.consensus.intents import OTHER, answered_by, intent_of
from curbside.core.consensus.words import sense_of
from curbside.core.text.tokens import tokenize

LEXICON = files("curbside.core.consensus") / "lexicon"
INTENTS = tomllib.loads((LEXICON / "intents.toml").read_text(encoding="utf-8"))["entry"]
CONCEPTS = tomllib.loads((LEXICON / "concepts.toml").read_text(encoding="utf-8"))
VALUES = {"timing": EVENTS, "outlook": OUTLOOKS, "advice": ACTIONS, "cause": MECHANISMS}


@pytest.mark.parametrize(
    ("intent", "example"), [(entry.get("as", name), example) for name, entry in INTENTS.items() for example in entry["examples"]]
)
def test_an_example_has_its_intent(intent: str, example: str) -> None:
    assert intent_of(tokenize(example).words) == intent


@pytest.mark.parametrize("intent", [*INTENTS, OTHER])
def test_what_answers_an_intent_are_claims_there_are(intent: str) -> None:
    for name in answered_by(intent):
        kind, _, value = name.partition(".")
        assert kind in {known.name for known in KINDS}
        assert not value or value.removeprefix("not ") in VALUES[kind]


@pytest.mark.parametrize("concept", CONCEPTS["concepts"])
def test_a_concepts_words_belong_to_it(concept: str) -> None:
    senses = [sense_of(word) for word in CONCEPTS["concepts"][concept].split()]
    assert all(sense and concept in sense.concepts for sense in senses)


@pytest.mark.parametrize("concept", CONCEPTS["general"])
def test_a_general_concepts_words_bear_its_mark(concept: str) -> None:
    senses = [sense_of(word) for word in CONCEPTS["general"][concept].split()]
    assert all(sense and f"near {concept}" in sense.marks for sense in senses)


def test_an_ask_of_no_known_form_is_other() -> None:
    assert intent_of(["cherries"]) == OTHER

"""rules.toml: every rule raises on its example, keeps quiet on its counter-example, and says who says so."""

import re
from datetime import date

import pytest

from curbside.core.errors import BadLexicon
from curbside.core.safety import Rule, read_rules, red_flags
from curbside.core.safety import rules as rules_module
from curbside.core.safety.rules import rule_set

RULES = read_rules()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_raises_on_its_example(rule: Rule) -> None:
    assert rule.id in {flag.rule for flag in red_flags(rule.example, rule.voice)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_keeps_quiet_on_its_counter_example(rule: Rule) -> None:
    assert red_flags(rule.counter, rule.voice) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_names_its_source_its_day_and_when_the_source_was_read_or_that_it_is_still_to_be(rule: Rule) -> None:
    assert rule.source
    assert date.fromisoformat(rule.written)
    assert re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])|pending", rule.checked)


def test_there_are_rules_for_every_family() -> None:
    assert {rule.family for rule in RULES} == set(rules_module.FAMILIES)


def test_every_named_sign_is_used_by_a_rule() -> None:
    used = {sign.removeprefix("=") for rule in RULES for wording in rule.wordings for sign in (*wording.signs, *rule.unless)}
    assert set(rules_module._data()["signs"]) <= {sign[1:-1] for sign in used}


def test_a_phrase_with_its_own_no_is_known_as_negative() -> None:
    assert "haven't|hasn't|not kept ...4 down" in rule_set("asker").negative


def test_a_rule_that_lacks_a_field_is_refused_by_name() -> None:
    with pytest.raises(BadLexicon, match="lacks why"):
        rules_module._rule("odd", {field: "x" for field in rules_module.FIELDS if field != "why"})


def test_a_rule_of_unknown_urgency_is_refused_by_name() -> None:
    entry = dict.fromkeys(rules_module.FIELDS, "x") | {"family": "any", "urgency": "soon"}
    with pytest.raises(BadLexicon, match="odd: unknown family, voice or urgency"):
        rules_module._rule("odd", entry)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_an_order_says_the_urgency_it_is_given(rule: Rule) -> None:
    first = re.split("[;:]", rule.what)[0].casefold()
    said = {
        "ambulance": "emergency number" in first or first.startswith("call now"),
        "emergency": "emergency department" in first and "now" in first,
        "now": "now" in first,
        "hospital": "emergency department" in first,
        "today": "today" in first or "urgently" in first,
    }
    assert said[rule.urgency]


def test_only_phrases_whose_words_are_all_there_are_looked_for() -> None:
    possible, phrases = rule_set("asker").possible({"calf", "swollen", "left"})
    found = rule_set("asker").sieve.find(["calf", "is", "swollen"])
    assert "calf_swelling" in {rule.id for rule, _ in possible}
    assert any(match.first == 0 and match.name in phrases for match in found)


def test_an_everyday_vocabulary_makes_no_rule_possible() -> None:
    assert rule_set("asker").possible({"my", "brow", "is", "a", "little", "high"})[0] == []

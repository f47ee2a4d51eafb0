"""Being afraid of an illness takes its sign back; being afraid of doing harm to oneself or a child is the sign."""

import pytest

from curbside.core.safety import red_flags


def rules_in(text: str) -> set[str]:
    return {flag.rule for flag in red_flags(text)}


@pytest.mark.parametrize("fear", ["I am scared I will", "I'm afraid I might", "I worry that I could", "I am terrified I'll", "What if I"])
@pytest.mark.parametrize(("harm", "rule"), [("hurt myself", "self_harm"), ("kill myself", "suicidal"), ("hurt my baby", "psychosis")])
def test_fear_of_doing_harm_is_the_sign(fear: str, harm: str, rule: str) -> None:
    assert rule in rules_in(f"{fear} {harm}.")


@pytest.mark.parametrize("fear", ["I am scared I will", "I'm afraid I might", "I worry that I could", "I am terrified I'll", "What if I"])
@pytest.mark.parametrize("illness", ["get chest pain", "have a seizure", "get a swollen calf"])
def test_fear_of_an_illness_is_none(fear: str, illness: str) -> None:
    assert rules_in(f"{fear} {illness}.") == set()


@pytest.mark.parametrize(
    "text", ["I am not afraid I will hurt myself.", "Ten years ago I was afraid I might hurt myself.", "My friend was afraid she might hurt her."]
)
def test_what_is_denied_past_or_of_others_stays_taken_back(text: str) -> None:
    assert rules_in(text) == set()


def test_harm_by_what_one_takes_is_another_question() -> None:
    assert rules_in("I am afraid I might hurt my baby by taking ibuprofen while breastfeeding.") == set()


def test_the_words_of_the_fear_are_no_part_of_the_quote() -> None:
    [flag] = red_flags("I'm scared I'll hurt myself tonight.")
    assert flag.quote == "hurt myself"

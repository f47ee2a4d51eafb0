"""red_flags: a sign counts when the asker has it now."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbside.core.safety import read_rules, red_flags


def rules_in(text: str) -> set[str]:
    return {flag.rule for flag in red_flags(text)}


def test_the_quote_is_the_text_at_its_place() -> None:
    text = "Nine days after lipo my right calf is sore and swollen."
    flag = red_flags(text)[0]
    assert text[flag.start : flag.end] == flag.quote == "calf is sore and swollen"


def test_two_signs_may_stand_in_either_order() -> None:
    assert rules_in("The knee is hot and I have a fever.") == rules_in("I have a fever and the knee is hot.") == {"hot_joint"}


def test_the_context_may_stand_in_another_sentence() -> None:
    assert "botulinum_swallowing" in rules_in("Dysport in the neck a week ago. Since Friday I have trouble swallowing.")


def test_a_rule_is_raised_once() -> None:
    assert len(red_flags("I have chest pain. Really bad chest pain.")) == 1


@pytest.mark.parametrize("text", ["I can’t pee since noon.", "I can't pee since noon.", "I cant pee since noon."])
def test_apostrophes_of_every_kind_read_alike(text: str) -> None:
    assert rules_in(text) == {"cannot_pass_urine"}


@pytest.mark.parametrize("fever", ["fever of 38.6", "temp 39.2", "a temperature of 101.4", "Temperature was 38,7"])
def test_a_fever_is_read_in_figures(fever: str) -> None:
    assert "hot_joint" in rules_in(f"My knee is hot and I had a {fever} last night.")


def test_a_normal_temperature_is_no_fever() -> None:
    assert rules_in("My knee is hot, temp 36.8.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "No chest pain, no calf swelling, no fever.",
        "She denies chest pain.",
        "My calf is not swollen or hot.",
        "No fever, calf pain or redness at the wound.",
        "The hospital ruled out a swollen calf.",
        "What should I do if I get chest pain?",
        "They told me to watch for chest pain and a swollen calf.",
        "I read about chest pain after this operation.",
        "Can Dysport cause trouble breathing?",
        "I am scared of getting chest pain.",
        "Ten years ago I had chest pain.",
        "My uncle had chest pain after the same operation.",
        "The chest pain has gone.",
        "I can't breathe through my nose.",
        "I get hay fever and my knee is hot.",
    ],
)
def test_a_sign_that_is_taken_back_raises_nothing(text: str) -> None:
    assert rules_in(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "No fever, but I have chest pain.",
        "I have no fever and severe chest pain.",
        "I am worried because my chest hurts.",
        "Ten years ago it was fine, now I have chest pain.",
        "I have no relief from the chest pain.",
        "It is not only chest pain.",
        "My mother has chest pain since this morning.",
    ],
)
def test_a_sign_that_stands_beside_a_cue_still_counts(text: str) -> None:
    assert "chest_pain" in rules_in(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Suddenly I see many black dots.", True),
        ("Left eye, a ring floating about. This morning lots of tiny black dots like pepper.", True),
        ("Hundreds of black spots since this morning, floating everywhere.", True),
        ("A wart on my heel, frozen four times. Black dots. How many goes does it take?", False),
        ("Since the laser I suddenly have dark spots on my cheeks.", False),
    ],
)
def test_dark_dots_are_of_the_eye_only_where_sight_is_spoken_of(text: str, said: bool) -> None:
    assert ("retinal_detachment" in rules_in(text)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("My neck is swelling and hard as a rock since the thyroid operation this morning.", True),
        ("The tip of my nose is numb and hard as a rubber, months after the operation.", False),
        ("I want to hurt him when he cries.", True),
        ("Her nails are peeling and it doesn't seem to hurt her.", False),
    ],
)
def test_what_is_hard_and_what_hurts_is_told_from_a_sign(text: str, said: bool) -> None:
    assert bool(red_flags(text)) is said


@pytest.mark.parametrize("text", ["", " \n\n", "?!", "…", "\x00", "no no no no", "🙂" * 50])
def test_a_text_without_words_raises_nothing(text: str) -> None:
    assert red_flags(text) == ()


PIECES = [rule.example for rule in read_rules()] + ["no", "if", "?", "\n\n", "my mother had", "not", "—", "ago", "’"]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=12).map(" ".join), st.sampled_from(["asker", "doctor"]))
def test_any_text_gives_ordered_exact_quotes(text: str, voice: str) -> None:
    flags = red_flags(text, voice)  # type: ignore[arg-type]
    assert all(text[flag.start : flag.end] == flag.quote != "" for flag in flags)
    assert [flag.start for flag in flags] == sorted(flag.start for flag in flags)

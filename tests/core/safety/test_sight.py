"""Sight that changes after filler, and wishing to die, in the words people write at home; and what only sounds like it."""

import pytest

from curbside.core.safety import red_flags


def rules_in(text: str) -> set[str]:
    return {flag.rule for flag in red_flags(text)}


@pytest.mark.parametrize(
    "text",
    [
        "My vision is blurry since the filler in my nose yesterday.",
        "Blurred vision after tear trough filler this morning",
        "I had Juvederm under the eyes, my eyesight is blurred on the left.",
        "I can only see half of things since the filler.",
        "double vision since filler injection",
        "I see two of everything since the lip filler.",
        "Everything looks dark in my left eye after filler.",
        "Cheek filler on Tuesday. Now everything is blurry.",
        "Liquid rhinoplasty this morning and my right eye is foggy.",
        "Nose filler on Monday. My sight is hazy since the injection.",
        "Injection in the cheek an hour ago, vision dim.",
        "I cannot see clearly out of my left eye since the filler.",
        "My vision got worse after the filler.",
        "The picture is blurry, but my vision is blurry too since the filler.",
    ],
)
def test_sight_that_changes_after_filler_is_an_emergency(text: str) -> None:
    assert "filler_vision" in rules_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "My vision for my nose after filler is a straight bridge.",
        "Blurry photos of my lips after filler, sorry.",
        "Everything is blurry in the picture, filler done today.",
        "I have had blurred vision for years. No filler yet.",
        "I have had blurry vision for years. Yesterday I had lip filler.",
        "My sight is blurry since January. I want filler in my nose.",
        "I wear glasses for blurry vision and I'd like filler.",
        "No blurred vision and no double vision since the filler.",
        "I had filler yesterday and my vision is not blurry.",
        "Can you get blurred vision after filler?",
        "I read about blurred vision after nose filler.",
        "I am scared of double vision after filler.",
        "My lip border looks blurred since the filler.",
        "It looks dark under my eyes since the filler.",
        "I can only see half of the results of filler.",
        "I can't see clearly whether the filler moved.",
        "Since the filler I see double chin in the mirror.",
        "I saw two doctors after filler and Botox.",
        "Blurred vision since the steroid injection in my knee.",
    ],
)
def test_what_only_sounds_like_sight_lost_to_filler_raises_nothing(text: str) -> None:
    assert rules_in(text) == set()


@pytest.mark.parametrize(("text", "said"), [("After Botox I see two when I look left.", True), ("I saw two surgeons about my Botox.", False)])
def test_seeing_two_is_double_vision_but_for_seeing_two_people(text: str, said: bool) -> None:
    assert ("botulinum_double_vision" in rules_in(text)) == said


def test_half_of_the_sight_gone_overnight_needs_no_filler_to_be_an_emergency() -> None:
    assert "sudden_vision_loss" in rules_in("Since this morning I can only see half of the words.")


@pytest.mark.parametrize(
    "text",
    [
        "I feel like ending it all because of my nose.",
        "I keep thinking about ending it.",
        "I want to end it all.",
        "They'd be better off with someone else.",
        "I can't go on anymore.",
        "I keep thinking about driving into a tree.",
    ],
)
def test_wishing_to_die_is_heard_in_everyday_words(text: str) -> None:
    assert rules_in(text) == {"suicidal"}


@pytest.mark.parametrize(
    "text",
    [
        "I ended it all up paying twice.",
        "I do not feel like ending it all, only sad.",
        "I am thinking about ending the treatment.",
        "I am thinking of driving home after surgery.",
        "I want to end my contract with the clinic.",
        "When does the redness end? It all looks angry.",
    ],
)
def test_ending_something_else_is_no_wish_to_die(text: str) -> None:
    assert rules_in(text) == set()

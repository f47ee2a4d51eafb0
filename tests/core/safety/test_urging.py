"""red_flags in a doctor's words: urging counts when no condition hangs on it."""

import pytest

from curbside.core.safety import red_flags


@pytest.mark.parametrize(
    "text",
    [
        "Go to the nearest emergency department now.",
        "Ring 999, please.",
        "You need to be seen by a surgeon today.",
        "MRI tonight.",
        "Not something for a forum. Emergency room.",
        "This cannot wait until Monday.",
        "That is a clot until a scan says otherwise.",
        "It is a surgical emergency.",
        "Close the laptop and have somebody drive you.",
        "If the office does not answer, go to the ER.",
        "Signs of a deep infection include fever and drainage, all of which you have.",
        "If I read you right you have pus in the wound. You should be seen tonight.",
        "With a fever three days after liposuction I would want you in hospital tonight.",
        "Why are you still here? Go to the emergency room.",
    ],
)
def test_an_order_without_an_if_counts(text: str) -> None:
    assert red_flags(text, "doctor")


@pytest.mark.parametrize(
    "text",
    [
        "If the pain spreads, go to the emergency department.",
        "Go to the emergency department if the pain spreads.",
        "Should the calf swell, ring an ambulance.",
        "If it turns hot, think of phlebitis. Ring the clinic the same day.",
        "Dark urine or real weakness: straight to casualty.",
        "Pus, a red streak, bring her in.",
        "Sudden blurred sight, jaw pain on chewing = today, not tomorrow.",
        "Double vision or slurred speech? Call 911.",
        "A spreading redness means you go in.",
        "In the unlikely event that one side becomes tense, go to the emergency department.",
        "Skin turning white would be another matter, and you would call your injector at once.",
        "If the eye won't open, go straight to hospital.",
        "Return to the ER for fever or bleeding.",
        "There is no need to go to the emergency room.",
        "This is not an emergency.",
        "I once had a patient who needed the emergency room.",
        "In an emergency dial 112.",
        "Anyone with chest pain should go to the ER.",
        "See your dermatologist in the next few weeks.",
        "You can go back to work today.",
        "It is acne until proven otherwise.",
        "Going to the ER was right, and you did well.",
    ],
)
def test_advice_that_hangs_on_a_condition_does_not(text: str) -> None:
    assert red_flags(text, "doctor") == ()


def test_an_if_on_the_line_above_does_not_reach_down() -> None:
    assert red_flags("If it itches, use cream.\n\nGo to the emergency room tonight.", "doctor")


def test_a_doctor_who_only_names_signs_raises_nothing() -> None:
    assert red_flags("Chest pain and a swollen calf are what we look for.", "doctor") == ()

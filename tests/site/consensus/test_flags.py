"""Red flags on the thread's page: the same words have one order."""

from __future__ import annotations

from curbside.core.reading import read_thread
from curbside.core.thread import Answer, Question, Thread
from curbside.site.consensus.panel import draw


def test_the_same_words_are_answered_by_one_order_the_strongest() -> None:
    thread = Thread(Question("My eye", "I cannot see with my left eye since the filler. Will it pass?"), ())
    assert [flag["what"] for flag in draw(read_thread(thread))["flags"]] == [
        "Call the emergency number now and say that you had filler and your sight changed."
    ]


def test_the_most_urgent_order_stands_first_wherever_its_words_stand() -> None:
    asked = "The tip of my nose went white after the filler. An hour later I cannot see with my left eye."
    thread = Thread(Question("My nose", asked), (Answer("Please call an ambulance at once."),))
    first, second, third = [flag["what"] for flag in draw(read_thread(thread))["flags"]]
    assert first.startswith("Call the emergency number now and say that you had filler")
    assert second == "Call now."
    assert third.startswith("Phone the injector now")

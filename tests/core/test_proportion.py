"""Reading takes steps in proportion to the page: four times the words, some four times the steps."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from curbside.core.reading import read_thread
from curbside.core.thread import Answer, Doctor, Question, Thread

ASKED = Question("How long does the swelling last?", "")


def steps(thread: Thread) -> int:
    """How often a function, or the next of a generator, is called: the same on every machine."""
    called = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal called
        called += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read_thread(thread)
    finally:
        sys.setprofile(before)
    return called


def one_doctor(size: int) -> Thread:
    return Thread(ASKED, (Answer("It resolves in 3 weeks. It resolves in up to 2 months. " * size, doctor=Doctor("Ben Adeyemi")),))


def many_doctors(size: int) -> Thread:
    return Thread(ASKED, tuple(Answer("It resolves in 2 to 4 weeks.", doctor=Doctor(f"Doctor {number}")) for number in range(4 * size)))


def long_question(size: int) -> Thread:
    return Thread(Question("Is this normal?", "I had 20 units of Botox in my forehead 2 weeks ago. " * size), ())


@pytest.mark.parametrize("thread", [one_doctor, many_doctors, long_question])
def test_four_times_the_page_takes_four_times_the_steps(thread: Callable[[int], Thread]):
    read_thread(thread(50))  # lexicons and models are loaded once
    assert steps(thread(200)) < 5 * steps(thread(50))

"""Which answers address which ask."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbside.core.claims import Advice, Claim, Timing, find_claims
from curbside.core.consensus.asks import find_asks
from curbside.core.consensus.coverage import coverage, load_coverage_model
from curbside.core.consensus.evidence import SENTENCE, WHOLE, gather
from curbside.core.consensus.meaning import load_meanings
from curbside.core.consensus.sentences import Sentence, read_sentences
from curbside.core.thread import Answer, Question

QUESTION = Question(
    "Numb ear lobe after a facelift", "Three weeks now. How long does the numbness last? Should I massage the scar? Who pays for a second look?"
)
ASKS = find_asks(QUESTION)
TIME = Answer("The numbness of a lobe is gone in two to three months.")
RUB = Answer("Do massage the scar, five minutes every evening.")
THANKS = Answer("Thank you for writing to us.")


def gone(answer: Answer) -> tuple[Claim, ...]:
    return (Timing(event="resolves", low_days=60, high_days=90, start=0, end=len(answer.body), quote=answer.body),)


def rub(answer: Answer) -> tuple[Claim, ...]:
    return (Advice(action="massage", start=0, end=len(answer.body), quote=answer.body),)


def read(answers: tuple[Answer, ...], claims: tuple[tuple[Claim, ...], ...]) -> list[tuple[Sentence, ...]]:
    return [read_sentences(answer, found) for answer, found in zip(answers, claims, strict=True)]


def covered(answers: tuple[Answer, ...], claims: tuple[tuple[Claim, ...], ...]) -> tuple[tuple[int, ...], ...]:
    return coverage(ASKS, QUESTION, read(answers, claims))


def test_a_time_answers_how_long() -> None:
    assert covered((TIME,), (gone(TIME),))[0] == (0,)


def test_advice_answers_should_i() -> None:
    assert covered((TIME, RUB), (gone(TIME), rub(RUB)))[1] == (1,)


def test_an_answer_counts_only_for_what_it_addresses() -> None:
    assert covered((TIME, RUB), (gone(TIME), rub(RUB)))[0] == (0,)


def test_what_nobody_speaks_of_is_unanswered() -> None:
    assert covered((TIME, RUB), (gone(TIME), rub(RUB)))[2] == ()


def test_courtesy_answers_nothing() -> None:
    assert covered((THANKS,), ((),)) == ((), (), ())


def test_a_headline_counts() -> None:
    answer = Answer("Sorry to hear it.", "Numbness of the lobe lasts two to three months")
    claim = Timing(part="headline", event="resolves", low_days=60, high_days=90, start=0, end=12, quote="Numbness of ")
    assert covered((answer,), ((claim,),))[0] == (0,)


def test_without_asks_nothing_is_covered() -> None:
    assert coverage((), QUESTION, read((TIME,), ((),))) == ()


def test_without_answers_every_ask_is_open() -> None:
    assert coverage(ASKS, QUESTION, ()) == ((), (), ())


def test_the_figures_have_a_name_each() -> None:
    for pair in gather(ASKS, QUESTION, read((TIME, RUB), (gone(TIME), rub(RUB)))):
        assert len(pair.whole) == len(WHOLE)
        for look in pair.looks:
            fits = bool(look.figures[SENTENCE.index("fits")])
            assert len(look.figures) == (len(SENTENCE) if fits else SENTENCE.index("fits") + 1)


def test_the_model_shows_what_it_weighs() -> None:
    shown = load_coverage_model().to_json()
    assert set(shown) == {"bias", "whole", "asks", "sentence", "subjects", "marks", "first threshold", "second bias", "beside", "threshold"}


def test_a_claim_of_the_kind_asked_for_speaks_for_an_answer() -> None:
    bare, claimed = (odds_of_the_first_pair(claims) for claims in ((), gone(TIME)))
    assert claimed > bare


def odds_of_the_first_pair(claims: tuple[Claim, ...]) -> float:
    sentences = read((TIME,), (claims,))
    pair = next(gather(ASKS, QUESTION, sentences))
    meanings = load_meanings()
    return load_coverage_model().first_look(pair, meanings.seek(ASKS[pair.ask]), meanings.tell(sentences[pair.answer])).odds


@pytest.mark.parametrize("count", range(1, 13))
def test_thanks_answer_nothing_however_many_say_them(count: int) -> None:
    assert covered((THANKS,) * count, ((),) * count) == ((), (), ())


@pytest.mark.parametrize("asked", ["Who pays for the taxi home?", "Is it normal? Who pays for the taxi home?"])
def test_a_plain_order_is_no_answer_to_everything_where_little_is_asked(asked: str) -> None:
    question = Question("My eye", f"I cannot see on the left since an hour. {asked}")
    answers = [Answer(f"Number {n} agrees. Go to the emergency room now.") for n in range(4)]
    asks = find_asks(question)
    assert coverage(asks, question, [read_sentences(answer, find_claims(answer, question)) for answer in answers])[-1] == ()


@pytest.mark.parametrize("count", [1, 2, 3, 9, 60])
def test_a_time_answers_how_long_however_many_give_one(count: int) -> None:
    assert covered((TIME,) * count, (gone(TIME),) * count)[0] == tuple(range(count))


@given(st.lists(st.text(max_size=60), max_size=4), st.text(max_size=60))
def test_any_text_is_covered_or_not(bodies: list[str], body: str) -> None:
    question = Question("Is it permanent?", body)
    asks = find_asks(question)
    found = coverage(asks, question, [read_sentences(Answer(text), ()) for text in bodies])
    assert len(found) == len(asks)
    assert all(0 <= index < len(bodies) for by in found for index in by)

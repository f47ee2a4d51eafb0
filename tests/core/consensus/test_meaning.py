"""How near an ask and a sentence are in meaning."""

from __future__ import annotations

from base64 import b64encode
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbside.core.claims.groups import narrow_group
from curbside.core.consensus.asks import Ask, find_asks
from curbside.core.consensus.meaning import Meanings, load_meanings, meet
from curbside.core.consensus.sentences import Sentence, read_sentences
from curbside.core.text.data import read_json
from curbside.core.thread import Answer, Question


def row(rarity: int, *places: int) -> bytes:
    return bytes([rarity, *(place % 256 for place in places)])


TWO = Meanings(
    {
        "size": 2,
        "steps": [0.5, 1.0, 2.0],
        "mark_step": 0.1,
        "words": "stings burning",
        "rows": b64encode(row(3, 10, -20, 1, 2, 3, 4) + row(4, 6, 8, 5, 6, 7, -8)).decode(),
        "groups": b64encode(b"".join(row(5, 1, 1, 1, 1, 1, 1) for _ in range(600))).decode(),
        "asks": {"is_it": [[0.25, 0.0], [0.0, 0.5]]},
        "marks": {"cause": [10, -10]},
    }
)


def sentences(*bodies: str) -> tuple[Sentence, ...]:
    return tuple(sentence for body in bodies for sentence in read_sentences(Answer(body), ()))


def ask(text: str, intent: str) -> Ask:
    return Ask(text, "body", 0, len(text), intent)


def nearness(asked: str, told: str) -> float:
    """By the shipped places."""
    meanings = load_meanings()
    question = Question("", asked)
    return meet(meanings.seek(find_asks(question)[0]).sentence, meanings.tell(sentences(told)).sentences[0])


def test_a_sentence_stands_at_the_sum_of_its_words_by_their_rarities() -> None:
    assert TWO.tell(sentences("Stings, burning.")).sentences == (pytest.approx([16 * 0.5 / 5, -12 * 0.5 / 5]),)


def test_a_word_said_twice_counts_once() -> None:
    assert TWO.tell(sentences("Stings stings")) == TWO.tell(sentences("stings"))


def test_an_answer_stands_at_the_evened_sum_of_its_sentences() -> None:
    told = TWO.tell(sentences("Stings.", "Burning."))
    assert told.answer == pytest.approx([sum(parts) / sqrt(2) for parts in zip(*told.sentences, strict=True)])


def test_an_ask_has_a_place_among_sentences_and_one_among_answers() -> None:
    sought = TWO.seek(ask("stings?", "is_it"))
    assert sought.sentence == pytest.approx([1 / 3 + 0.25, 2 / 3])
    assert sought.answer == pytest.approx([2 * 3 / 3, 2 * 4 / 3 + 0.5])


def test_an_unlisted_word_has_the_place_of_its_group() -> None:
    assert narrow_group("hospital") is not None
    assert TWO.tell(sentences("hospital")).sentences == (pytest.approx([0.1, 0.1]),)


def test_a_word_without_a_group_says_nothing() -> None:
    assert TWO.tell(sentences("qqxzv")).sentences == ([0.0, 0.0],)


def test_an_answer_without_sentences_is_near_to_nothing() -> None:
    assert meet(TWO.seek(ask("stings?", "is_it")).answer, TWO.tell(()).answer) == 0


def test_what_answers_in_other_words_is_nearer_than_what_speaks_of_another_matter() -> None:
    asked = "Can I fly home on Saturday?"
    assert nearness(asked, "Pressure in the cabin does no harm, so do board that plane.") > nearness(asked, "The stitches come out after ten days.")


def test_even_a_sentence_of_all_words_has_a_place() -> None:
    """The squares of all rarities together fit the 31 bits they are summed in."""
    groups = read_json("claims/models/words.json")["narrow"]
    words = frozenset(" ".join((read_json("consensus/models/meanings.json")["words"], *groups)).split())
    empty: frozenset[str] = frozenset()
    load_meanings().tell([Sentence(words, empty, empty, "", empty, empty, False, False)])
    assert len(words) * 255**2 < 2**31


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_has_a_place(asked: str, told: str) -> None:
    meanings = load_meanings()
    for vector in meanings.tell(sentences(told)).sentences:
        assert abs(meet(meanings.seek(ask(asked, "other")).sentence, vector)) < 1000

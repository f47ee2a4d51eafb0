"""How far a sentence says an ask's words in words near to them."""

from __future__ import annotations

import pytest

from curbside.core.claims.groups import known_words
from curbside.core.consensus.near import Seeking, load_near_words, strongest


@pytest.mark.parametrize(("word", "near"), [("flight", "fly"), ("kids", "children"), ("sugar", "glucose"), ("bones", "bone")])
def test_a_word_is_near_to_another_of_its_meaning(word, near):
    assert 0 < load_near_words().of[word][near] < 1


def test_every_known_word_is_nearest_to_itself_and_every_strength_is_a_share():
    near = load_near_words()
    for word in known_words():
        assert near.of[word][word] == 1
        assert all(0 < strength <= 1 for strength in near.of[word].values())


def test_an_unknown_word_is_near_to_itself_alone_and_as_rare_as_can_be():
    near = load_near_words()
    assert (near.of["qzxv"], near.rarity["qzxv"]) == ({"qzxv": 1.0}, 1.0)


def test_a_common_word_is_less_rare_than_a_drug():
    near = load_near_words()
    assert near.rarity["the"] < near.rarity["week"] < near.rarity["cortisone"]


def test_what_is_said_in_the_same_words_is_said_whole():
    seeking = Seeking([["cancel", "flight"]])
    [met] = seeking.meet(["cancel", "flight"])
    share, most = seeking.weigh(0, met.strengths)
    assert share == pytest.approx(1)
    assert most == pytest.approx(max(map(load_near_words().rarity.__getitem__, ("cancel", "flight"))))


def test_what_is_said_in_near_words_is_said_in_part():
    seeking = Seeking([["cancel", "flight"]])
    [met] = seeking.meet(["fly"])
    share, _ = seeking.weigh(0, met.strengths)
    assert 0 < share < 1
    assert met.own == pytest.approx(met.strengths[1])


def test_what_has_nothing_to_do_with_it_says_nothing_of_it():
    seeking = Seeking([["cancel", "flight"], ["dentist"]])
    assert [seeking.weigh(i, one.strengths) for i, one in enumerate(seeking.meet(["ointment"]))] == [(0.0, 0.0)] * 2


def test_sentences_together_say_the_strongest_of_each():
    assert strongest([{0: 0.2, 1: 0.5}, {0: 0.7}]) == {0: 0.7, 1: 0.5}


def test_an_ask_without_words_asks_for_nothing():
    seeking = Seeking([[]])
    assert seeking.weigh(0, seeking.meet(["fly"])[0].strengths) == (0.0, 0.0)

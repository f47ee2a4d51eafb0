"""A consensus prints itself in one line and becomes JSON."""

from __future__ import annotations

import dataclasses
import json
import pickle

import pytest

from curbside.core.consensus import weigh
from tests.core.consensus.saying import BEN, CHEN, advice, dissent, outlook, resolves, timing


@pytest.fixture
def consensus():
    answers = [[resolves(60, 90), outlook("temporary"), advice("wait", 14)], [resolves(90, 120, hedged=True), timing("onset", 1, 3)], [dissent()]]
    return weigh(answers, [BEN, CHEN], ["Can I swim?"])


def test_it_says_itself_in_one_line(consensus):
    assert str(consensus) == "3 answers, 2 give a time: over in 60 to 120 days, the middle on day 90; 1 temporary; 1 dissent; 1 unanswered"


def test_without_times_it_says_so():
    assert str(weigh([[]])) == "1 answer, none gives a time"


def test_a_time_without_figure_is_no_range():
    assert str(weigh([[resolves(None, None, vague="weeks")]])) == "1 answer, 1 gives a time"


def test_it_cannot_be_changed(consensus):
    with pytest.raises(dataclasses.FrozenInstanceError):
        consensus.unanswered = ()


def test_it_can_be_kept_and_compared(consensus):
    assert pickle.loads(pickle.dumps(consensus)) == consensus
    assert hash(consensus) == hash(pickle.loads(pickle.dumps(consensus)))


class TestJson:
    def test_it_has_the_documents_keys(self, consensus):
        keys = {"timing", "outlook", "cause", "advice", "dose", "chance", "dissent", "warning", "reassurance", "unanswered"}
        assert set(consensus.to_json()) == keys

    def test_it_is_plain_json(self, consensus):
        document = consensus.to_json()
        assert json.loads(json.dumps(document)) == document

    def test_timing_is_by_event(self, consensus):
        assert list(consensus.to_json()["timing"]) == ["resolves", "onset"]

    def test_the_pool_names_its_points(self, consensus):
        assert consensus.to_json()["timing"]["resolves"]["pooled"] == {"p10": 66, "p50": 90, "p90": 114}

    def test_every_figure_leads_to_its_claims(self, consensus):
        document = consensus.to_json()
        assert document["advice"][0]["claims"] == [[0, 2]]
        assert [(bar["answer"], bar["claim"]) for bar in document["timing"]["resolves"]["bars"]] == [(0, 0), (1, 0)]

"""A thread wholly read, and the document it becomes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from curbside.core.reading import key_of, read_thread
from curbside.core.thread import Answer, Doctor, Question, Rating, Thread

BEN = Doctor("Ben Adeyemi", ("MD",), "Leeds", "Dermatologist", Rating(4.6, 12))
THREAD = Thread(
    Question("My brow hangs. How long will it last?", "I had Botox 2 weeks ago. Can I fly next week?"),
    (
        Answer("This is temporary and should be gone in 6-8 weeks.", "It passes", BEN),
        Answer("I would see your injector again."),
    ),
    source="brow.txt",
    stated_answer_count=3,
    notices=("the page says 3 answers, 2 were found",),
)


def test_claims_are_kept_by_answer():
    assert [len(claims) > 0 for claims in read_thread(THREAD).claims] == [True, True]


def test_what_nobody_addresses_is_in_the_consensus():
    reading = read_thread(THREAD)
    assert reading.consensus.unanswered == tuple(asked.ask.text for asked in reading.asks if not asked.answered_by)


def test_the_same_thread_always_gives_the_same_reading():
    assert read_thread(THREAD) == read_thread(THREAD)


class TestDocument:
    @pytest.fixture
    def document(self) -> dict[str, Any]:
        return read_thread(THREAD).to_json()

    def test_it_is_plain_json(self, document):
        assert json.loads(json.dumps(document)) == document

    def test_it_keeps_the_thread(self, document):
        kept = {key: document[key] for key in ("source", "title", "stated_answer_count", "disclaimer", "notices")}
        assert kept == {
            "source": "brow.txt", "title": "My brow hangs. How long will it last?", "stated_answer_count": 3, "disclaimer": None,
            "notices": ["the page says 3 answers, 2 were found"],
        }  # fmt: skip

    def test_a_doctor_is_spelled_out(self, document):
        assert document["answers"][0]["doctor"] == {
            "name": "Ben Adeyemi", "credentials": ["MD"], "place": "Leeds", "specialty": "Dermatologist", "stars": 4.6, "reviews": 12,
        }  # fmt: skip

    def test_a_doctor_nobody_names_is_null(self, document):
        assert document["answers"][1]["doctor"] is None

    def test_a_thread_without_title_has_none(self):
        assert read_thread(Thread(Question("", "My lip is numb"))).to_json()["title"] is None

    def test_a_thread_without_answers_is_read_too(self):
        assert read_thread(Thread(Question("How long?"))).to_json()["answers"] == []


class TestSetAside:
    def test_a_claim_counts_no_more_and_the_others_do(self):
        before = read_thread(THREAD)
        time = next(claim for claim in before.claims[0] if claim.kind == "timing")
        reading = read_thread(THREAD, set_aside=[{key_of(time)}, ()])
        assert reading.set_aside == ((time,), ())
        assert reading.consensus.times("resolves") is None
        assert len(reading.claims[0]) == len(before.claims[0]) - 1

    def test_nothing_set_aside_changes_nothing(self):
        assert read_thread(THREAD, set_aside=[(), ()]) == read_thread(THREAD)

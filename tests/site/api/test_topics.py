"""Reading topics, and what nobody answered."""

from __future__ import annotations

from dataclasses import replace

from curbside.core.thread import Answer, Question
from curbside.site.api import schemas
from tests.cast import BEN, CHEN, QUIET, SMILE, stored
from tests.site.api.calls import V1
from tests.site.people import program


def test_every_topic_says_how_many_threads_it_has() -> None:
    stored(SMILE), stored(QUIET)
    found = program(None).get(f"{V1}/topics").json()
    assert {(topic["slug"], topic["threads"]) for topic in found["items"]} >= {("botulinum-toxin", 1), ("dermal-filler", 1)}
    assert schemas.Topics.model_validate(found)


def test_a_topic_pools_what_its_doctors_say() -> None:
    stored(SMILE)
    found = program(None).get(f"{V1}/topics/treatment/botulinum-toxin").json()
    assert schemas.Topic.model_validate(found)
    assert [(time["what"], time["low_days"], time["high_days"]) for time in found["times"]["said"]] == [
        ("2 to 3 months", 60, 90),
        ("3 to 4 months", 90, 120),
    ]
    assert found["times"]["pooled"] == {"p10": 66, "p50": 90, "p90": 114}
    assert found["said"][0] | {"quotes": []} == {"about": "For good?", "what": "Temporary", "doctors": 2, "threads": 1, "quotes": []}


def test_threads_that_share_no_complaint_are_not_pooled() -> None:
    stored(SMILE)
    stored(replace(SMILE, question=Question("Drooping eyelid after Botox", "My eyelid droops."), source="lid.txt"))
    found = program(None).get(f"{V1}/topics/treatment/botulinum-toxin").json()
    assert schemas.Topic.model_validate(found)
    assert (found["alike"], found["times"]["pooled"]) == (False, None)


def test_times_that_share_no_day_are_not_pooled() -> None:
    far = Answer("It will go away in 10 to 14 days.", None, BEN), Answer("It will go away in 6 to 8 months.", None, CHEN)
    stored(replace(SMILE, answers=far))
    times = program(None).get(f"{V1}/topics/treatment/botulinum-toxin").json()["times"]
    assert (times["doctors"], times["pooled"]) == (2, None)


def test_a_topic_without_times_has_nothing_to_pool() -> None:
    stored(QUIET)
    found = program(None).get(f"{V1}/topics/treatment/dermal-filler").json()
    assert schemas.Topic.model_validate(found)
    assert found["times"] == {"doctors": 0, "pooled": None, "said": []}


def test_a_topic_that_is_not_there_is_not_found() -> None:
    assert [program(None).get(f"{V1}/topics/{name}").status_code for name in ("treatment/none", "somebody/none")] == [404, 422]


def test_what_nobody_answered_is_listed_with_the_things_left_open() -> None:
    stored(SMILE), stored(QUIET)
    found = program(None).get(f"{V1}/unanswered").json()
    assert schemas.OpenThreads.model_validate(found)
    assert [row["left_open"] for row in found["items"]] == [[QUIET.question.title], ["Can I fly next week?"]]
    only = program(None).get(f"{V1}/unanswered?topic=treatment/dermal-filler").json()["items"]
    assert [row["title"] for row in only] == [QUIET.question.title]

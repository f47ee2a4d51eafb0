"""Limits: what costs can be done so often, and what was typed survives the refusal."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from curbside.site.doctors.models import Doctor
from curbside.site.lib import limits
from curbside.site.lib.limits import POSTS, REPORTS, REVIEWS, STRANGERS, Limit, TooMany
from curbside.site.moderation.models import Flag
from curbside.site.questions.models import Draft, Question
from tests.cast import stored
from tests.site.people import amara, person, signed_in

SHORT = Limit("try", 2, 600)


def test_the_third_time_is_one_too_many_for_one_person_and_not_for_another() -> None:
    for _ in range(2):
        SHORT.spend("person 1")
    with pytest.raises(TooMany, match="in 10 minutes"):
        SHORT.spend("person 1")
    SHORT.spend("person 2")


def test_who_is_refused_is_told_how_long_is_left(monkeypatch) -> None:
    clock = [1_000_000.0]
    monkeypatch.setattr(limits, "time", lambda: clock[0])
    for passed, seconds in ((0, None), (0, None), (0, 600), (150.5, 450), (590, 10), (700, 1)):
        clock[0] = 1_000_000 + passed
        assert left(SHORT) == seconds


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "a minute"), (60, "a minute"), (61, "2 minutes"), (3540, "59 minutes"), (3600, "an hour"), (3660, "2 hours"), (24 * 3600, "24 hours")],
)
def test_it_is_said_in_words_that_are_never_too_early(seconds: int, words: str) -> None:
    assert str(TooMany(seconds)) == f"try again in {words}"


def left(limit: Limit) -> int | None:
    """The seconds somebody is told to wait; None where nobody is refused."""
    try:
        limit.spend("person 1")
    except TooMany as error:
        return error.seconds
    return None


def test_a_question_too_many_is_refused_and_kept_as_a_draft() -> None:
    client = signed_in(amara())
    for number in range(POSTS.most + 1):
        answer = client.post("/ask", {"title": f"Question {number}", "body": "Is it normal?", "do": "post"})
    assert (answer.status_code, 3500 < int(answer["Retry-After"]) <= 3600) == (429, True)
    assert Question.objects.count() == POSTS.most
    assert Draft.objects.get(posted=False).fields["title"] == f"Question {POSTS.most}"


class TestManyProcesses:
    """Each process counts for itself; the rows are everybody's."""

    @pytest.fixture(autouse=True)
    def _another_each_time(self, monkeypatch) -> None:
        monkeypatch.setattr(Limit, "spend", lambda limit, who: None)

    def test_questions_and_changes_are_counted_together_and_those_of_others_are_not(self) -> None:
        client = signed_in(amara())
        for number in range(POSTS.most - 1):
            assert client.post("/ask", {"title": f"Question {number}", "body": "Is it normal?", "do": "post"}).status_code == 302
        question = Question.objects.first()
        client.post(f"/ask/edit/{question.pk}")
        change = {"title": "Is it?", "body": "Is it normal?", "draft": Draft.objects.get(posted=False).pk, "do": "post"}
        assert client.post("/ask", change).status_code == 302
        refused = client.post("/ask", {"title": "One more", "body": "Is it normal?", "do": "post"})
        assert (refused.status_code, 3500 < int(refused["Retry-After"]) <= 3600, Question.objects.count()) == (429, True, POSTS.most - 1)
        assert signed_in(person("bo")).post("/ask", {"title": "Mine", "body": "Is it normal?", "do": "post"}).status_code == 302

    def test_an_hour_later_there_is_room_again(self) -> None:
        now, limit = timezone.now(), Limit("try", 2, 3600)
        limit.check([now - timedelta(minutes=61), now - timedelta(minutes=60), now], now)
        with pytest.raises(TooMany, match="in 10 minutes"):
            limit.check([now, now - timedelta(minutes=50)], now)

    def test_reports(self) -> None:
        bo = person("bo")
        Flag.objects.bulk_create(Flag(target="answer", number=number, reason="rude", by=bo, at=timezone.now()) for number in range(REPORTS.most))
        address = f"/moderation/report/question/{stored().pk}"
        assert [signed_in(one).post(address, {"reason": "rude"}).status_code for one in (bo, amara())] == [429, 302]

    def test_reviews(self) -> None:
        doctors = [Doctor.objects.create(name=f"Number {number}") for number in range(REVIEWS.most + 1)]
        answers = [signed_in(amara()).post(f"/doctors/review/{doctor.pk}", {"stars": "1", "treated": "no"}) for doctor in doctors]
        assert [answer.status_code for answer in answers] == [302] * REVIEWS.most + [429]


def test_strangers_cannot_fill_the_table_of_drafts() -> None:
    for _ in range(STRANGERS.most + 5):
        signed_in(None).post("/ask", {"title": "x", "body": "y", "do": "look"})
    assert Draft.objects.count() == STRANGERS.most


def test_reading_is_never_counted() -> None:
    client = signed_in(person("bo"))
    assert {client.get("/ask").status_code for _ in range(60)} == {200}

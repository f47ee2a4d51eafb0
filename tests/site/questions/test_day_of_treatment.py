"""The day of the treatment: today counts wherever the asker is, a day to come does not."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from curbside.site.questions.forms import AskForm
from curbside.site.questions.models import Question
from tests.site.people import ben, signed_in

MORNING_IN_AUCKLAND = datetime(2026, 3, 1, 20, tzinfo=UTC)  # the second of March there


def errors(day: str, now: datetime = MORNING_IN_AUCKLAND) -> list[str]:
    return AskForm({"title": "Is it normal?", "body": "It hurts.", "treated_on": day}, now=now).errors.get("treated_on", [])


@pytest.mark.parametrize("day", ["2026-02-28", "2026-03-01", "2026-03-02", "1930-01-01", ""])
def test_today_is_accepted_where_the_day_has_begun_before_it_has_in_greenwich(day: str) -> None:
    assert errors(day) == []


@pytest.mark.parametrize(
    ("day", "now"),
    [("2026-03-03", MORNING_IN_AUCKLAND), ("2026-03-02", datetime(2026, 3, 1, 9, 59, tzinfo=UTC)), ("9999-12-31", MORNING_IN_AUCKLAND)],
)
def test_a_day_that_has_begun_nowhere_is_refused(day: str, now: datetime) -> None:
    assert errors(day, now) == ["Choose a date no later than today. Leave it empty if you are not sure."]


def test_a_day_before_anybody_alive_was_treated_is_refused() -> None:
    assert errors("0206-03-01") == ["Look at the year again. Leave it empty if you are not sure."]


@pytest.mark.parametrize(
    ("treated", "said"),
    [
        (date(2026, 3, 2), "less than a week"),  # today, where the asker is
        (date(2026, 2, 27), "less than a week"),
        (date(2026, 2, 23), "1 week"),
        (date(2026, 2, 16), "2 weeks"),
        (date(2026, 2, 14), "2 weeks"),
        (date(2025, 12, 1), "3 months"),
        (date(2021, 3, 1), "5 years"),
        (None, ""),
    ],
)
def test_how_long_ago_is_told_roughly_and_the_day_never(treated: date | None, said: str) -> None:
    assert Question(asked_at=MORNING_IN_AUCKLAND, treated_on=treated).since_treatment == said


def test_readers_and_doctors_see_it_beside_the_day_it_was_asked() -> None:
    question = Question.objects.create(
        title="Is it normal?", body="It hurts.", treated_on=date(2026, 2, 16), added_at=MORNING_IN_AUCKLAND, asked_at=MORNING_IN_AUCKLAND,
        changed_at=MORNING_IN_AUCKLAND,
    )  # fmt: skip
    assert "2 weeks after the treatment" in signed_in(None).get(question.get_absolute_url()).content.decode()
    assert "2 weeks after the treatment" in signed_in(ben().account).get(f"/answer/{question.pk}").content.decode()

"""The day of the treatment: today counts wherever the asker is, a day to come does not."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from curbside.site.questions.forms import AskForm
from curbside.site.questions.models import Question

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


def test_who_was_treated_today_asks_on_day_0_wherever_they_are() -> None:
    assert Question(asked_at=MORNING_IN_AUCKLAND, treated_on=date(2026, 3, 2)).days_since_treatment == 0

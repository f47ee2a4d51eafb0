"""What the reviews of a doctor come to: shown as they are, without a mean until there are five."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from curbside.site.doctors.models import Doctor, Review
from curbside.site.lib.states import State

LEAST = 5


@dataclass(frozen=True, slots=True)
class Bar:
    """How many gave a number of stars. share: of all, in whole percent, for the length of a bar alone."""

    stars: int
    count: int
    share: int


@dataclass(frozen=True, slots=True)
class Summary:
    """count: published reviews.   mean: the plain mean of their stars, None under five.   bars: from five stars down.

    treated: how many say that the doctor treated them.   excluded: (reason, how many) of those not shown.
    """

    count: int
    mean: float | None
    bars: tuple[Bar, ...]
    treated: int
    excluded: tuple[tuple[str, int], ...]


def summary_of(doctor: Doctor) -> Summary:
    """The published reviews of a doctor, in two queries."""
    counted = {row["stars"]: row for row in _counts(doctor)}
    count = sum(row["n"] for row in counted.values())
    total = sum(stars * row["n"] for stars, row in counted.items())
    numbers = [(stars, counted[stars]["n"] if stars in counted else 0) for stars in (5, 4, 3, 2, 1)]
    of_doctor = Q(doctor=doctor) | Q(doctor__became=doctor)  # what was said twice stays at the imported profile that was claimed
    left_out = Review.objects.filter(of_doctor, state=State.REMOVED).exclude(excluded="").values_list("excluded").annotate(n=Count("pk"))
    return Summary(
        count=count,
        mean=total / count if count >= LEAST else None,
        bars=tuple(Bar(stars, n, round(100 * n / count) if count else 0) for stars, n in numbers),
        treated=sum(row["treated_n"] for row in counted.values()),
        excluded=tuple((str(Review.Excluded(reason).label), n) for reason, n in sorted(left_out)),
    )


def _counts(doctor: Doctor) -> list[dict[str, Any]]:
    published = Review.objects.filter(doctor=doctor, state=State.PUBLISHED)
    return [dict(row) for row in published.order_by().values("stars").annotate(n=Count("pk"), treated_n=Count("pk", filter=Q(treated=True)))]

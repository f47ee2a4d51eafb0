"""Lists in parts, the newest first. A cursor names the last row seen, so that what is added meanwhile shifts nothing."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from django.db.models import QuerySet

from curbside.site.api.problems import BadInput
from curbside.site.lib.numbers import number_of

LENGTH, MOST = 20, 100
LONGEST = 100  # characters of a cursor


def part_of(rows: QuerySet[Any], cursor: str, limit: int, document: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
    """The rows after the cursor as {"items": [...], "next": the cursor of the part after these, null at the end}. Raises BadInput for a cursor that is none."""
    after = rows.order_by("-added_at", "-pk")
    if cursor:
        added, number = _place(cursor)
        after = after.filter(added_at__lte=added).exclude(added_at=added, pk__gte=number)
    found = list(after[: limit + 1])
    shown = found[:limit]
    return {"items": [document(row) for row in shown], "next": _cursor(shown[-1]) if len(found) > limit else None}


def _cursor(row: Any) -> str:
    return urlsafe_b64encode(f"{row.added_at.isoformat()} {row.pk}".encode()).decode().rstrip("=")


def _place(cursor: str) -> tuple[datetime, int]:
    try:
        words = urlsafe_b64decode(cursor[:LONGEST].encode() + b"==").decode("ascii")
        added, _, figures = words.partition(" ")
        place, number = datetime.fromisoformat(added).astimezone(UTC), number_of(figures)
        if number is None:
            raise ValueError
    except (ValueError, OverflowError) as error:
        raise BadInput([{"where": "cursor", "what": "this is no cursor; give the `next` of the part before"}]) from error
    return place, number

"""Where the apps above say what they hold of a person, for whom a second factor is needed, and who may not write. Filled in each app's `apps.py`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from curbside.site.accounts.models import User

Exporter = Callable[[User], Any]
Eraser = Callable[[User, datetime], None]

EXPORTERS: dict[str, Exporter] = {}
"""By the heading in the person's export: what an app holds of a person, as plain JSON values, and nobody else's."""

ERASERS: list[Eraser] = []
"""Each takes one app's share of a person's words and files out of the database; in one transaction, the last registered first: an app runs
before those it stands on, while they still tell whose words they are."""

NEED_SECOND_FACTOR: list[Callable[[User], bool]] = [lambda user: user.is_staff]
"""Each says whether a person's part here calls for a second factor."""

CHECKS_BEFORE_WRITING: list[Callable[[User, datetime], None]] = []
"""Each raises PermissionDenied, with the reason, for a person who may not write what others see."""

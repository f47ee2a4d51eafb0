"""When something a visitor may see last changed: one row, kept by the database's triggers, so that no write can forget it."""

from __future__ import annotations

from django.db import models


class Stamp(models.Model):
    """The one row.

    at: seconds since 1970 of the last change, and at least one more than before it: no two states of the site share one.
    writer: the transaction that set it (PostgreSQL), so that one transaction counts once.
    watched: false while the triggers are off; no page is kept then.
    """

    at = models.BigIntegerField(default=0)
    writer = models.BigIntegerField(default=0)
    watched = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"last change at {self.at}"

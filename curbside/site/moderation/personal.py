"""What this app holds of a person, to give them and to take out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from curbside.site.accounts.models import User
from curbside.site.moderation.models import Flag, Suspension


def export(user: User) -> Any:
    """What somebody reported, and their suspensions."""
    return {
        "reports": list(Flag.objects.filter(by=user).values("target", "number", "reason", "note", "at", "closed_at")),
        "suspensions": list(Suspension.objects.filter(user=user).values("reason", "at", "until", "lifted_at")),
    }


def erase(user: User, now: datetime) -> None:
    """Take the words and the name out of what somebody reported; moderators still look at it. What was said of their own things goes with those."""
    Flag.objects.filter(by=user).update(note="", by=None)

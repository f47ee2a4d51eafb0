"""What this app holds of a person: readings of their words, which go with them."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from curbside.site.accounts.models import User
from curbside.site.consensus.models import Snapshot


def erase(user: User, now: datetime) -> None:
    """Throw away what was read from a person's words; it is read anew from what is left."""
    Snapshot.objects.filter(Q(question__author=user) | Q(question__answers__doctor__account=user)).delete()

"""What is due by the clock here: forgetting sessions that ended, and tries of signing in."""

from __future__ import annotations

from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session

from curbside.site.accounts.models import Try

HOURLY = 41  # the minute of the hour in which they are looked through


def forget_sessions(now: datetime) -> int:
    """Once an hour: sessions that ran out, and of each that is over, by itself or by signing out, the address and the browser it came from."""
    if now.minute != HOURLY:
        return 0
    ended, _ = Session.objects.filter(expire_date__lt=now).delete()
    noted, _ = UserSession.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()
    return int(ended + noted)


def forget_tries(now: datetime) -> int:
    """Once an hour: tries that count no more."""
    if now.minute != HOURLY:
        return 0
    return int(Try.objects.filter(expires__lt=now).delete()[0])

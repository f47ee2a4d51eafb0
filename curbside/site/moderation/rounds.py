"""What is due by the clock here: moderators are told that something waits."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import chain

from django.db.models import Q

from curbside.site.accounts.models import User
from curbside.site.mail.actions import send
from curbside.site.mail.models import Letter
from curbside.site.moderation.queries import waiting_for
from curbside.site.moderation.targets import ALSO_WAITING

PAUSE = timedelta(hours=4)


def tell_moderators(now: datetime) -> int:
    """One letter to each moderator for whom something new waits, with the number and no words of anybody; at most one in four hours."""
    return sum(_tell(one, now) for one in User.objects.filter(Q(is_superuser=True) | ~Q(scopes=None), is_active=True).distinct())


def _tell(moderator: User, now: datetime) -> bool:
    told = f"waits for {moderator.pk}: "
    if Letter.objects.filter(event__startswith=told, written_at__gt=now - PAUSE).exists():
        return False
    newest, count = _waiting(moderator)
    if not count:
        return False
    context = {"count": count}
    return send(told + newest, moderator, "Something waits for a moderator", "moderation/mail/waits.txt", context, kind=Letter.Kind.FOLLOWED)


def _waiting(moderator: User) -> tuple[str, int]:
    """The highest number of each kind that waits, as one line, and how many things wait."""
    things = list(chain((one.thing for one in waiting_for(moderator)), *(also(moderator) for also in ALSO_WAITING)))
    numbers: dict[str, int] = {}
    for thing in things:
        kind = type(thing).__name__
        numbers[kind] = max(thing.pk, numbers.get(kind, 0))
    return ", ".join(f"{kind} {number}" for kind, number in sorted(numbers.items())), len(things)

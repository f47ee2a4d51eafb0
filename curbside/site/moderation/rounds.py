"""What is due by the clock here: moderators are told that something waits."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.db.models import Q

from curbside.site.accounts.models import User
from curbside.site.mail.actions import send
from curbside.site.mail.models import Letter
from curbside.site.mail.unsubscribing import refuses
from curbside.site.moderation.queries import how_much_waits, line_for

PAUSE = timedelta(hours=4)


def tell_moderators(now: datetime) -> int:
    """One letter to each moderator for whom something new waits, with the numbers and no words of anybody; at most one in four hours."""
    return sum(_tell(one, now) for one in User.objects.filter(Q(is_superuser=True) | ~Q(scopes=None), is_active=True).distinct())


def _tell(moderator: User, now: datetime) -> bool:
    """The event says how far this moderator was told: a letter is due once something is newer, whatever was decided meanwhile."""
    if refuses(moderator, Letter.Kind.MODERATION):
        return False
    events = f"waiting, told {moderator.pk}: "
    last = Letter.objects.filter(event__startswith=events).first()
    if last and last.written_at > now - PAUSE:
        return False
    count, newest = how_much_waits(moderator)
    event = f"{events}{newest.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}" if newest else ""
    if not event or (last and last.event >= event):
        return False
    told = {"count": count, "urgent": sum(place.urgent for place in line_for(moderator))}
    return send(event, moderator, "Something waits for a moderator", "moderation/mail/waits.txt", told, kind=Letter.Kind.MODERATION)

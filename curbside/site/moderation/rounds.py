"""What is due by the clock here: moderators are told that something waits."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.db.models import Q, QuerySet

from curbside.site.accounts.models import User
from curbside.site.mail.actions import send
from curbside.site.mail.models import Letter
from curbside.site.mail.unsubscribing import refuses
from curbside.site.moderation.queries import Place, how_much_waits, line_for

PAUSE = timedelta(hours=4)
NAMED = 6  # emergencies a letter's event remembers, as far as there is room
WAITS, EMERGENCY = "Something waits for a moderator", "An emergency sign is named in what waits"


def tell_moderators(now: datetime) -> int:
    """One letter to each moderator for whom something new waits, with the numbers and no words of anybody; at most one in four hours, but for emergencies,
    which are told at once: each thing that names a sign of one at most once in four hours."""
    return sum(_tell(one, now) for one in User.objects.filter(Q(is_superuser=True) | ~Q(scopes=None), is_active=True).distinct())


def _tell(moderator: User, now: datetime) -> bool:
    """The event says how far this moderator was told, and of which emergencies: a letter is due once something is newer, whatever was decided meanwhile."""
    if refuses(moderator, Letter.Kind.MODERATION):
        return False
    events = f"waiting, told {moderator.pk}: "
    letters = Letter.objects.filter(event__startswith=events)
    last = letters.first()
    count, newest = how_much_waits(moderator)
    event = f"{events}{_stamp(newest)}" if newest else ""
    if not event or (last and last.event >= event):
        return False
    urgent = [place for place in line_for(moderator) if place.urgent]
    new = [place for place in urgent if not last or f"{events}{_stamp(place.came)}" > last.event]
    fresh = [place for place in new if not _told_lately(place, letters, now)]
    if last and last.written_at > now - PAUSE and not fresh:
        return False
    event += "".join(f" {place.key};" for place in fresh[:NAMED])
    told = {"count": count, "urgent": len(urgent)}
    subject = EMERGENCY if fresh else WAITS
    return send(event, moderator, subject, "moderation/mail/waits.txt", told, kind=Letter.Kind.MODERATION)


def _told_lately(place: Place, letters: QuerySet[Letter], now: datetime) -> bool:
    """Whether a letter told of this emergency within the pause: whoever changes the words again and again sends no more letters by it."""
    return letters.filter(event__contains=f" {place.key};", written_at__gt=now - PAUSE).exists()


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}"

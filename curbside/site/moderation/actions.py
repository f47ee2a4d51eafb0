"""Flagging and deciding. Every decision is recorded in the log in the same transaction, with its reason; its author is told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from curbside.core.errors import CurbsideError
from curbside.site.accounts.actions import erase
from curbside.site.accounts.models import User
from curbside.site.lib.limits import REPORTS
from curbside.site.lib.storable import storable_text
from curbside.site.mail.actions import send
from curbside.site.moderation.access import suspension_of
from curbside.site.moderation.models import Flag, Log, Scope, Suspension
from curbside.site.moderation.targets import Target


class NoReason(CurbsideError):
    """A decision against somebody needs a word to them; nothing was decided."""


class ChangedSince(CurbsideError):
    """A thing is not what the moderator was shown any more; nothing was decided."""


def flag(target: Target, thing: Any, reason: str, note: str, *, by: User, now: datetime) -> None:
    """Ask moderators to look. The same person flagging the same thing again while it is open changes nothing. Raises TooMany."""
    REPORTS.check(Flag.objects.filter(by=by).order_by("-at").values_list("at", flat=True)[: REPORTS.most], now)
    try:
        with transaction.atomic():
            Flag.objects.create(target=target.name, number=thing.pk, reason=reason, note=storable_text(note)[:500], by=by, at=now)
    except IntegrityError:
        return


@transaction.atomic
def approve(
    target: Target, thing: Any, *, by: User, now: datetime, title: str | None = None, words: str | None = None, stamp: str | None = None
) -> None:
    """Show a thing, with other words where the moderator edited them first; its flags are answered. What is shown already, without a flag, is let be: twice is once.

    title, words: as the moderator sent them, None for those that are there.   stamp: of what the moderator was shown, None for whatever is there.
    Raises ChangedSince.
    """
    thing = _as_shown(target, thing, stamp)
    edited = _edited(target, thing, title, words)
    if target.shown(thing) and edited is None and not _open_flags(target, thing).exists():
        return
    if target.edit and edited:
        target.edit(thing, *edited, by, now)
        put_down("edit", target.name, thing, by=by, now=now)
        thing = target.get(thing.pk)
    target.publish(thing, now)
    _close_flags(target, thing, now)
    put_down(target.verbs.get("approve", "approve"), target.name, thing, by=by, now=now)
    _tell(target, thing, "approved", "", now, edited=bool(target.edit and edited))


@transaction.atomic
def remove(target: Target, thing: Any, reason: str, *, by: User, now: datetime, stamp: str | None = None, ground: str = "") -> None:
    """Take a thing away, or do not show it, with a plain word to its author. Raises NoReason, and ChangedSince where the stamp is not that of what is there.

    ground: one of the published reasons, for a kind that has some; a word to the author may go with it.
    """
    why = _why(target, reason, ground)
    thing = _as_shown(target, thing, stamp)
    _tell(target, thing, "removed", reason, now, ground)
    target.remove(thing, ground, now)
    _close_flags(target, thing, now)
    put_down(target.verbs.get("remove", "remove"), target.name, thing, by=by, now=now, reason=why)


@transaction.atomic
def hold(target: Target, thing: Any, *, by: User, now: datetime) -> None:
    """Take a thing off the page until a moderator has decided. Raises ValueError for a kind that cannot be held."""
    if target.hold is None:
        raise ValueError(f"a {target.name} cannot be held")
    target.hold(thing, now)
    put_down("hold", target.name, thing, by=by, now=now)


@transaction.atomic
def redact(target: Target, thing: Any, revision: int, reason: str, *, by: User, now: datetime) -> None:
    """Empty the words a thing had before one of its changes. Raises NoReason; ValueError for a kind that keeps none."""
    if target.redact is None:
        raise ValueError(f"a {target.name} keeps no earlier words")
    if not reason.strip():
        raise NoReason("say why, since it cannot be undone")
    target.redact(thing, revision)
    put_down("redact earlier words", target.name, thing, by=by, now=now, reason=reason)


@transaction.atomic
def dismiss_flags(target: Target, thing: Any, *, by: User, now: datetime, stamp: str | None = None) -> None:
    """Leave a flagged thing as it is. Raises ChangedSince where the stamp is not that of what is there."""
    thing = _as_shown(target, thing, stamp)
    _close_flags(target, thing, now)
    put_down("dismiss flags", target.name, thing, by=by, now=now)


@transaction.atomic
def suspend(user: User, reason: str, *, by: User, now: datetime, until: datetime | None = None) -> None:
    """Suspend somebody from posting until a time, or for good; they are told why. Raises NoReason."""
    if not reason.strip():
        raise NoReason("say why, since they read it")
    Suspension.objects.create(user=user, reason=reason, at=now, until=until)
    put_down("suspend", "account", user, by=by, now=now, reason=reason)
    send(
        f"suspended {user.pk} {now.isoformat()}",
        user,
        "Your account is suspended from posting",
        "moderation/mail/suspended.txt",
        {"reason": reason, "until": until},
    )


@transaction.atomic
def remove_and_suspend(target: Target, thing: Any, reason: str, *, days: int | None, by: User, now: datetime, **how: Any) -> None:
    """Take a thing away and suspend its author from posting for some days, or for good where days is None. Takes and raises what `remove` does."""
    author = target.author(thing)
    if author:
        why = _why(target, reason, how.get("ground", ""))
        why = why if reason.strip() else f"your {target.name} was removed, because {why}"  # the published reasons are of things, not of people
        suspend(author, why, by=by, now=now, until=now + timedelta(days=days) if days else None)
    remove(target, thing, reason, by=by, now=now, **how)


@transaction.atomic
def lift(user: User, *, by: User, now: datetime) -> None:
    """End every suspension of somebody."""
    Suspension.objects.filter(user=user, lifted_at=None).update(lifted_at=now)
    put_down("lift suspension", "account", user, by=by, now=now)


@transaction.atomic
def make_moderator(user: User, specialty: str, *, by: User, now: datetime) -> Scope:
    """Let somebody moderate a specialty, by its slug, or "" for everything. Twice is once."""
    scope, made = Scope.objects.get_or_create(user=user, specialty=specialty)
    if made:
        put_down("make moderator", "account", user, by=by, now=now, reason=str(scope))
    return scope


@transaction.atomic
def unmake_moderator(scope: Scope, *, by: User, now: datetime) -> None:
    """Take that away."""
    put_down("end moderator", "account", scope.user, by=by, now=now, reason=str(scope))
    scope.delete()


@transaction.atomic
def erase_for(user: User, reason: str, *, by: User, now: datetime) -> None:
    """Erase the account of somebody who asked staff for it in writing, all as if they had done it. Raises NoReason. Twice is once.

    The log keeps who did it, when and why, and of the account its number alone.
    """
    if not reason.strip():
        raise NoReason("say how and when it was asked for")
    here = User.objects.select_for_update().filter(pk=user.pk).first()
    if here:
        put_down("erase", "account", here, by=by, now=now, reason=storable_text(reason))
        erase(here, now=now)


def forget_notes(kind: str, numbers: Iterable[int]) -> None:
    """What people said in reporting things that are erased goes as well: it may quote them. The flags stay."""
    Flag.objects.filter(target=kind, number__in=list(numbers)).update(note="")


def put_down(act: str, kind: str, thing: Any, *, by: User, now: datetime, reason: str = "") -> None:
    """Record an act of a moderator or of staff in the log.   kind: "question", "doctor"."""
    Log.objects.create(at=now, by=by, act=act, target=kind, number=thing.pk, reason=reason[:500])


def _as_shown(target: Target, thing: Any, stamp: str | None) -> Any:
    """The thing as it is now, held until this is decided. Raises ChangedSince where it is not what the stamp is of, or is gone."""
    target.lock(thing)
    here = target.get(thing.pk)
    if here is None or stamp not in (None, target.stamp(here)):
        raise ChangedSince("it was changed or taken back since you opened the list; if it still waits, it is here as it stands now")
    return here


def _edited(target: Target, thing: Any, title: str | None, words: str | None) -> tuple[str, str] | None:
    """The title and the words a moderator made of a thing's; None where they are the same. A form brings its lines ended as forms end them, which is no edit."""
    here = (_plain(target.title(thing) if target.title else ""), _plain(target.words(thing)))
    sent = (here[0] if title is None else _plain(title), here[1] if words is None else _plain(words))
    return None if sent == here else sent


def _plain(words: str) -> str:
    return words.replace("\r\n", "\n").replace("\r", "\n").strip()


def _open_flags(target: Target, thing: Any) -> QuerySet[Flag]:
    return Flag.objects.filter(target=target.name, number=thing.pk, closed_at=None)


def _close_flags(target: Target, thing: Any, now: datetime) -> None:
    _open_flags(target, thing).update(closed_at=now)


def _why(target: Target, reason: str, ground: str) -> str:
    """Why something is removed, for the log: the published reason and the moderator's words. Raises NoReason."""
    published = dict(target.grounds)
    if published and ground not in published:
        raise NoReason("choose one of the published reasons: its author reads it, and everybody sees how often each was given")
    if not published and not reason.strip() and not target.ours:
        raise NoReason("say why, since its author reads it")
    return "; ".join(part for part in (published.get(ground, ""), reason.strip()) if part)


def _tell(target: Target, thing: Any, what: str, reason: str, now: datetime, ground: str = "", *, edited: bool = False) -> None:
    """The letter names the thing by its author's own words and by its address: it is kept for a while, and what others wrote may be erased before.

    edited: a moderator changed words of it; the letter leads to both wordings, and has no title, which might be the moderator's.
    """
    author = target.author(thing)
    if author:
        title = " ".join(target.title(thing).split()) if target.title and not edited else ""
        afterwards = "" if suspension_of(author, now) else target.afterwards
        context: dict[str, Any] = {"kind": target.name, "what": what, "title": title, "address": target.address(thing), "afterwards": afterwards}
        context |= {"ground": dict(target.grounds).get(ground, ""), "reason": reason.strip(), "edited": edited, "number": thing.pk}
        subject = f"Your {target.name} is on the page" if what == "approved" else f"Your {target.name} is not shown"
        subject += ", with changes by a moderator" if edited else ""
        send(f"{what} {target.name} {thing.pk} {now.isoformat()}", author, subject, "moderation/mail/decided.txt", context)

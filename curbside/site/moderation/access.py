"""Who moderates what."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import BigAutoField
from django.http import Http404

from curbside.core.errors import CurbsideError
from curbside.site.accounts.models import User
from curbside.site.lib.prepared import Prepared
from curbside.site.moderation.models import Scope, Suspension
from curbside.site.moderation.targets import TARGETS, Target


class Suspended(CurbsideError, PermissionDenied):
    """Somebody whose account is suspended from posting wants to; the message says why and until when."""


EVERYTHING = frozenset([""])
_SCOPES: Prepared[str] = Prepared(lambda user: Scope.objects.filter(user=user).values_list("specialty", flat=True), user=BigAutoField())
_SUSPENSIONS: Prepared[Suspension] = Prepared(lambda user: Suspension.objects.filter(user=user, lifted_at=None), user=BigAutoField())


def moderated_specialties(user: Any) -> frozenset[str]:
    """Slugs of the specialties somebody moderates; "" among them for everything, as a superuser does; empty for people who moderate nothing, and for everybody who
    comes by a token."""
    if not user.is_authenticated or not user.is_active or user.by_token:
        return frozenset()
    return EVERYTHING if user.is_superuser else frozenset(_SCOPES.all(user=user.pk))


def is_moderator(user: Any) -> bool:
    """Whether somebody moderates anything."""
    return bool(moderated_specialties(user))


def moderates(user: Any, specialties: frozenset[str]) -> bool:
    """Whether somebody moderates things of these specialties; a thing of none is for every moderator."""
    scopes = moderated_specialties(user)
    return bool(scopes) and ("" in scopes or not specialties or not scopes.isdisjoint(specialties))


def get_target_for_moderator(user: Any, name: str, number: int) -> tuple[Target, Any]:
    """A thing a moderator may decide on. Raises Http404 where there is none, PermissionDenied for everybody else."""
    target = TARGETS.get(name)
    if not is_moderator(user):
        raise PermissionDenied("Only moderators decide on what others wrote.")
    thing = target.get(number) if target else None
    if target is None or thing is None:
        raise Http404("no such thing")
    if not moderates(user, target.specialties(thing)):
        raise PermissionDenied("This is for the moderators of another specialty.")
    return target, thing


def get_with_history(user: Any, name: str, number: int) -> tuple[Target, Any]:
    """A thing with the words it had before, for its author and its moderators. Raises Http404 for everybody else, and for a kind that keeps none."""
    target = TARGETS.get(name)
    thing = target.get(number) if target and target.revisions else None
    if target is None or thing is None or not (target.author(thing) == user or moderates(user, target.specialties(thing))):
        raise Http404("no such thing")
    return target, thing


def get_flaggable(name: str, number: int) -> tuple[Target, Any]:
    """A thing that the public sees. Raises Http404."""
    target = TARGETS.get(name)
    thing = target.get(number) if target else None
    if target is None or thing is None or not target.shown(thing):
        raise Http404("no such thing")
    return target, thing


def suspension_of(user: User, now: datetime) -> Suspension | None:
    """The suspension of somebody that is in force; None for everybody else."""
    return next((one for one in _SUSPENSIONS.all(user=user.pk) if one.holds_at(now)), None)


def told_of_suspension(user: User, now: datetime) -> str:
    """What somebody who is suspended from posting at present is told; "" for everybody else."""
    one = suspension_of(user, now)
    if one is None:
        return ""
    until = f"until {one.until.day} {one.until:%B %Y}" if one.until else "for good"
    return f"Your account is suspended from posting {until}. Your drafts are kept. The reason, in a moderator’s words: {one.reason}"


def check_may_write(user: User, now: datetime) -> None:
    """Raises Suspended for somebody who is suspended from posting at present."""
    told = told_of_suspension(user, now)
    if told:
        raise Suspended(told)

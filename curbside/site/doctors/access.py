"""Who may act as a doctor, and who may look at what doctors prove themselves with."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import BigAutoField, CharField, DateTimeField, Func, Q, QuerySet
from django.http import Http404

from curbside.core.formats.lexicon.specialties import listed_title
from curbside.site.doctors.models import Doctor, Specialty, Verification
from curbside.site.lib.http import Gone
from curbside.site.lib.numbers import number_of
from curbside.site.lib.prepared import Prepared
from curbside.site.lib.slugs import slug_of
from curbside.site.moderation.access import moderated_specialties


def verified_doctor(user: Any, now: datetime) -> Doctor | None:
    """The doctor a signed-in person is, while a verification is granted and has not expired; else None."""
    if not user.is_authenticated or not user.is_active:
        return None
    return _VERIFIED.first(user=user.pk, now=now)


def is_still_verified(doctor: Doctor, user: Any, now: datetime) -> bool:
    """Whether a person is, at this moment, the verified doctor that was found before, with the very profile."""
    return _STILL_VERIFIED.first(pk=doctor.pk, changed_at=doctor.changed_at, user=user.pk, now=now) is not None


def verification_of(doctor: Doctor, now: datetime) -> Verification | None:
    """The verification that holds at a time, from those fetched with the doctor."""
    return next((one for one in doctor.verifications.all() if one.holds_at(now)), None)


def get_doctor(pk: int) -> Doctor:
    """A profile anybody may see, or an imported one that became a doctor's own. Raises Http404, and Gone for one that was removed."""
    found: Doctor | None = Doctor.objects.select_related("specialty", "became").filter(pk=pk, listed=True).first()
    if found is None:
        raise Http404("no such doctor")
    if found.removed and found.became is None:
        raise Gone("this profile was removed")
    return found


def specialty_at(slug: str) -> Specialty | None:
    """The specialty of an address; that of another of its titles ("dermatology") gives the one it is listed under. None where there is neither."""
    known: Specialty | None = Specialty.objects.filter(slug=slug).first()
    return known or Specialty.objects.filter(slug=slug_of(listed_title(slug), slug)).first()


def claimable(number: str) -> Doctor | None:
    """The imported, unclaimed profile of a number, as an address names it; None where there is none."""
    found: Doctor | None = Doctor.objects.shown().filter(pk=number_of(number), account=None).select_related("specialty").first()
    return found


def own_waiting_request(user: Any) -> Verification | None:
    """The request of a doctor's own that waits; None where nothing does."""
    waiting = Verification.objects.filter(doctor__account=user, state=Verification.State.ASKED)
    found: Verification | None = waiting.select_related("doctor__specialty", "claims").first()
    return found


def waiting_requests(user: Any) -> QuerySet[Verification]:
    """Requests nobody has decided, of the specialties somebody moderates, the oldest first. Raises PermissionDenied for people who moderate nothing."""
    return _of_moderator(user).filter(state=Verification.State.ASKED).select_related("doctor__specialty", "claims").order_by("asked_at")


def held_verifications(user: Any, now: datetime) -> QuerySet[Verification]:
    """Those that hold, the one that ends soonest first; for the same people."""
    holding = _of_moderator(user).filter(state=Verification.State.GRANTED, expires_at__gt=now)
    return holding.select_related("doctor__specialty").order_by("expires_at", "pk")


def get_request_for_moderator(user: Any, pk: int, *, with_evidence: bool = False) -> Verification:
    """One request. Raises PermissionDenied for others than moderators, Http404 where there is none of their specialties, or no evidence where that is asked for."""
    found = _of_moderator(user).select_related("doctor").filter(pk=pk).first()
    if found is None or (with_evidence and not found.evidence):
        raise Http404("no such request")
    return found


_GRANTED = Func(template=f"'{Verification.State.GRANTED}'", output_field=CharField())
"""A literal: a value, which might be the one that an index is for, makes SQLite plan the query anew each time."""


def _verified(user: Any, now: Any) -> QuerySet[Doctor]:
    """The doctor of an account's number, once for each verification that holds; asked through the two below."""
    holds = {"verifications__state": _GRANTED, "verifications__expires_at__gt": now}
    found: QuerySet[Doctor] = Doctor.objects.filter(account=user, removed=False, **holds)
    return found


_VERIFIED = Prepared(lambda user, now: _verified(user, now).select_related("specialty")[:1], user=BigAutoField(), now=DateTimeField())
_STILL_VERIFIED = Prepared(
    lambda pk, changed_at, user, now: _verified(user, now).filter(pk=pk, changed_at=changed_at)[:1],
    pk=BigAutoField(),
    changed_at=DateTimeField(),
    user=BigAutoField(),
    now=DateTimeField(),
)


def _of_moderator(user: Any) -> QuerySet[Verification]:
    specialties = moderated_specialties(user)
    if not specialties:
        raise PermissionDenied("Only moderators see what doctors prove themselves with.")
    if "" in specialties:
        return Verification.objects.all()
    return Verification.objects.filter(Q(doctor__specialty__slug__in=specialties) | Q(doctor__specialty=None))

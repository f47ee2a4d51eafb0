"""Who may act as a doctor, and who may look at what doctors prove themselves with."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404

from curbside.site.doctors.models import Doctor, Verification
from curbside.site.lib.http import Gone
from curbside.site.moderation.access import is_moderator


def verified_doctor(user: Any, now: datetime) -> Doctor | None:
    """The doctor a signed-in person is, while a verification is granted and has not expired; else None."""
    if not user.is_authenticated or not user.is_active:
        return None
    holds = Verification.objects.filter(doctor__account=user, doctor__removed=False, state=Verification.State.GRANTED, expires_at__gt=now)
    verification = holds.select_related("doctor__specialty").first()
    return verification.doctor if verification else None


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


def claimable(number: str) -> Doctor | None:
    """The imported, unclaimed profile of a number, as an address names it; None where there is none."""
    if not number.isdecimal() or len(number) > 18:
        return None
    found: Doctor | None = Doctor.objects.shown().filter(pk=int(number), account=None).select_related("specialty").first()
    return found


def waiting_requests(user: Any) -> QuerySet[Verification]:
    """Requests nobody has decided, the oldest first, for moderators. Raises PermissionDenied for others."""
    _check_moderator(user)
    return Verification.objects.filter(state=Verification.State.ASKED).select_related("doctor__specialty", "claims").order_by("asked_at")


def get_request_for_moderator(user: Any, pk: int, *, with_evidence: bool = False) -> Verification:
    """One request. Raises PermissionDenied for others than moderators, Http404 where there is none, or no evidence where that is asked for."""
    _check_moderator(user)
    found = Verification.objects.select_related("doctor").filter(pk=pk).first()
    if found is None or (with_evidence and not found.evidence):
        raise Http404("no such request")
    return found


def _check_moderator(user: Any) -> None:
    if not is_moderator(user):
        raise PermissionDenied("Only moderators see what doctors prove themselves with.")

"""Being believed: asked for with evidence, granted or refused by a person, ending by itself, withdrawn when it is no longer true."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import IO, Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from curbside.core.errors import CurbsideError
from curbside.site.accounts.models import User
from curbside.site.doctors.actions.imported import find_or_add_specialty
from curbside.site.doctors.models import Doctor, Verification
from curbside.site.lib.photos import draw_again
from curbside.site.lib.slugs import slug_of

VALID = timedelta(days=365)


class AlreadyAsked(CurbsideError):
    """A request of this doctor waits already, or a verification holds; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a doctor says of themselves. claimed: the unclaimed profile they say is theirs, None for a new one."""

    name: str
    credentials: tuple[str, ...]
    specialty: str
    place: str
    claimed: Doctor | None = None


@transaction.atomic
def ask_verification(
    user: User, profile: Profile, *, country: str, licence: str, npi: str, evidence: IO[bytes] | None, now: datetime
) -> Verification:
    """Ask to be believed. A claimed profile is handed over only once the request is granted.

    evidence: a photo of a document, drawn again like any photo and kept where moderators alone see it.
    Raises AlreadyAsked; UnusablePhoto for evidence that is no photo.
    """
    User.objects.select_for_update().get(pk=user.pk)
    mine = Doctor.objects.filter(account=user).first()
    if mine and (mine.verifications.filter(state=Verification.State.ASKED).exists() or _holding(mine, now)):
        raise AlreadyAsked("a request of yours waits already, or you are verified")
    doctor = mine or Doctor(account=user, listed=False)
    change_profile(doctor, profile)
    return Verification.objects.create(
        doctor=doctor, claims=profile.claimed, country=country, licence=licence, npi=npi, evidence=_kept(evidence), asked_at=now
    )


@transaction.atomic
def grant(request: Verification, fact: str, *, by: User, now: datetime) -> None:
    """Believe a doctor for a year, for one fact that was checked ("NPI active"); a claimed profile becomes theirs, with its answers, unless it is somebody's by now. Twice is once."""
    request = Verification.objects.select_for_update().get(pk=request.pk)
    if request.state != Verification.State.ASKED:
        return
    request.state, request.fact, request.checked_at, request.expires_at = Verification.State.GRANTED, fact, now, now + VALID
    _decide(request, by, now, "")
    Doctor.objects.filter(pk=request.doctor_id).update(listed=True)
    claimed = Doctor.objects.select_for_update().filter(pk=request.claims_id, account=None, became=None).first()
    if claimed:
        _hand_over(claimed, request.doctor)


@transaction.atomic
def refuse(request: Verification, reason: str, *, by: User, now: datetime) -> None:
    """Say no, with the reason the doctor is told."""
    request = Verification.objects.select_for_update().get(pk=request.pk)
    if request.state == Verification.State.ASKED:
        request.state = Verification.State.REFUSED
        _decide(request, by, now, reason)


@transaction.atomic
def withdraw(request: Verification, reason: str, *, by: User, now: datetime) -> None:
    """End a verification that is no longer true; what the doctor wrote stays, and says that it is not verified at present."""
    request = Verification.objects.select_for_update().get(pk=request.pk)
    if request.state == Verification.State.GRANTED:
        request.state = Verification.State.WITHDRAWN
        _decide(request, by, now, reason)


@transaction.atomic
def check_again(request: Verification, fact: str, *, now: datetime) -> None:
    """A fact was checked again: the verification holds for another year from now."""
    Verification.objects.filter(pk=request.pk, state=Verification.State.GRANTED).update(fact=fact, checked_at=now, expires_at=now + VALID)


@transaction.atomic
def erase_profile(doctor: Doctor) -> None:
    """Take a doctor's name, proofs and ratings out of the site; an empty, removed profile is left where answers stood."""
    for request in doctor.verifications.all():
        if request.evidence:
            transaction.on_commit(partial(default_storage.delete, request.evidence))
    doctor.verifications.all().delete()
    doctor.reviews.all().delete()
    doctor.imported_ratings.all().delete()
    Doctor.objects.filter(became=doctor).update(name="", credentials=[], place="", place_slug="", became=None)
    empty: dict[str, Any] = {"name": "", "credentials": [], "specialty": None, "place": "", "place_slug": ""}
    Doctor.objects.filter(pk=doctor.pk).update(account=None, removed=True, **empty)


def change_profile(doctor: Doctor, profile: Profile) -> None:
    """What a doctor says of themselves, as it is shown."""
    doctor.name, doctor.credentials, doctor.place = profile.name, list(profile.credentials), profile.place
    doctor.place_slug, doctor.specialty = slug_of(profile.place, ""), find_or_add_specialty(profile.specialty)
    doctor.save()


def _holding(doctor: Doctor, now: datetime) -> bool:
    return any(one.holds_at(now) and one.expires_at and one.expires_at - now > timedelta(days=60) for one in doctor.verifications.all())


def _kept(evidence: IO[bytes] | None) -> str:
    if evidence is None:
        return ""
    return default_storage.save(f"evidence/{secrets.token_urlsafe(24)}.jpg", ContentFile(draw_again(evidence).photo))


def _decide(request: Verification, by: User, now: datetime, reason: str) -> None:
    """Put down the decision. The evidence has done its work: it is deleted."""
    evidence, request.evidence = request.evidence, ""
    request.decided_by, request.decided_at, request.reason = by, now, reason
    request.save()
    if evidence:
        transaction.on_commit(partial(default_storage.delete, evidence))


def _hand_over(unclaimed: Doctor, doctor: Doctor) -> None:
    """The imported profile's answers and ratings become the doctor's; its own address leads to theirs."""
    unclaimed.answers.update(doctor=doctor)
    unclaimed.imported_ratings.exclude(source__in=doctor.imported_ratings.values("source")).update(doctor=doctor)
    unclaimed.removed, unclaimed.became = True, doctor
    unclaimed.save()

"""Asking to be believed, with evidence; and the profile a doctor says it for."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import IO, Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q

from curbside.core.errors import CurbsideError
from curbside.site.accounts.models import User
from curbside.site.doctors.actions.deciding import RENEWED_BEFORE
from curbside.site.doctors.actions.imported import find_or_add_specialty
from curbside.site.doctors.models import Doctor, Review, Verification
from curbside.site.lib.photos import draw_again
from curbside.site.lib.slugs import slug_of


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
def erase_profile(doctor: Doctor) -> None:
    """Take a doctor's name, proofs and ratings out of the site; an empty, removed profile is left where answers stood."""
    for request in doctor.verifications.all():
        if request.evidence:
            transaction.on_commit(partial(default_storage.delete, request.evidence))
    doctor.verifications.all().delete()
    Review.objects.filter(Q(doctor=doctor) | Q(doctor__became=doctor)).delete()
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
    return any(one.holds_at(now) and one.expires_at and one.expires_at - now > RENEWED_BEFORE for one in doctor.verifications.all())


def _kept(evidence: IO[bytes] | None) -> str:
    if evidence is None:
        return ""
    return default_storage.save(f"evidence/{secrets.token_urlsafe(24)}.jpg", ContentFile(draw_again(evidence).photo))

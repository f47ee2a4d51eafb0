"""Asking for verification, with evidence; and the profile it is asked for."""

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
from curbside.site.doctors.actions.profile import show_profile
from curbside.site.doctors.models import Doctor, Review, Verification
from curbside.site.lib.photos import draw_again
from curbside.site.mail.actions import forget_unsent
from curbside.site.moderation.access import check_may_write
from curbside.site.moderation.actions import forget_notes


class AlreadyAsked(CurbsideError):
    """A request of this doctor waits already, or a verification holds and nothing else is asked for; nothing was changed."""


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
    """Ask for verification, for the first time, anew, or as somebody else than readers see at present.

    Readers see what is asked for once it is granted; a claimed profile is handed over then, too.
    evidence: a photo of a document, drawn again like any photo and kept where moderators alone see it.
    Raises AlreadyAsked, Suspended; UnusablePhoto for evidence that is no photo.
    """
    check_may_write(user, now)
    User.objects.select_for_update().get(pk=user.pk)
    doctor, _ = Doctor.objects.select_related("specialty").get_or_create(account=user, defaults={"listed": False})
    request = Verification(doctor=doctor, claims=profile.claimed, country=country, licence=licence, npi=npi, asked_at=now)
    say_who(request, profile)
    check_is_new(request, now)
    request.evidence = kept_evidence(evidence)
    keep_request(request)
    return request


def say_who(request: Verification, profile: Profile) -> None:
    """What a doctor says of themselves, into a request that is not saved yet."""
    request.name, request.credentials = profile.name, list(profile.credentials)
    request.specialty, request.place = profile.specialty, profile.place


def keep_request(request: Verification) -> None:
    """Save it; the profile says the same while nobody sees it but moderators."""
    if not request.doctor.listed:
        show_profile(request)
    request.save()


@transaction.atomic
def erase_profile(doctor: Doctor) -> None:
    """Take a doctor's name, proofs and ratings out of the site; an empty, removed profile is left where answers stood. Letters that name the doctor are not sent."""
    if doctor.name:
        forget_unsent(" ".join(doctor.full_name.split()))
    for request in doctor.verifications.all():
        if request.evidence:
            transaction.on_commit(partial(default_storage.delete, request.evidence))
    doctor.verifications.all().delete()
    reviews = Review.objects.filter(Q(doctor=doctor) | Q(doctor__became=doctor))
    for kind in ("review", "reply"):
        forget_notes(kind, reviews.values_list("pk", flat=True))
    reviews.delete()
    doctor.imported_ratings.all().delete()
    Doctor.objects.filter(became=doctor).update(name="", credentials=[], title="", place="", place_slug="", became=None)
    empty: dict[str, Any] = {"name": "", "credentials": [], "specialty": None, "title": "", "place": "", "place_slug": ""}
    Doctor.objects.filter(pk=doctor.pk).update(account=None, removed=True, **empty)


def check_is_new(request: Verification, now: datetime) -> None:
    """Raises AlreadyAsked where another request waits, or what is asked for holds already and not only for a little while."""
    others = request.doctor.verifications.exclude(pk=request.pk)
    if any(one.state == Verification.State.ASKED for one in others):
        raise AlreadyAsked("a request of yours waits already")
    holds = any(one.holds_at(now + RENEWED_BEFORE) for one in others)
    if holds and request.who == request.doctor.who and request.claims is None:
        raise AlreadyAsked("you are verified already, with this name, these letters and this specialty")


def kept_evidence(evidence: IO[bytes] | None) -> str:
    """The place of a photo, drawn again, in the store; "" for none. Raises UnusablePhoto."""
    if evidence is None:
        return ""
    return default_storage.save(f"evidence/{secrets.token_urlsafe(24)}.jpg", ContentFile(draw_again(evidence).photo))

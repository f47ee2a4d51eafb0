"""Doctors and ratings as imported pages name them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from django.db.models import Q, QuerySet
from django.db.models.functions import Now

from curbside.core.formats.lexicon.specialties import listed_title
from curbside.site.doctors.models import Doctor, ImportedRating, Specialty, Verification
from curbside.site.lib.slugs import slug_of

LONGEST_NAME, LONGEST_PLACE, LONGEST_SPECIALTY = 300, 300, 200


def find_or_add_doctor(name: str, credentials: Sequence[str], specialty: str | None, place: str | None) -> Doctor:
    """The profile with this name, specialty and place, unclaimed or a verified doctor's; a new, unclaimed one where there is none.

    Longer names are cut, the byline keeps them whole. Letters are added to an unclaimed profile alone: a doctor's own were checked.
    An unclaimed profile that a moderator hid is found, too, and stays hidden: a new one would bring it back.
    """
    town = (place or "")[:LONGEST_PLACE]
    found = {"name": name[:LONGEST_NAME], "place": town, "specialty": find_or_add_specialty(specialty)}
    known: Doctor | None = Doctor.objects.filter(**found).filter(Q(account=None, became=None) | Q(pk__in=_verified())).first()
    if known is None:
        known = Doctor(**found, title=(specialty or "")[:LONGEST_SPECIALTY], credentials=list(credentials), place_slug=slug_of(town, ""))
        known.save()
        return known
    more = [letters for letters in credentials if letters not in known.credentials]
    if more and known.account_id is None:
        known.credentials = [*known.credentials, *more]
        known.save(update_fields=["credentials", "changed_at"])
    return known


def find_or_add_specialty(name: str | None) -> Specialty | None:
    """The specialty that a title, as written, is listed under; None where none is written."""
    if not name:
        return None
    cut = listed_title(name[:LONGEST_SPECIALTY])
    return Specialty.objects.get_or_create(slug=slug_of(cut, _digest(cut)), defaults={"name": cut})[0]


def _verified() -> QuerySet[Doctor]:
    """Whoever only has an account, or was refused, may call themselves what they like: what others wrote is not theirs."""
    return Doctor.objects.filter(removed=False, verifications__state=Verification.State.GRANTED, verifications__expires_at__gt=Now())


def _digest(name: str) -> str:
    """What stands in the address of a title without a Latin letter: always the same for the same words."""
    return f"specialty-{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def keep_imported_rating(doctor: Doctor, source: str, stars: float | None, reviews: int | None) -> None:
    """Keep what a page said of a doctor's stars, once a source; the page's latest word counts."""
    ImportedRating.objects.update_or_create(doctor=doctor, source=source[:500], defaults={"stars": stars, "reviews": reviews})

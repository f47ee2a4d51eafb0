"""What readers see of a doctor: the place is theirs to change, all else follows what a moderator granted."""

from __future__ import annotations

from datetime import datetime

from curbside.site.accounts.models import User
from curbside.site.doctors.actions.imported import find_or_add_specialty
from curbside.site.doctors.models import Doctor, Verification
from curbside.site.lib.slugs import slug_of
from curbside.site.moderation.access import check_may_write


def show_profile(request: Verification) -> None:
    """The doctor's profile becomes what a request asks for."""
    doctor = request.doctor
    doctor.name, doctor.credentials, doctor.specialty = request.name, request.credentials, find_or_add_specialty(request.specialty)
    doctor.title, doctor.place, doctor.place_slug = request.specialty, request.place, slug_of(request.place, "")
    doctor.save(update_fields=["name", "credentials", "specialty", "title", "place", "place_slug", "changed_at"])


def change_place(doctor: Doctor, place: str, *, by: User, now: datetime) -> None:
    """Where a doctor is, as they say; a request of theirs that waits says so too, lest the old place come back with it. Raises Suspended."""
    check_may_write(by, now)
    doctor.place, doctor.place_slug = place, slug_of(place, "")
    doctor.save(update_fields=["place", "place_slug", "changed_at"])
    doctor.verifications.filter(state=Verification.State.ASKED).update(place=place)

"""What is due by the clock here: doctors whose verification ended are shown as not verified, in every thread they wrote in."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from curbside.site.answers.actions import stamp_threads_of
from curbside.site.doctors.actions import end_expired


@transaction.atomic
def show_ended(now: datetime) -> int:
    """End what is over, and let the threads of those doctors be drawn anew."""
    doctors = end_expired(now)
    for doctor in doctors:
        stamp_threads_of(doctor, now=now)
    return len(doctors)

"""Who may act as a doctor."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from curbside.site.doctors.models import Doctor, Verification


def verified_doctor(user: Any, now: datetime) -> Doctor | None:
    """The doctor a signed-in person is, while a verification is granted and has not expired; else None."""
    if not user.is_authenticated or not user.is_active:
        return None
    holds = Verification.objects.filter(doctor__account=user, doctor__removed=False, state=Verification.State.GRANTED, expires_at__gt=now)
    verification = holds.select_related("doctor__specialty").first()
    return verification.doctor if verification else None

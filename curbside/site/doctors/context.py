"""What every page may say of the reader as a doctor."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from curbside.site.doctors.access import verified_doctor


def answering(request: HttpRequest) -> dict[str, object]:
    """The verified doctor who is signed in, or None; asked for only where a page looks, and where its view has not said."""
    return {"answering": SimpleLazyObject(lambda: verified_doctor(request.user, timezone.now()))}

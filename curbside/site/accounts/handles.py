"""Handles: what others see of a person."""

from __future__ import annotations

import re
import secrets

from django.core.exceptions import ValidationError

from curbside.site.accounts.models import User

SHAPE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]{1,28})[A-Za-z0-9]")
RESERVED = frozenset("admin administrator moderator staff support doctor curbside system root anonymous nobody".split())
TAKEN = "Somebody has this handle already."
FIRST = "quiet bright calm early green kind light mild north open plain quick river silver soft sunny warm west wide young".split()
SECOND = "birch brook cedar cloud dune fern field finch harbour heron lake leaf maple meadow otter pebble pine robin stone willow".split()


def check_handle(handle: str, user: User | None = None) -> str:
    """The handle as it will be shown. Raises ValidationError for one of another shape, one that is reserved, or one that somebody has."""
    handle = handle.strip()
    if not SHAPE.fullmatch(handle):
        raise ValidationError("A handle has 3 to 30 letters, figures, _ or -, and begins and ends with a letter or figure.")
    if handle.casefold() in RESERVED:
        raise ValidationError("This handle is reserved for the people who run the site.")
    others = User.objects.exclude(pk=user.pk) if user else User.objects.all()
    if others.filter(handle__iexact=handle).exists():
        raise ValidationError(TAKEN)
    return handle


def suggest_handle() -> str:
    """A handle nobody has, made of two words and a number; it says nothing of its owner."""
    while True:
        handle = f"{secrets.choice(FIRST)}-{secrets.choice(SECOND)}-{secrets.randbelow(900) + 100}"
        if not User.objects.filter(handle=handle).exists():
            return handle

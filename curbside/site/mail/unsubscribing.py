"""Switching off the mail that can be: with one press, without signing in (RFC 8058)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core import signing
from django.urls import reverse

from curbside.site.mail.models import Refusal

SALT = "curbside.mail.unsubscribe"


def unsubscribe_link(user: Any) -> str:
    """The address for somebody's letters."""
    return f"{settings.ADDRESS}{reverse('unsubscribe', args=[signing.dumps(user.pk, salt=SALT)])}"


def refuse_mail(key: str) -> None:
    """Switch off. Raises BadSignature for a key that is wrong; pressing twice is once."""
    Refusal.objects.get_or_create(user_id=signing.loads(key, salt=SALT))


def want_mail(user: Any) -> None:
    """Switch on again."""
    Refusal.objects.filter(user=user).delete()

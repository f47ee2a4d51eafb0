"""Switching off the mail that can be: with one press, without signing in (RFC 8058)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import signing
from django.db import transaction
from django.urls import reverse

from curbside.site.mail.models import Refusal

SALT = "curbside.mail.unsubscribe"


def unsubscribe_link(user: Any, kind: str) -> str:
    """The address for somebody's letters of a kind."""
    return f"{settings.ADDRESS}{reverse('unsubscribe', args=[signing.dumps([user.pk, kind], salt=SALT)])}"


def kind_of(key: str) -> str:
    """The kind of mail that a key switches off. Raises BadSignature for one that is wrong."""
    return str(signing.loads(key, salt=SALT)[1])


@transaction.atomic
def refuse_mail(key: str) -> None:
    """Switch off; nothing is left to do for an account that was erased. Raises BadSignature for a key that is wrong; pressing twice is once."""
    number, kind = signing.loads(key, salt=SALT)
    user = get_user_model().objects.select_for_update(no_key=True).filter(pk=number).first()
    if user:
        Refusal.objects.get_or_create(user=user, kind=kind)


def refuses(user: Any, kind: str) -> bool:
    """Whether somebody switched a kind off."""
    return Refusal.objects.filter(user=user, kind=kind).exists()


def want_mail(user: Any, kind: str) -> None:
    """Switch on again."""
    Refusal.objects.filter(user=user, kind=kind).delete()

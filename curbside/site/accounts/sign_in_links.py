"""Links that sign the demo's people in, so that everybody's path can be walked without mail."""

from __future__ import annotations

from django.conf import settings
from django.core import signing
from django.urls import reverse

from curbside.site.accounts.models import User

SALT = "curbside.accounts.enter"
DAY = 24 * 3600


def sign_in_link(user: User) -> str:
    """A link that is good for a day."""
    return f"{settings.ADDRESS}{reverse('enter', args=[signing.dumps(user.pk, salt=SALT)])}"


def user_of(key: str) -> User:
    """The person a link is for. Raises BadSignature for one that is wrong or too old, User.DoesNotExist."""
    return User.objects.get(pk=signing.loads(key, salt=SALT, max_age=DAY), is_active=True)

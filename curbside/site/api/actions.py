"""Every write to the tokens' table."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction

from curbside.core.errors import CurbsideError
from curbside.site.accounts.models import User
from curbside.site.api.models import Token
from curbside.site.lib.storable import storable_text
from curbside.site.mail.actions import send

PREFIX = "curbside_"  # so that programs which look for leaked secrets can tell one
BYTES = 32  # 256 random bits
MOST = 20
LONGEST_DAYS = 365


class TooManyTokens(CurbsideError):
    """A person has as many tokens as one may have; revoke one first."""


def digest_of(token: str) -> str:
    """What is kept of a token. One round of SHA-256 is right here and would be wrong for a password: 256 random bits cannot be guessed, however fast each guess is."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


@transaction.atomic
def make_token(user: User, name: str, scopes: Sequence[str], *, days: int, strong: bool, now: datetime) -> tuple[Token, str]:
    """A new token and its secret, which is known to nobody once this was shown; a letter tells the person.

    days: until it expires, at most 365.   strong: the person has shown a second factor.   Raises TooManyTokens.
    """
    User.objects.select_for_update().get(pk=user.pk)
    if Token.objects.filter(user=user).count() >= MOST:
        raise TooManyTokens(f"you have {MOST} tokens; revoke one first")
    secret = PREFIX + secrets.token_urlsafe(BYTES)
    expires = now + timedelta(days=min(days, LONGEST_DAYS))
    row = {"name": storable_text(name), "digest": digest_of(secret), "scopes": list(scopes), "strong": strong}
    token = Token.objects.create(user=user, made_at=now, expires_at=expires, **row)
    send(f"token made {token.pk} {now.isoformat()}", user, "A token was made for your account", "api/mail/made.txt", {"token": token})
    return token, secret


def revoke_token(token: Token) -> None:
    """From the next request on it opens nothing."""
    token.delete()


def note_use(token: Token, *, now: datetime) -> None:
    """Put down the day, once a day."""
    if token.used_on != now.date():
        Token.objects.filter(pk=token.pk).update(used_on=now.date())

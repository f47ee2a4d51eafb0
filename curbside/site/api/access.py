"""Who stands behind a token, and whose tokens one may see."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404

from curbside.core.errors import CurbsideError
from curbside.site.accounts.models import User
from curbside.site.accounts.second_factor import calls_for_second_factor, needs_second_factor
from curbside.site.api.actions import digest_of
from curbside.site.api.models import Token


class NoToken(CurbsideError):
    """No token was shown where one is needed, or one that is wrong, expired or revoked; which of these is not told."""


class NotAllowed(CurbsideError, PermissionDenied):
    """The token is good, but not for this."""


def get_token(secret: str, now: datetime) -> Token:
    """The token of a secret, with its owner, who acts by it and moderates nothing. Raises NoToken; NotAllowed where the owner's part here calls for a second factor.

    It is looked up by its digest: how long that takes tells something of the digest of a guess, and nothing of any token.
    """
    token = Token.objects.select_related("user").filter(digest=digest_of(secret), expires_at__gt=now, user__is_active=True).first()
    if token is None:
        raise NoToken("this token is wrong, expired or revoked")
    if settings.SECOND_FACTOR_NEEDED and calls_for_second_factor(token.user) and (not token.strong or needs_second_factor(token.user)):
        raise NotAllowed("doctors and staff need a token made with their second factor")
    token.user.by_token = True
    return token


def check_scope(token: Token, *scopes: str) -> None:
    """Raises NotAllowed where the token has none of these scopes."""
    if not set(scopes) & set(token.scopes):
        raise NotAllowed(f"this token was not made to {' or '.join(scopes)}")


def get_own_token(user: User, pk: int) -> Token:
    """A token for its owner alone. Raises Http404."""
    token = Token.objects.filter(pk=pk, user=user).first()
    if token is None:
        raise Http404("no such token of yours")
    return token

"""Writes to an account, by the person it belongs to."""

from __future__ import annotations

import json
from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import IntegrityError, transaction

from curbside.core.errors import CurbsideError
from curbside.site.accounts.handles import TAKEN
from curbside.site.accounts.letters import tell_erased
from curbside.site.accounts.models import User
from curbside.site.accounts.registry import CHECKS_BEFORE_WRITING, ERASERS
from curbside.site.accounts.sessions import BEGUN_WITH_WORDS


class HandleTaken(CurbsideError):
    """Somebody else took this handle since it was checked; nothing was changed."""


def change_handle(user: User, handle: str, *, now: datetime) -> None:
    """Show somebody under another handle, from now on and everywhere. Raises HandleTaken, and what keeps somebody from writing."""
    for check in CHECKS_BEFORE_WRITING:
        check(user, now)
    try:
        with transaction.atomic():
            User.objects.filter(pk=user.pk).update(handle=handle)
    except IntegrityError as error:
        raise HandleTaken(TAKEN) from error
    user.handle = handle


def sign_out_everywhere(user: User) -> None:
    """End every session of a person, this one included."""
    for session in UserSession.objects.filter(user=user):
        session.end()


@transaction.atomic
def erase(user: User, *, now: datetime) -> None:
    """Take a person's words, photos and account out of the site, and tell them by mail. What others wrote stays.

    Every app takes out its own share first, the highest before those it stands on; the account goes last, with its addresses, keys and sessions.
    """
    address = user.email
    for eraser in reversed(ERASERS):
        eraser(user, now)
    sign_out_everywhere(user)
    _forget_begun(user, now)
    Authenticator.objects.filter(user=user).delete()
    EmailAddress.objects.filter(user=user).delete()
    user.delete()
    transaction.on_commit(lambda: tell_erased(address), robust=True)


def _forget_begun(user: User, now: datetime) -> None:
    """End the sign-ins to an account that were begun and not finished, in any browser: they hold its address."""
    addresses = {user.email.casefold(), *(one.casefold() for one in EmailAddress.objects.filter(user=user).values_list("email", flat=True))}
    for session in Session.objects.filter(expire_date__lt=now + BEGUN_WITH_WORDS):
        held = json.dumps(session.get_decoded(), ensure_ascii=False).casefold()
        if any(address in held for address in addresses):
            session.delete()

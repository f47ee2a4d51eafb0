"""What the site holds of an account itself, to give it to its person. Never a secret: no digest, no key of a session, no seed of a second factor."""

from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.db.models import F

from curbside.site.accounts.models import User
from curbside.site.mail.models import Letter, Refusal


def export(user: User) -> dict[str, Any]:
    """The account with its ways to sign in, where it is signed in, and the letters that were written to it."""
    return {"account": _account(user), "sessions": _sessions(user), "letters": _letters(user)}


def _account(user: User) -> dict[str, Any]:
    return {
        "email": user.email,
        "handle": user.handle,
        "joined": user.date_joined,
        "last_signed_in": user.last_login,
        "addresses": list(EmailAddress.objects.filter(user=user).values("email", "verified", "primary")),
        "signs_in_with": list(SocialAccount.objects.filter(user=user).values("provider", "uid", "date_joined", "extra_data")),
        "second_factors": list(Authenticator.objects.filter(user=user).values("type", "created_at", "last_used_at")),
    }


def _sessions(user: User) -> list[dict[str, Any]]:
    """As the library keeps them for the list of where one is signed in."""
    return list(UserSession.objects.filter(user=user).values("created_at", "last_seen_at", address=F("ip"), browser=F("user_agent")))


def _letters(user: User) -> dict[str, Any]:
    """Subjects are emptied some time after sending. The words are left out: they hold links that act without signing in."""
    return {
        "no_mail_of": list(Refusal.objects.filter(user=user).values("kind", "at")),
        "written": list(Letter.objects.filter(user=user).values("subject", "kind", "state", "written_at", "sent_at")),
    }

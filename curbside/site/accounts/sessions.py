"""Who is signed in: every request of theirs waits for these two queries, so they are put together once. And how long a session lasts."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import BigAutoField, CharField, DateTimeField
from django.utils import timezone

from curbside.site.accounts.models import User
from curbside.site.lib.given_back import KEY as TYPED
from curbside.site.lib.prepared import Prepared

BEGUN = timedelta(hours=1)  # a sign-in that was begun: the session holds the address that was typed
BEGUN_WITH_WORDS = timedelta(days=1)  # the same, where words wait for their writer to come back

_LASTING: Prepared[Session] = Prepared(
    lambda key, now: Session.objects.filter(session_key=key, expire_date__gt=now), key=CharField(), now=DateTimeField()
)
_PERSON: Prepared[User] = Prepared(lambda pk: User.objects.filter(pk=pk), pk=BigAutoField())


class SessionStore(db.SessionStore):
    """Django's sessions in the database; what a visitor began and did not finish is soon over."""

    def get_expiry_age(self, **kwargs: Any) -> int:
        """Seconds until it is over."""
        age, longest = super().get_expiry_age(**kwargs), self._longest()
        return min(age, int(longest.total_seconds())) if longest else age

    def get_expiry_date(self, **kwargs: Any) -> datetime:
        """When it is over."""
        date, longest = super().get_expiry_date(**kwargs), self._longest()
        return min(date, timezone.now() + longest) if longest else date

    def _longest(self) -> timedelta | None:
        """None: as long as sessions last, for somebody signed in, and for words alone that wait for their writer."""
        if SESSION_KEY in self or set(self.keys()) <= {TYPED}:
            return None
        return BEGUN_WITH_WORDS if TYPED in self else BEGUN

    def _get_session_from_db(self) -> Session | None:
        session = _LASTING.first(key=self.session_key, now=timezone.now())
        if session is None:
            self._session_key = None
        return session


class Backend(AuthenticationBackend):  # type: ignore[misc] # the library has no types
    """allauth's way to sign in."""

    def get_user(self, user_id: Any) -> User | None:
        """The person of a session, while the account is active."""
        user = _PERSON.first(pk=user_id)
        return user if user and self.user_can_authenticate(user) else None

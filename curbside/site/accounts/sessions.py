"""Who is signed in: every request of theirs waits for these two queries, so they are put together once."""

from __future__ import annotations

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import BigAutoField, CharField, DateTimeField
from django.utils import timezone

from curbside.site.accounts.models import User
from curbside.site.lib.prepared import Prepared

_LASTING: Prepared[Session] = Prepared(
    lambda key, now: Session.objects.filter(session_key=key, expire_date__gt=now), key=CharField(), now=DateTimeField()
)
_PERSON: Prepared[User] = Prepared(lambda pk: User.objects.filter(pk=pk), pk=BigAutoField())


class SessionStore(db.SessionStore):
    """Django's sessions in the database."""

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

"""Who asks: a visitor, or somebody by a token. Nobody else gets in here."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from curbside.site.accounts.models import User
from curbside.site.api.access import NoToken, check_scope, get_token
from curbside.site.api.actions import note_use
from curbside.site.api.models import Token
from curbside.site.lib.limits import READS, TRIES, who


class ByToken(HttpRequest):
    """What an operation behind a token is given: `user` acts by it. Only a name for the type checker."""

    user: User


class PersonalToken(HttpBearer):
    """Lets in who shows a token made for one of these scopes."""

    def __init__(self, *scopes: str) -> None:
        self.scopes = scopes
        super().__init__()

    def __call__(self, request: HttpRequest) -> Token:
        """The token. Raises NoToken, NotAllowed, TooMany."""
        request.user = AnonymousUser()
        kind, _, secret = request.headers.get("Authorization", "").partition(" ")
        if kind.lower() != "bearer":
            raise NoToken("show a token: Authorization: Bearer curbside_…")
        return self.authenticate(request, secret.strip())

    def authenticate(self, request: HttpRequest, token: str) -> Token:
        """The token of these words; its owner is who asks. A wrong one is counted against the address."""
        now = timezone.now()
        try:
            found = get_token(token, now)
        except NoToken:
            TRIES.spend(who(request))
            raise
        check_scope(found, *self.scopes)
        note_use(found, now=now)
        request.user = found.user
        return found


class AnybodyOrToken(PersonalToken):
    """Lets everybody in; who shows a token sees their own held things besides."""

    def __call__(self, request: HttpRequest) -> Token | str:  # type: ignore[override] # a visitor has none
        """The token, or "visitor". Raises NoToken for one that is shown and wrong, TooMany."""
        request.user = AnonymousUser()
        found = super().__call__(request) if "Authorization" in request.headers else "visitor"
        READS.spend(who(request))
        return found


READ, ASK, ANSWER, REPORT = PersonalToken("read"), PersonalToken("ask"), PersonalToken("answer"), PersonalToken("ask", "answer")
ANYBODY = AnybodyOrToken("read")

"""Staff and doctors use a second factor: until they have one, they are led to where it is set up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from curbside.site.accounts.models import User
from curbside.site.accounts.registry import NEED_SECOND_FACTOR
from curbside.site.accounts.requests import SignedIn
from curbside.site.lib.given_back import typed_fields

OPEN = ("/account/", "/static/", "/me/data", "/me/erase")


def calls_for_second_factor(user: User) -> bool:
    """Whether this person's part here calls for one."""
    return any(needed(user) for needed in NEED_SECOND_FACTOR)


def needs_second_factor(user: User) -> bool:
    """Whether this person must set one up before going on."""
    return calls_for_second_factor(user) and not is_mfa_enabled(user)


def has_shown_second_factor(request: SignedIn) -> bool:
    """Whether one was shown in this session: a code of an authenticator, or a passkey."""
    return any(record.get("method") == "mfa" for record in get_authentication_records(request, request.user))


def may_act_without_second_factor(user: User) -> bool:
    """Whether nothing calls for one: the person is neither doctor nor staff, or the site is a demo."""
    return not settings.SECOND_FACTOR_NEEDED or not calls_for_second_factor(user)


class SecondFactorMiddleware:
    """Leads a signed-in person who needs a second factor and has none to its page. Anonymous pages cost nothing: no session, no query."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """The way to that page, or one that gives back what was typed in a form (status 403); None for everybody else."""
        if not settings.SECOND_FACTOR_NEEDED or settings.SESSION_COOKIE_NAME not in request.COOKIES or request.path.startswith(OPEN):
            return None
        if not (request.user.is_authenticated and needs_second_factor(request.user)):
            return None
        if typed_fields(request):
            return render(request, "accounts/second_factor.html", status=403)
        messages.info(request, "Doctors and staff sign in with a second factor. Set one up to go on.")
        return redirect("mfa_index")

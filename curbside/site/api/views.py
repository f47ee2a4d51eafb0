"""A person's tokens: made, shown once, revoked."""

from __future__ import annotations

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from curbside.site.accounts.requests import SignedIn
from curbside.site.accounts.second_factor import has_shown_second_factor, may_act_without_second_factor
from curbside.site.api.access import get_own_token
from curbside.site.api.actions import TooManyTokens, make_token, revoke_token
from curbside.site.api.forms import TokenForm
from curbside.site.api.models import Token
from curbside.site.lib.limits import TOKENS, who
from curbside.site.lib.pressed import pressed_signed_in


@never_cache
@login_required
@reauthentication_required(allow_get=True)  # type: ignore[untyped-decorator] # the library has no types
def mine(request: SignedIn) -> HttpResponse:
    """A person's tokens, and the form for another. Making one is confirmed by signing in again."""
    form = TokenForm(request.POST or None, doctor=hasattr(request.user, "doctor"))
    allowed = has_shown_second_factor(request) or may_act_without_second_factor(request.user)
    if request.method == "POST" and allowed and form.is_valid():
        return _make(request, form)
    return _page(request, form, status=403 if request.method == "POST" and not allowed else 422 if form.errors else 200)


@pressed_signed_in
def revoke(request: SignedIn, pk: int) -> HttpResponse:
    """End a token."""
    revoke_token(get_own_token(request.user, pk))
    messages.success(request, "The token was revoked. It opens nothing any more.")
    return redirect("tokens:mine")


def _make(request: SignedIn, form: TokenForm) -> HttpResponse:
    """The page with the new token on it, the only one that ever shows it."""
    TOKENS.spend(who(request))
    given = form.cleaned_data
    try:
        token, secret = make_token(
            request.user, given["name"], given["scopes"], days=given["days"], strong=has_shown_second_factor(request), now=timezone.now()
        )
    except TooManyTokens as error:
        form.add_error(None, f"No token was made: {error}.")
        return _page(request, form, status=422)
    return render(request, "api/made.html", {"token": token, "secret": secret})


def _page(request: SignedIn, form: TokenForm, status: int) -> HttpResponse:
    allowed = has_shown_second_factor(request) or may_act_without_second_factor(request.user)
    context = {"form": form, "tokens": Token.objects.filter(user=request.user), "now": timezone.now(), "allowed": allowed}
    return render(request, "api/tokens.html", context, status=status)

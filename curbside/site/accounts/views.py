"""A person's own pages."""

from __future__ import annotations

import json

from allauth.account.decorators import reauthentication_required
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from curbside.site.accounts.actions import HandleTaken, change_handle, erase, sign_out_everywhere
from curbside.site.accounts.forms import ChangeHandleForm, EraseForm
from curbside.site.accounts.models import User
from curbside.site.accounts.personal import export
from curbside.site.accounts.registry import EXPORTERS
from curbside.site.accounts.requests import SignedIn
from curbside.site.accounts.sign_in_links import user_of
from curbside.site.lib.pressed import pressed_signed_in


@never_cache
@login_required
def me(request: SignedIn) -> HttpResponse:
    """What a person can see and change of their account."""
    form = ChangeHandleForm(request.POST or None, initial={"handle": request.user.handle}, user=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            change_handle(request.user, form.cleaned_data["handle"], now=timezone.now())
        except HandleTaken as error:
            form.add_error("handle", str(error))
        else:
            messages.success(request, "Others see you under your new handle now.")
            return redirect("me")
    return render(request, "accounts/me.html", {"form": form, "doctor": hasattr(request.user, "doctor")}, status=422 if form.errors else 200)


@never_cache
@login_required
@require_safe
def data(request: SignedIn) -> HttpResponse:
    """Everything the site holds of a person, as one JSON document."""
    held = export(request.user) | {name: export_of_app(request.user) for name, export_of_app in EXPORTERS.items()}
    words = json.dumps(held, ensure_ascii=False, indent=1, default=str)
    response = HttpResponse(words, content_type="application/json")
    response["Content-Disposition"] = 'attachment; filename="my-data.json"'
    return response


@never_cache
@login_required
@reauthentication_required  # type: ignore[untyped-decorator] # the library has no types
def erase_account(request: SignedIn) -> HttpResponse:
    """Erase the account, once that was confirmed twice: by signing in again and by typing the handle."""
    form = EraseForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        user = request.user
        logout(request)
        erase(user, now=timezone.now())
        messages.success(request, "Your account was erased. A mail should confirm it in a moment.")
        return redirect("home")
    return render(request, "accounts/erase.html", {"form": form}, status=422 if form.errors else 200)


@pressed_signed_in
def sign_out(request: SignedIn) -> HttpResponse:
    """Sign out on every device."""
    sign_out_everywhere(request.user)
    logout(request)
    messages.success(request, "You are signed out on every device.")
    return redirect("home")


@never_cache
@require_safe
def enter(request: HttpRequest, key: str) -> HttpResponse:
    """Sign one of the demo's people in. In any other mode there is no such page."""
    if settings.MODE != "demo":
        raise Http404("only in the demo")
    try:
        user = user_of(key)
    except (signing.SignatureExpired, User.DoesNotExist):
        return render(request, "accounts/run_out.html", status=410)
    except signing.BadSignature as error:
        raise Http404("nobody gave out this link") from error
    login(request, user)
    UserSession.objects.create_from_request(request)
    return redirect("me")

"""Accounts, for staff: looked at, and erased for somebody who asked in writing. Here, since the erasure goes to the log."""

from __future__ import annotations

from typing import Any

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone

from curbside.site.accounts.models import User
from curbside.site.accounts.requests import SignedIn
from curbside.site.lib.admin import Looked
from curbside.site.moderation.actions import erase_for
from curbside.site.moderation.forms import EraseForForm


class UserAdmin(Looked):
    """Who signed up. The password's digest is not shown to anybody."""

    list_display = ("__str__", "email", "is_active", "is_staff", "date_joined")
    list_filter = ("is_active", "is_staff", "date_joined")
    search_fields = ("email", "handle")
    ordering = ("-date_joined",)
    fields = ("email", "handle", "is_active", "is_staff", "is_superuser", "date_joined", "last_login")
    change_form_template = "admin/account.html"

    def get_urls(self) -> list[URLPattern]:
        """With the page for erasing."""
        erase = self.admin_site.admin_view(reauthentication_required(self.erase))
        return [path("<int:number>/erase/", erase, name="accounts_user_erase"), *super().get_urls()]

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """One account, with the way to erase it for those who may."""
        erasable = may_erase(request.user, self.get_object(request, object_id))
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), "erasable": erasable})

    def erase(self, request: SignedIn, number: int) -> HttpResponse:
        """Erase an account, once the reason was given and its address typed."""
        user = get_object_or_404(User, pk=number)
        if not may_erase(request.user, user):
            raise PermissionDenied(
                "Only staff who may delete accounts erase one for somebody, and only superusers one of staff; your own, on your account’s page."
            )
        form = EraseForForm(request.POST or None, user=user)
        if request.method == "POST" and form.is_valid():
            erase_for(user, form.cleaned_data["reason"], by=request.user, now=timezone.now())
            messages.success(request, "The account was erased. A mail to the address it had confirms it.")
            return redirect("admin:accounts_user_changelist")
        context = {**self.admin_site.each_context(request), "title": "Erase this account", "opts": self.opts, "account": user, "form": form}
        return TemplateResponse(request, "admin/erase.html", context, status=422 if form.errors else 200)


def may_erase(by: Any, user: User | None) -> bool:
    """Whether a member of staff may erase an account for its owner; their own they erase as everybody does."""
    if user is None or user == by or not by.has_perm("accounts.delete_user"):
        return False
    return bool(by.is_superuser or not (user.is_staff or user.is_superuser))

"""Forms of an account. Those for signing in are the library's."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone

from curbside.site.accounts.actions import HandleTaken, change_handle
from curbside.site.accounts.handles import check_handle, suggest_handle
from curbside.site.accounts.models import User
from curbside.site.lib.refusals import PlainForm


class HandleForm(PlainForm):
    """What signing up asks for beside the address."""

    handle = forms.CharField(
        label="Handle",
        max_length=30,
        required=False,
        help_text="What others see instead of your name. Leave it empty and we make one up; you can change it later.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def clean_handle(self) -> str:
        """The handle, or one made up. Raises ValidationError."""
        given: str = self.cleaned_data["handle"]
        return check_handle(given) if given else suggest_handle()

    def signup(self, request: HttpRequest, user: User) -> None:
        """Called by the library once the account is there. A handle that somebody took meanwhile is replaced by one made up."""
        wanted = self.cleaned_data["handle"]
        try:
            change_handle(user, wanted, now=timezone.now())
        except HandleTaken:
            change_handle(user, suggest_handle(), now=timezone.now())
            messages.info(
                request, f"Somebody took the handle {wanted} a moment ago. You are {user.handle} for now, and can change that on your page."
            )


class ChangeHandleForm(PlainForm):
    """Another handle for somebody who has one."""

    handle = forms.CharField(label="Handle", max_length=30, widget=forms.TextInput(attrs={"autocomplete": "off"}))

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_handle(self) -> str:
        """Raises ValidationError."""
        return check_handle(self.cleaned_data["handle"], self.user)


class EraseForm(PlainForm):
    """Confirms an erasure by typing the handle."""

    missing: ClassVar = {"handle": "Type your handle to confirm. Nothing was erased."}

    handle = forms.CharField(label="Type your handle to confirm", max_length=40, widget=forms.TextInput(attrs={"autocomplete": "off"}))

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_handle(self) -> str:
        """Raises ValidationError for anything but the person's own handle."""
        typed: str = self.cleaned_data["handle"].strip()
        if typed.casefold() != (self.user.handle or "").casefold():
            raise ValidationError("This is not your handle. Nothing was erased.")
        return typed

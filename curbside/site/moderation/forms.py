"""Forms of staff."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from curbside.site.accounts.models import User
from curbside.site.lib.refusals import PlainForm

TELLING = 3  # characters; a shorter handle stands in half of all words


class EraseForForm(PlainForm):
    """Why somebody's account is erased for them, and its address, typed, so that it is the one they asked for. In the look of the admin."""

    reason = forms.CharField(
        label="Why",
        max_length=500,
        help_text="For the log, which keeps it for good: how and when it was asked for (“by letter of 3 May 2026”), and nothing that tells who it was.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "vTextField"}),
    )
    address = forms.CharField(
        label="Address in the request",
        max_length=254,
        help_text="Typed once more, so that it is the account they asked for.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "email", "class": "vTextField"}),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_reason(self) -> str:
        """Raises ValidationError where it names whom it is about: the log is never emptied."""
        typed: str = self.cleaned_data["reason"]
        names = [name for name in (self.user.email, self.user.handle or "") if len(name) >= TELLING]
        if any(name.casefold() in typed.casefold() for name in names):
            raise ValidationError("This names whose account it was, and the log keeps it for good. Nothing was erased.")
        return typed

    def clean_address(self) -> str:
        """Raises ValidationError for anything but the account's own address."""
        typed: str = self.cleaned_data["address"].strip()
        if typed.casefold() != self.user.email.casefold():
            raise ValidationError("This is not the address of this account. Nothing was erased.")
        return typed

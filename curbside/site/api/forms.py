"""The form for a new token."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from curbside.site.api.models import Scope
from curbside.site.lib.refusals import PlainForm

DAYS = [(7, "A week"), (30, "A month"), (90, "Three months"), (365, "A year")]


class TokenForm(PlainForm):
    """What a token is called, what it is for, and how long it holds."""

    missing: ClassVar = {"name": "Write a name that you will know it by."}

    name = forms.CharField(label="Name", max_length=60, help_text="What you will know it by, such as the program it is for.")
    scopes = forms.MultipleChoiceField(label="What it is for", choices=Scope.choices, widget=forms.CheckboxSelectMultiple)
    days = forms.TypedChoiceField(label="How long it holds", choices=DAYS, coerce=int, initial=90)

    def __init__(self, *args: Any, doctor: bool, **kwargs: Any) -> None:
        """doctor: whether the person has a doctor's profile; nobody else is offered to answer."""
        super().__init__(*args, **kwargs)
        if not doctor:
            self.fields["scopes"].choices = [choice for choice in Scope.choices if choice[0] != Scope.ANSWER]  # type: ignore[attr-defined]

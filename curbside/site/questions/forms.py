"""The form for asking. It suggests and bounds; only a title or a body is required."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError

from curbside.site.lib.refusals import PlainForm
from curbside.site.lib.wording import in_words

SIDES = [("", "Not said"), ("left", "Left"), ("right", "Right"), ("both", "Both sides")]
EARLIEST = date(1930, 1, 1)
FIRST_ZONE = timezone(timedelta(hours=14))  # where each day begins


class AskForm(PlainForm):
    """A question as it is typed."""

    missing: ClassVar = {"body": "Write what happened and what you want to know before you send it."}

    title = forms.CharField(
        label="Your question in one line",
        max_length=200,
        validators=[in_words],
        help_text="For example: how long does a crooked smile after Botox last?",
    )
    body = forms.CharField(
        label="What happened, and everything you want to know",
        max_length=20_000,
        validators=[in_words],
        widget=forms.Textarea(attrs={"rows": 9}),
        help_text="Ask as many things as you need. Each is counted on its own, so you see which ones doctors took up.",
    )
    treatment = forms.CharField(label="Treatment", max_length=100, required=False)
    area = forms.CharField(label="Part of the body", max_length=100, required=False)
    product = forms.CharField(label="Product or drug", max_length=100, required=False)
    dose = forms.CharField(label="Dose, as you were told", max_length=100, required=False)
    side = forms.ChoiceField(label="Side", choices=SIDES, required=False)
    treated_on = forms.DateField(
        label="Day of the treatment",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="Never shown. The page says how long ago it was, such as “2 weeks after”.",
    )
    handle_hidden = forms.BooleanField(label="Ask without showing my handle", required=False)

    def __init__(self, *args: Any, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = now

    def clean_treated_on(self) -> date | None:
        """Raises ValidationError for a day that has begun nowhere yet, or one before anybody alive was treated."""
        day: date | None = self.cleaned_data["treated_on"]
        if day and day > self.now.astimezone(FIRST_ZONE).date():
            raise ValidationError("Choose a date no later than today. Leave it empty if you are not sure.")
        if day and day < EARLIEST:
            raise ValidationError("Look at the year again. Leave it empty if you are not sure.")
        return day

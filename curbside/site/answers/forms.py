"""The form for answering."""

from __future__ import annotations

from django import forms

from curbside.site.lib.refusals import PlainForm
from curbside.site.lib.wording import in_words


class AnswerForm(PlainForm):
    """An answer as it is typed."""

    headline = forms.CharField(label="Headline", max_length=200, required=False, help_text="Your answer in one line, as readers see it first.")
    body = forms.CharField(label="Your answer", max_length=30_000, validators=[in_words], widget=forms.Textarea(attrs={"rows": 12}))

"""The forms with which a doctor asks for verification and says where they are, and those of reviews."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from curbside.site.doctors.actions import Profile
from curbside.site.doctors.models import Doctor
from curbside.site.doctors.npi import BadNpi, read_npi
from curbside.site.lib.refusals import PlainForm
from curbside.site.lib.wording import in_words

NO_COUNTRY = "Write the country as two letters, such as US."
TWO_LETTERS = {"min_length": NO_COUNTRY, "max_length": NO_COUNTRY}


class PlaceForm(PlainForm):
    """Where a doctor is."""

    place = forms.CharField(label="Town or region", max_length=300, validators=[in_words])


class ProfileForm(PlaceForm):
    """Who a doctor is, as readers see it beside every answer."""

    field_order = ("name", "credentials", "specialty", "place")
    name = forms.CharField(label="Your name, as patients know it", max_length=300, validators=[in_words])
    credentials = forms.CharField(label="Letters after your name", max_length=200, required=False, help_text="With commas between: MD, FACS")
    specialty = forms.CharField(
        label="Specialty", max_length=200, validators=[in_words], help_text="As your licensing body writes it: Facial Plastic Surgeon"
    )

    def profile(self, claimed: Doctor | None = None) -> Profile:
        """The clean values."""
        given = self.cleaned_data
        letters = tuple(part.strip() for part in given["credentials"].split(",") if part.strip())
        return Profile(given["name"], letters, given["specialty"], given["place"], claimed)


class VerificationForm(ProfileForm):
    """A profile, and what proves it."""

    country = forms.CharField(
        label="Country of your licence, as two letters", min_length=2, max_length=2, help_text="US, GB, IN", error_messages=TWO_LETTERS
    )
    licence = forms.CharField(label="Licence or registration number", max_length=60)
    npi = forms.CharField(label="NPI", max_length=20, required=False, help_text="For the United States: ten digits.")
    evidence = forms.FileField(
        label="A photo of your licence or registration",
        required=False,
        help_text="Seen by moderators alone, and deleted once they have decided.",
        widget=forms.ClearableFileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )

    def clean_country(self) -> str:
        """Two capital letters."""
        country: str = self.cleaned_data["country"].upper()
        if not (country.isascii() and country.isalpha()):
            raise ValidationError(NO_COUNTRY)
        return country

    def clean_npi(self) -> str:
        """Raises ValidationError for digits that are no NPI."""
        try:
            return read_npi(self.cleaned_data["npi"]) if self.cleaned_data["npi"] else ""
        except BadNpi as error:
            raise ValidationError(f"{str(error)[:1].upper()}{str(error)[1:]}.") from error

    def clean(self) -> dict[str, Any]:
        """Doctors of the United States give their NPI."""
        given: dict[str, Any] = super().clean() or {}
        if given.get("country") == "US" and not given.get("npi") and "npi" not in self.errors:
            self.add_error("npi", "Doctors in the United States have an NPI; please give it.")
        return given


class ReviewForm(PlainForm):
    """What somebody says of a doctor."""

    stars = forms.ChoiceField(
        label="Stars, from 1 to 5", choices=[("", "Choose"), ("5", "5, very good"), ("4", "4"), ("3", "3"), ("2", "2"), ("1", "1, very bad")]
    )
    treated = forms.ChoiceField(
        label="Were you treated by this doctor?",
        choices=[("", "Choose"), ("yes", "Yes"), ("no", "No, I read the answers here")],
        help_text="Readers see this.",
    )
    body = forms.CharField(label="Your words", max_length=5000, required=False, widget=forms.Textarea(attrs={"rows": 6}))


class ReplyForm(PlainForm):
    """A doctor's reply to a review."""

    reply = forms.CharField(
        label="Your reply",
        max_length=3000,
        validators=[in_words],
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Do not say that anybody is your patient, nor what was done. Invite them to call you instead.",
    )

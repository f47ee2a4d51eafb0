"""Specialties, verifications, reviews and imported ratings, for staff. Doctors themselves: answers/admin.py, since their threads change with them."""

from __future__ import annotations

from django.contrib import admin

from curbside.site.doctors.models import ImportedRating, Review, Specialty, Verification
from curbside.site.lib.admin import Looked


@admin.register(Specialty)
class SpecialtyAdmin(Looked):
    """Titles as directories write them."""

    list_display = ("name", "slug")
    search_fields = ("name",)


@admin.register(Verification)
class VerificationAdmin(Looked):
    """Requests for verification; they are decided in the queue, not here."""

    list_display = ("doctor", "state", "country", "fact", "asked_at", "decided_at", "expires_at")
    list_filter = ("state", "country", "expires_at")
    list_select_related = ("doctor",)
    search_fields = ("doctor__name", "licence", "npi")
    exclude = ("evidence",)


@admin.register(Review)
class ReviewAdmin(Looked):
    """What people say of doctors."""

    list_display = ("doctor", "stars", "state", "excluded", "written_at", "reply_state")
    list_filter = ("state", "excluded", "stars", "reply_state")
    list_select_related = ("doctor",)
    search_fields = ("doctor__name", "body", "reply")


@admin.register(ImportedRating)
class ImportedRatingAdmin(Looked):
    """Stars that came with imported pages, each with its source."""

    list_display = ("doctor", "stars", "reviews", "source", "added_at")
    list_select_related = ("doctor",)
    search_fields = ("doctor__name", "source")

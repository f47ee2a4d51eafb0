"""What this app holds of a person, to give them and to take out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from curbside.site.accounts.models import User
from curbside.site.doctors.actions import erase_profile, erase_review
from curbside.site.doctors.models import Doctor, Review, Verification


def export(user: User) -> Any:
    """The profile of a doctor, requests for verification, reviews written and replies given."""
    return {
        "profile": list(Doctor.objects.filter(account=user).values("name", "credentials", "specialty__name", "title", "place", "added_at")),
        "verifications": list(
            Verification.objects.filter(doctor__account=user).values(
                "name", "credentials", "specialty", "place", "country", "licence", "npi", "state", "asked_at", "fact", "expires_at"
            )
        ),
        "reviews": list(Review.objects.filter(author=user).values("doctor__name", "stars", "body", "treated", "state", "written_at")),
        "replies": list(Review.objects.filter(doctor__account=user).exclude(reply="").values("reply", "replied_at")),
    }


def erase(user: User, now: datetime) -> None:
    """Take out reviews written, and a doctor's own profile."""
    for review in Review.objects.filter(author=user):
        erase_review(review)
    for doctor in Doctor.objects.filter(account=user):
        erase_profile(doctor)

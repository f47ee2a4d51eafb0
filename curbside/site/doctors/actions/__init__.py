"""Every write to the doctors' tables."""

from curbside.site.doctors.actions.imported import find_or_add_doctor, find_or_add_specialty, keep_imported_rating
from curbside.site.doctors.actions.verification import (
    AlreadyAsked,
    Profile,
    ask_verification,
    change_profile,
    check_again,
    grant,
    refuse,
    withdraw,
)

__all__ = [
    "AlreadyAsked",
    "Profile",
    "ask_verification",
    "change_profile",
    "check_again",
    "find_or_add_doctor",
    "find_or_add_specialty",
    "grant",
    "keep_imported_rating",
    "refuse",
    "withdraw",
]

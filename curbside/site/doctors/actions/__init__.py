"""Every write to the doctors' tables."""

from curbside.site.doctors.actions.deciding import check_again, end_expired, grant, refuse, remind, withdraw
from curbside.site.doctors.actions.imported import find_or_add_doctor, find_or_add_specialty, keep_imported_rating
from curbside.site.doctors.actions.profile import change_place
from curbside.site.doctors.actions.reviews import (
    NotYours,
    erase_review,
    exclude_review,
    publish_reply,
    publish_review,
    refuse_reply,
    reply_to_review,
    write_review,
)
from curbside.site.doctors.actions.verification import (
    AlreadyAsked,
    Profile,
    ask_verification,
    erase_profile,
)
from curbside.site.doctors.actions.waiting import change_request, take_back_request

__all__ = [
    "AlreadyAsked",
    "NotYours",
    "Profile",
    "ask_verification",
    "change_place",
    "change_request",
    "check_again",
    "end_expired",
    "erase_profile",
    "erase_review",
    "exclude_review",
    "find_or_add_doctor",
    "find_or_add_specialty",
    "grant",
    "keep_imported_rating",
    "publish_reply",
    "publish_review",
    "refuse",
    "refuse_reply",
    "remind",
    "reply_to_review",
    "take_back_request",
    "withdraw",
    "write_review",
]

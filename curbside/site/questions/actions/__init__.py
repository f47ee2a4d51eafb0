"""Every write to the questions' tables."""

from curbside.site.questions.actions.asking import (
    AlreadyAnswered,
    become_anonymous,
    change_words,
    close_question,
    delete_question,
    erase_words,
    post_question,
    redact_revision,
    set_state,
)
from curbside.site.questions.actions.drafts import FIELDS, INSTEAD_OF, begin_edit, drop_draft, keep_draft, mark_seen, own_draft, says
from curbside.site.questions.actions.photos import MAX_PHOTOS, REMOVED, add_photo, describe_photo, drop_photo, photos_of, removed_from
from curbside.site.questions.actions.topics import set_topics

__all__ = [
    "FIELDS",
    "INSTEAD_OF",
    "MAX_PHOTOS",
    "REMOVED",
    "AlreadyAnswered",
    "add_photo",
    "become_anonymous",
    "begin_edit",
    "change_words",
    "close_question",
    "delete_question",
    "describe_photo",
    "drop_draft",
    "drop_photo",
    "erase_words",
    "keep_draft",
    "mark_seen",
    "own_draft",
    "photos_of",
    "post_question",
    "redact_revision",
    "removed_from",
    "says",
    "set_state",
    "set_topics",
]

"""What every page may say of the reader as a moderator."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from curbside.site.moderation.access import is_moderator


def moderating(request: HttpRequest) -> dict[str, object]:
    """Whether a moderator is signed in; asked for only where a page looks, which those of people not signed in never do."""
    return {"moderating": SimpleLazyObject(lambda: is_moderator(request.user))}

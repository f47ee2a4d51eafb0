"""What a page shows of the reader's own list; nothing is asked for somebody not signed in."""

from __future__ import annotations

from typing import Any

from django import template

from curbside.site.questions.models import Question
from curbside.site.readers.access import Followed
from curbside.site.readers.actions import named
from curbside.site.readers.models import Follow, Saved

register = template.Library()


@register.simple_tag
def follow_of(user: Any, thing: Followed) -> Follow | None:
    """How somebody follows a thing; None where they do not."""
    return Follow.objects.filter(by=user, **named(thing)).first() if user.is_authenticated else None


@register.simple_tag
def is_saved(user: Any, question: Question) -> bool:
    """Whether somebody saved a thread."""
    return bool(user.is_authenticated) and Saved.objects.filter(by=user, question=question).exists()

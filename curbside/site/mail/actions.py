"""Writing letters. Sending is a job (`jobs.py`)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string

from curbside.site.mail.jobs import post_letter
from curbside.site.mail.models import Letter
from curbside.site.mail.unsubscribing import refuses, unsubscribe_link


@transaction.atomic
def send(event: str, user: Any, subject: str, template: str, context: dict[str, Any], *, kind: Letter.Kind = Letter.Kind.NEEDED) -> bool:
    """Write a letter and queue it, in the caller's transaction: both are there or neither. False where the event had its letter, or it is not wanted.

    user: an account.   template: of plain text; one of a kind that can be switched off has the link that does so as `stop`.
    """
    if kind != Letter.Kind.NEEDED:
        if refuses(user, kind):
            return False
        context = context | {"stop": unsubscribe_link(user, kind)}
    words = render_to_string(template, context | {"site_name": settings.SITE_NAME, "site": settings.ADDRESS, "user": user})
    letter, made = Letter.objects.get_or_create(event=event[:200], defaults={"user": user, "kind": kind, "subject": subject[:200], "words": words})
    if made:
        post_letter.enqueue(letter.pk)
    return made


def forget_letters(user: Any, about: str) -> None:
    """Delete somebody's letters whose event has these words: what ties a person to a thing they let go of."""
    Letter.objects.filter(user=user, event__contains=about).delete()


def forget_unsent(named: str) -> None:
    """Delete everybody's letters that were not sent yet and have these words in them: whom or what they name is erased."""
    Letter.objects.exclude(state=Letter.State.SENT).filter(Q(words__contains=named) | Q(subject__contains=named)).delete()


@transaction.atomic
def send_again(letter: Letter) -> bool:
    """Queue a letter that failed once more. False for one that did not fail, or whose words are forgotten."""
    failed = Letter.objects.filter(pk=letter.pk, state=Letter.State.FAILED).exclude(words="")
    if not failed.update(state=Letter.State.WAITING, attempts=0, error=""):
        return False
    post_letter.enqueue(letter.pk)
    return True

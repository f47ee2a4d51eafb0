"""Keeping what is typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from curbside.site.accounts.models import User
from curbside.site.lib.numbers import number_of
from curbside.site.lib.storable import storable_text
from curbside.site.questions.actions.photos import MAX_PHOTOS, drop_photo
from curbside.site.questions.locking import lock_question
from curbside.site.questions.models import Draft, Question

FIELDS = ("title", "body", "treatment", "area", "product", "dose", "side", "treated_on", "handle_hidden")
OF_A_PHOTO = re.compile(r"(?:audience|caption|removed)-\d{1,18}")
INSTEAD_OF = "instead of "  # with a number: what was typed in that draft's form after its session had ended


@transaction.atomic
def keep_draft(draft: Draft | None, typed: Mapping[str, Any], *, by: User | None, now: datetime, form: str = "") -> Draft:
    """Keep what was typed, as it was typed. Without a draft a new one is begun; `by` is None while nobody is signed in.

    form: the key of the empty form; sent twice by one person it begins one draft. Of a stranger it says which draft of theirs they were typing in.
    What is said of photos, that one is to go as well, waits with the words until they are posted.
    A posted draft stays as it is: a late keystroke brings nothing back. Characters that no database can hold are shown as the sign for a lost one.
    Raises Draft.DoesNotExist where the draft was thrown away meanwhile.
    """
    draft = Draft.objects.select_for_update().get(pk=draft.pk) if draft else _begin(by, storable_text(form), now)
    if draft.posted:
        return draft
    said = [name for name in typed if OF_A_PHOTO.fullmatch(name)][: 4 * MAX_PHOTOS]
    draft.fields = {name: storable_text(str(typed.get(name) or "")) for name in (*FIELDS, *said)}
    draft.updated_at = now
    draft.save()
    return draft


@transaction.atomic
def begin_edit(question: Question, *, by: User, now: datetime) -> Draft:
    """The draft in which a question's author changes it: what waits in it, else the present words. Raises Question.DoesNotExist."""
    held = lock_question(question.pk)
    if held is None or held.author_id != by.pk:
        raise Question.DoesNotExist
    draft, _ = Draft.objects.select_for_update().get_or_create(owner=by, question=held, defaults={"posted": True, "updated_at": now})
    if draft.posted:
        draft.fields = _fields_of(held)
        draft.posted, draft.seen, draft.updated_at = False, [], now
        draft.save()
    return draft


def says(question: Question, typed: Mapping[str, Any]) -> bool:
    """Whether a question says what was typed into the form, spaces aside."""
    told = _fields_of(question)
    return all(storable_text(str(typed.get(name) or "")).split() == str(told.get(name) or "").split() for name in FIELDS)


def mark_seen(draft: Draft, findings: Iterable[str]) -> None:
    """Remember that the writer was shown these red flags and identifiers."""
    draft.seen = sorted(findings)
    Draft.objects.filter(pk=draft.pk, posted=False).update(seen=draft.seen)


@transaction.atomic
def own_draft(draft: Draft, *, by: User) -> Draft:
    """A draft typed before signing in becomes that person's, or, where it was typed in the form of one of theirs, the newer words of that one; what that held
    before stays as a draft of its own."""
    stray = Draft.objects.select_for_update().filter(pk=draft.pk, owner=None).first()
    if stray is None:
        return draft
    stray.photos.filter(owner=None).update(owner=by)
    number = number_of(stray.form.removeprefix(INSTEAD_OF)) if stray.form.startswith(INSTEAD_OF) else None
    meant = Draft.objects.select_for_update().filter(pk=number, owner=by).first() if number is not None else None
    if meant is None:
        Draft.objects.filter(pk=stray.pk).update(owner=by, form="")
        return stray
    before, stray.owner, stray.form = meant.fields, by, ""
    meant.fields, meant.seen, meant.posted, meant.updated_at = stray.fields, stray.seen, False, stray.updated_at
    meant.save()
    stray.photos.update(draft=meant)
    if before in ({}, meant.fields):
        stray.delete()
    else:  # whoever sent the words: those before them are not lost
        stray.fields = before
        stray.save()
    return meant


@transaction.atomic
def drop_draft(draft: Draft) -> None:
    """Throw away what waits in a draft, with the photos that belong to nothing else. One that was posted meanwhile, or is gone, stays so."""
    waiting = Draft.objects.select_for_update().filter(pk=draft.pk, posted=False).first()
    if waiting is None:
        return
    for photo in waiting.photos.filter(question=None):
        drop_photo(photo)
    if waiting.question_id:
        Draft.objects.filter(pk=waiting.pk).update(posted=True, fields={}, seen=[])
    else:
        waiting.delete()


def _fields_of(question: Question) -> dict[str, Any]:
    """A question as it would be typed."""
    told = question.facts | {"treated_on": question.treated_on.isoformat() if question.treated_on else ""}
    return {"title": question.title, "body": question.body, "handle_hidden": "on" if question.handle_hidden else "", **told}


def _begin(by: User | None, form: str, now: datetime) -> Draft:
    if by is None or not form:
        return Draft(owner=by, form=form)
    return Draft.objects.select_for_update().get_or_create(owner=by, form=form, defaults={"updated_at": now})[0]

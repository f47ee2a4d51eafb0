"""What was read from answers as something that is flagged and decided on: it counts, or it is set aside."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Q
from django.urls import reverse

from curbside.core.consensus.counted import say_claim
from curbside.core.reading import key_of
from curbside.site.answers.misread import READING, set_aside
from curbside.site.answers.models import Misreading
from curbside.site.consensus.remembered import remembered_claims
from curbside.site.lib.states import State
from curbside.site.moderation.targets import Target
from curbside.site.questions.locking import lock_question


def _details(one: Misreading) -> Iterator[str]:
    """What the words are taken for."""
    said = next((say_claim(claim) for claim in remembered_claims(one.answer) if key_of(claim) == one.key), "")
    if not said:
        yield "They are not read like that any more, so there is nothing to set aside."
    elif one.set_aside_at:
        yield f"It is set aside at present. It would count as: {said}"
    else:
        yield f"It counts as: {said}"


MISREADING = Target(
    name=READING,
    rows=lambda: Misreading.objects.filter(answer__state=State.PUBLISHED).select_related(
        "answer__question", "answer__doctor__account", "answer__doctor__specialty"
    ),
    held=Q(pk=0),
    added="added_at",
    changed="added_at",
    specialty="answer__doctor__specialty__slug",
    lock=lambda one: lock_question(one.answer.question_id),
    label=lambda one: f"Read from {one.answer.doctor or 'a doctor'} on “{one.answer.question.heading}”",
    words=lambda one: str(one.quote),
    findable=lambda one: one.answer.question.state != State.REMOVED,
    thread=lambda one: int(one.answer.question_id),
    address=lambda one: f"{reverse('questions:short', args=[one.answer.question_id])}#{one.answer.anchor}",
    author=lambda one: None,
    about=lambda one: one.answer.doctor.account if one.answer.doctor else None,
    shown=lambda one: one.set_aside_at is None,
    publish=lambda one, now: set_aside(one, None, now=now),
    remove=lambda one, ground, now: set_aside(one, now, now=now),
    besides=lambda one: one.set_aside_at is None,
    details=_details,
    afterwards="",
    verbs={"approve": "count it again", "remove": "set aside"},
    ours=True,
)

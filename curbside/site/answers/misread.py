"""What was found read wrongly in answers: noted, set aside, counted again. It is no reading, so it outlives every one; it goes with the words it is of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import BigAutoField

from curbside.core.claims import Claim
from curbside.core.reading import Misread, key_of
from curbside.site.answers.models import Answer, Misreading
from curbside.site.lib.prepared import Prepared
from curbside.site.moderation.actions import forget_notes
from curbside.site.questions.locking import lock_question
from curbside.site.questions.models import Question
from curbside.site.questions.stamping import later

READING = "reading"  # what flags, queue and log call it
_SET_ASIDE: Prepared[Misreading] = Prepared(
    lambda question: Misreading.objects.filter(answer__question=question, set_aside_at__isnull=False), question=BigAutoField()
)


def set_aside_in(question: Question) -> Mapping[int, frozenset[Misread]]:
    """What does not count in a thread, by the number of its answer."""
    found: dict[int, frozenset[Misread]] = {}
    for one in _SET_ASIDE.all(question=question.pk):
        found[one.answer_id] = found.get(one.answer_id, frozenset()) | {one.key}
    return found


def note_misreading(answer: Answer, claim: Claim, *, now: datetime) -> Misreading:
    """The row that flags and decisions on a reading name. It counts as before."""
    noted = {"kind": claim.kind, "quote": claim.quote, "added_at": now}
    return Misreading.objects.get_or_create(answer=answer, key=key_of(claim), defaults=noted)[0]


@transaction.atomic
def set_aside(one: Misreading, since: datetime | None, *, now: datetime) -> None:
    """Let a reading count no more, or again where `since` is None; the thread is read anew."""
    lock_question(one.answer.question_id)
    Misreading.objects.filter(pk=one.pk).update(set_aside_at=since)
    Question.objects.filter(pk=one.answer.question_id).update(changed_at=later(now))


def forget_gone(answer: int, headline: str | None, body: str) -> None:
    """What stands in the words of an answer no more goes, and with it what was said of it."""
    noted = Misreading.objects.filter(answer=answer).values_list("pk", "quote")
    gone = [number for number, quote in noted if quote not in (headline or "") and quote not in body]
    if gone:
        forget_notes(READING, gone)
        Misreading.objects.filter(pk__in=gone).delete()

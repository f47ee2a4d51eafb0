"""What was found read wrongly in answers: noted, set aside, counted again. It is no reading, so it outlives every one; it goes with the words it is of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256

from django.db import transaction
from django.db.models import BigAutoField

from curbside.core.reading import Misread
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


def key_of(kind: str, quote: str) -> str:
    """What tells a claim from the others of its answer, in addresses; it stays the same when the answer is read again."""
    return sha256(f"{kind} {quote}".encode(errors="surrogatepass")).hexdigest()[:16]


def set_aside_in(question: Question) -> Mapping[int, frozenset[Misread]]:
    """What does not count in a thread, by the number of its answer."""
    found: dict[int, frozenset[Misread]] = {}
    for one in _SET_ASIDE.all(question=question.pk):
        found[one.answer_id] = found.get(one.answer_id, frozenset()) | {(one.kind, one.quote)}
    return found


def note_misreading(answer: Answer, kind: str, quote: str, *, now: datetime) -> Misreading:
    """The row that flags and decisions on a reading name. It counts as before."""
    return Misreading.objects.get_or_create(answer=answer, key=key_of(kind, quote), defaults={"kind": kind, "quote": quote, "added_at": now})[0]


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

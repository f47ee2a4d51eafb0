"""Fetching is checking: what was read from an answer that everybody sees."""

from __future__ import annotations

from django.http import Http404

from curbside.core.claims import Claim
from curbside.core.reading import key_of
from curbside.site.answers.misread import set_aside_in
from curbside.site.answers.models import Answer
from curbside.site.consensus.remembered import remembered_claims
from curbside.site.lib.states import State


def get_claim(question: int, position: int, key: str) -> tuple[Answer, Claim, bool]:
    """An answer, what was read from it under this key, and whether that counts. Raises Http404 where the public sees no such thing."""
    shown = Answer.objects.shown().filter(question__state=State.PUBLISHED, question=question, position=position)
    answer: Answer | None = shown.select_related("question", "doctor__specialty", "doctor__account").first()
    claim = next((one for one in remembered_claims(answer) if key_of(one) == key), None) if answer else None
    if answer is None or claim is None:
        raise Http404("no such reading")
    return answer, claim, key not in set_aside_in(answer.question).get(answer.pk, ())

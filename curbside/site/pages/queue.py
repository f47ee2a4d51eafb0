"""The doctor's queue: questions of the doctor's specialty that wait for an answer, those that name a sign of an emergency first, then those nobody took up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from curbside.site.accounts.requests import SignedIn
from curbside.site.answers.access import get_answering_doctor
from curbside.site.answers.models import Draft
from curbside.site.answers.queue import small_specialties, waiting_for
from curbside.site.consensus.queries import left_open_of, signs_of, with_pictures
from curbside.site.lib.paging import page_of
from curbside.site.questions.models import Question


@never_cache
@login_required
@require_safe
def queue(request: SignedIn) -> HttpResponse:
    """A page of the queue; `?all=1` looks beyond the specialty, and so does a specialty with few answers by itself."""
    doctor = get_answering_doctor(request.user, timezone.now())
    small = doctor.specialty is not None and small_specialties().contains(doctor.specialty)
    everything = small or "all" in request.GET
    page = page_of(request, waiting_for(doctor, everything=everything))
    pictures = with_pictures(page)
    context = {
        "rows": [_row(question, pictures.get(question.pk, question)) for question in page],
        "doctor": doctor,
        "answering": doctor,
        "everything": everything,
        "small": small,
        "page": page,
        "drafts": Draft.objects.filter(doctor=doctor).count(),
    }
    return render(request, "answering/queue.html", context)


def _row(question: Any, drawn: Question) -> tuple[Any, list[str], Sequence[Any]]:
    """An entry: the question, what others left open, and its signs of an emergency.   drawn: the same with its picture."""
    return question, left_open_of(drawn) if question.answer_count else [], signs_of(drawn)

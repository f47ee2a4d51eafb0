"""Whether a thread is here already: by its words, wherever they came from. docs/decisions/0022-a-thread-is-known-by-its-words.md"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import Q
from django.urls import Resolver404, resolve, reverse

from curbside.core import thread as core
from curbside.core.formats import to_document
from curbside.core.formats.document import doctor_to_document
from curbside.site.answers.models import Answer
from curbside.site.answers.threads import byline_of
from curbside.site.lib.states import State
from curbside.site.questions.models import Question

Told = tuple[str | None, str, dict[str, Any] | None]  # headline, body, who answered


class Known(NamedTuple):
    """A thread that is here. new: the answers it has gained; None where it came with other words than are here."""

    question: Question
    new: list[core.Answer] | None


def fingerprint(thread: core.Thread) -> str:
    """SHA-256 of a thread's words: of all in it but where it was read from, what the reader said of that, and the day."""
    return _digest(to_document(replace(thread, source="", notices=(), asked_at=None)))


def asked_fingerprint(question: core.Question) -> str | None:
    """SHA-256 of title and body; None where there are none, as then nothing tells one question from another."""
    return _digest([question.title, question.body]) if (question.title + question.body).strip() else None


def find_known(thread: core.Thread) -> Known | None:
    """The same thread as it is here, locked; None where it is another."""
    grown, changed = [], []
    for question in _candidates(thread):
        answers = [*question.answers.select_related("doctor__specialty").order_by("position")]
        new = _gained(question, answers, thread)
        if new is not None:
            grown.append((question, new))
        elif _is_clearly_same(question, answers, thread):
            changed.append(question)
    if grown:
        return Known(*min(grown, key=lambda found: len(found[1])))
    return Known(changed[0], None) if changed else None


def permanent_address(question: Question) -> str:
    """What a thread that was asked here is called elsewhere: its address without the words, which may change."""
    return settings.ADDRESS + reverse("questions:short", args=[question.pk])


def _candidates(thread: core.Thread) -> list[Question]:
    """Those with the same question or from the same place."""
    wanted = Q(pk__in=())
    if number := _own_number(thread.source):
        wanted |= Q(pk=number, source="")
    if thread.source:
        wanted |= Q(source=thread.source)
    if asked := asked_fingerprint(thread.question):
        wanted |= Q(asked_fingerprint=asked)
    return list(Question.objects.filter(wanted).order_by("pk").select_for_update())


def _own_number(source: str) -> int | None:
    """The number of the thread whose address on this site it is, or was before the site moved."""
    address = next((one for one in (settings.ADDRESS, *settings.FORMER_ADDRESSES) if source.startswith(f"{one}/")), None)
    if address is None:
        return None
    try:
        found = resolve(source.removeprefix(address))
    except Resolver404:
        return None
    return found.kwargs["pk"] if found.view_name in ("questions:short", "questions:thread") else None


def _gained(question: Question, answers: list[Answer], thread: core.Thread) -> list[core.Answer] | None:
    """The answers that came and are not here; None where question or first answers differ, or a doctor who answered here has other words there.

    The first answers are those that were imported, or all that an export gives: doctors may have answered here since.
    """
    if not _has_question(question, thread.question):
        return None
    came = [_told(answer) for answer in thread.answers]
    imported = [_told(_as_core(answer)) for answer in answers if not _was_written_here(answer)]
    shown = [_told(_as_core(answer)) for answer in answers if answer.state == State.PUBLISHED]
    if not any(first[: len(came)] == came[: len(first)] for first in (imported, shown)):
        return None
    here, new = [_told(_as_core(answer)) for answer in answers], []
    for answer, told in zip(thread.answers, came, strict=True):
        if told in here:
            here.remove(told)
        else:
            new.append(answer)
    own = {answer.doctor.name for answer in answers if answer.doctor and _was_written_here(answer)}
    return None if any(answer.doctor and answer.doctor.name in own for answer in new) else new


def _has_question(question: Question, came: core.Question) -> bool:
    """Whether it is the question as it stands, or as it once came: a moderator may have changed its words since."""
    return (question.title, question.body) == (came.title, came.body) or question.asked_fingerprint == (asked_fingerprint(came) or "")


def _is_clearly_same(question: Question, answers: list[Answer], thread: core.Thread) -> bool:
    """Whether a thread of other words is still this one, by what both have in common: title, body and each answer count one.

    A web address names one thread: one in common will do. A file's name or line may name another thread tomorrow: two. Elsewhere the question
    is the same, and an answer must be, too. What its asker had erased stays so, whatever an old export holds.
    """
    bodies = {answer.body for answer in answers}
    in_common = sum(answer.body in bodies for answer in thread.answers if answer.body.strip())
    if not _is_from_there(question, thread.source):
        return in_common > 0
    for here, came in ((question.title, thread.question.title), (question.body, thread.question.body)):
        in_common += bool(came.strip()) and here == came
    return in_common >= (1 if "://" in thread.source else 2) or question.erased_at is not None


def _is_from_there(question: Question, source: str) -> bool:
    return question.source == source if question.source else question.pk == _own_number(source)


def _was_written_here(answer: Answer) -> bool:
    return answer.doctor is not None and answer.byline is None


def _told(answer: core.Answer) -> Told:
    return answer.headline, answer.body, doctor_to_document(answer.doctor)


def _as_core(answer: Answer) -> core.Answer:
    return core.Answer(answer.body, answer.headline, byline_of(answer))


def _digest(value: Any) -> str:
    words = json.dumps(value, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()

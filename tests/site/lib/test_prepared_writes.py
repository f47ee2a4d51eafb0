"""A prepared change does what Django's own would, and a prepared row is stored as Django's own would be; both are put together once."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import BigAutoField, DateTimeField
from django.forms import model_to_dict
from django.test.utils import CaptureQueriesContext

from curbside.core.thread import Question as Other
from curbside.site.answers.models import Answer
from curbside.site.consensus.models import Snapshot
from curbside.site.lib.prepared_writes import PreparedChange, PreparedInsert, deleting, updating
from curbside.site.questions.models import Question
from tests.cast import NOW, SMILE, stored

LATER = NOW + timedelta(days=1)
STAMP = PreparedChange(lambda pk, at: updating(Question.objects.filter(pk=pk), changed_at=at), pk=BigAutoField(), at=DateTimeField())
TAKE_OUT = PreparedChange(lambda question: deleting(Answer.objects.filter(question=question, position__gt=0)), question=BigAutoField())
NEW = PreparedInsert(Answer)
INSTEAD = PreparedInsert(Snapshot, instead=["lead", "picture"], of=["question"])


def new_answer(question: Question, position: int) -> Answer:
    return Answer(question=question, position=position, headline=None, body="Give it “two” weeks.", byline={"name": "Ann"}, answered_at=NOW)


def test_a_change_is_made_in_the_rows_it_names_and_in_no_others():
    one, other = stored(), stored(replace(SMILE, source="other", question=Other("How long does it last?")))
    assert STAMP.make(pk=one.pk, at=LATER) == 1
    assert STAMP.make(pk=0, at=LATER) == 0
    assert Question.objects.get(pk=one.pk).changed_at == LATER
    assert Question.objects.get(pk=other.pk).changed_at == other.changed_at


def test_a_deletion_takes_away_the_rows_it_names_and_counts_them():
    one, other = stored(), stored(replace(SMILE, source="other", question=Other("How long does it last?")))
    gone = one.answers.count() - 1
    assert TAKE_OUT.make(question=one.pk) == gone
    assert (one.answers.count(), other.answers.count()) == (1, gone + 1)


def test_a_row_is_stored_as_django_stores_it_in_one_query():
    question = stored()
    by_django, prepared = new_answer(question, 90), new_answer(question, 91)
    by_django.save()
    with CaptureQueriesContext(connection) as asked:
        NEW.store(prepared)
    assert len(asked) == 1
    known_by = {"id", "position"}
    stored_rows = [model_to_dict(Answer.objects.get(pk=one.pk), exclude=known_by) for one in (by_django, prepared)]
    assert stored_rows[0] == stored_rows[1]
    assert Answer.objects.get(pk=prepared.pk).added_at == prepared.added_at
    prepared.body = "Three weeks."
    prepared.save()
    assert Answer.objects.get(question=question, position=91).body == "Three weeks."


def test_a_row_that_may_not_be_there_is_an_error_and_undoes_what_went_before():
    question = stored()

    @transaction.atomic
    def stamp_and_answer_twice() -> None:
        STAMP.make(pk=question.pk, at=LATER)
        NEW.store(new_answer(question, 0))

    with pytest.raises(IntegrityError):
        stamp_and_answer_twice()
    question.refresh_from_db()
    assert question.changed_at != LATER


def test_an_error_that_is_caught_half_way_lets_nothing_more_be_written():
    question = stored()

    @transaction.atomic
    def go_on() -> None:
        with suppress(IntegrityError):
            NEW.store(new_answer(question, 0))
        question.answers.count()

    with pytest.raises(transaction.TransactionManagementError):
        go_on()


def test_a_row_goes_in_the_place_of_the_one_before():
    question = stored()
    for lead in ("Gone in 2 weeks.", "Gone in 3 weeks."):
        INSTEAD.store(Snapshot(question=question, version="1", seen=NOW, picture={"lead": lead}, lead=lead, unanswered=0))
    assert [(one.lead, one.picture) for one in Snapshot.objects.filter(question=question)] == [("Gone in 3 weeks.", {"lead": "Gone in 3 weeks."})]

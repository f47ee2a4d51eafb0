"""A prepared query answers as the query it was made of, for other values each time, and on every thread."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import BigAutoField, Count, DateTimeField
from django.test.utils import CaptureQueriesContext

from curbside.site.answers.models import Answer
from curbside.site.lib.prepared import Prepared
from curbside.site.questions.models import Question
from tests.cast import NOW, stored

ANSWERS: Prepared[Answer] = Prepared(lambda question: Answer.objects.with_all_to_read().filter(question=question), question=BigAutoField())
POSITIONS: Prepared[int] = Prepared(
    lambda question: Answer.objects.filter(question=question).order_by("-position").values_list("position", flat=True), question=BigAutoField()
)
COUNTS: Prepared[tuple[int, int]] = Prepared(
    lambda before: Question.objects.filter(changed_at__lt=before).values_list("pk").annotate(count=Count("answers")), before=DateTimeField()
)
LATE: Prepared[Question] = Prepared(lambda since: Question.objects.shown().filter(changed_at__gte=since), since=DateTimeField())


def test_it_gives_the_rows_of_its_query_with_their_relations_and_asks_once():
    question = stored()
    wanted = list(Answer.objects.with_all_to_read().filter(question=question))
    with CaptureQueriesContext(connection) as asked:
        found = ANSWERS.all(question=question.pk)
        names = [answer.doctor and answer.doctor.specialty and answer.doctor.specialty.name for answer in found]
    assert found == wanted
    assert len(asked) == 1
    assert names == [answer.doctor and answer.doctor.specialty and answer.doctor.specialty.name for answer in wanted]


def test_it_gives_the_values_its_query_asks_for():
    question = stored()
    count = question.answers.count()
    assert POSITIONS.all(question=question.pk) == [*reversed(range(count))]
    assert COUNTS.all(before=question.changed_at + timedelta(days=1)) == [(question.pk, count)]


def test_each_time_is_asked_with_its_own_values():
    question = stored()
    assert ANSWERS.all(question=question.pk + 1) == []
    assert LATE.first(since=question.changed_at) == question
    assert LATE.first(since=question.changed_at + timedelta(microseconds=1)) is None
    assert LATE.first(since=NOW - timedelta(days=9999)) == question


def test_a_number_too_long_for_the_database_has_no_rows():
    assert ANSWERS.first(question=2**63) is None


@pytest.mark.django_db(transaction=True)
def test_another_thread_asks_on_its_own_connection():
    question = stored()
    here = [answer.pk for answer in ANSWERS.all(question=question.pk)]

    def ask() -> list[int]:
        try:
            return [answer.pk for answer in ANSWERS.all(question=question.pk)]
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as other:
        assert other.submit(ask).result() == here

"""A prepared query gives what the query set gives, each time anew."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curbside.site.answers.models import Answer
from curbside.site.lib.prepared import Prepared
from curbside.site.questions.models import Question
from tests.cast import NOW, QUIET, stored

ANSWERS = Prepared(lambda question: Answer.objects.with_all_to_read().filter(question=question), int)
CHANGED = Prepared(lambda number, when: Question.objects.filter(pk=number, changed_at__gte=when), int, type(NOW))


def test_it_gives_the_rows_of_the_query_set_with_their_relations_in_one_query():
    question = stored()
    ANSWERS(question.pk)
    with CaptureQueriesContext(connection) as captured:
        rows = ANSWERS(question.pk)
        names = [row.doctor.specialty.name for row in rows if row.doctor and row.doctor.specialty]
    plain = list(Answer.objects.to_read().filter(question=question))
    assert (len(captured), rows, len(names) > 0) == (1, plain, True)
    assert [vars(row) | {"_state": None} for row in rows] == [vars(row) | {"_state": None} for row in plain]


def test_it_asks_anew_with_other_values_and_after_changes():
    first, second = stored(), stored(QUIET)
    assert [len(ANSWERS(one.pk)) for one in (first, second, first)] == [3, 0, 3]
    Answer.objects.filter(position=0).delete()
    assert len(ANSWERS(first.pk)) == 2


def test_times_are_compared_to_the_microsecond():
    question = stored()
    when = Question.objects.get().changed_at
    found = [CHANGED(question.pk, when + timedelta(microseconds=more)) for more in (-1, 0, 1)]
    assert found == [[question], [question], []]


def test_nobody_has_a_number_beyond_what_a_database_holds():
    assert ANSWERS(10**30) == ANSWERS(-(10**30)) == []


@pytest.mark.parametrize("values", [(None,), ("1",), (), (1, 2), (NOW,)])
def test_values_of_other_kinds_are_refused(values):
    with pytest.raises(TypeError):
        ANSWERS(*values)


def test_a_value_that_is_changed_on_its_way_into_the_sql_is_refused():
    with pytest.raises(TypeError):
        Prepared(lambda number: Answer.objects.filter(question=number + 1), int)(1)

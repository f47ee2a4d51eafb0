"""Kept pages: whatever changes shows at once, in every web process."""

from __future__ import annotations

import pytest
from django.db import connection, transaction

from curbside.site.doctors.models import Doctor
from curbside.site.kept.queries import last_change
from curbside.site.questions.models import Question
from tests.cast import stored
from tests.site.kept.asking import Worker

pytestmark = pytest.mark.django_db(transaction=True)


def by_saving(question):
    question.title = "Another title"
    question.save()


def by_updating(question):
    Question.objects.filter(pk=question.pk).update(title="Another title")


def by_hand(question):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE questions_question SET title = 'Another title' WHERE id = %s", [question.pk])


def test_a_page_nothing_changed_on_is_drawn_once_in_each_worker():
    path, workers = stored().get_absolute_url(), [Worker(), Worker()]
    shown = {worker.get(path).body for worker in workers * 3}
    assert (len(shown), [worker.drawn for worker in workers]) == (1, [1, 1])


@pytest.mark.parametrize("edit", [by_saving, by_updating, by_hand])
def test_an_edit_shows_at_once_in_every_worker(edit):
    question, workers = stored(), [Worker(), Worker()]
    before = [worker.get("/").words for worker in workers]
    edit(question)
    assert not any("Another title" in words for words in before)
    assert all("Another title" in worker.get("/").words for worker in workers)


@pytest.mark.parametrize(("state", "status"), [("removed", 410), ("held", 404)])
def test_a_question_taken_down_is_gone_at_once(state, status):
    question, workers = stored(), [Worker(), Worker()]
    path = question.get_absolute_url()
    tag = [worker.get(path).headers["ETag"] for worker in workers][-1]
    Question.objects.filter(pk=question.pk).update(state=state)
    assert [worker.get(path, HTTP_IF_NONE_MATCH=tag).status for worker in workers] == [status, status]


def test_a_removed_doctor_is_linked_no_more():
    question, worker = stored(), Worker()
    path, doctor = question.get_absolute_url(), Doctor.objects.get(name="Ben Adeyemi")
    assert doctor.get_absolute_url() in worker.get(path).words
    Doctor.objects.filter(pk=doctor.pk).update(removed=True)
    assert doctor.get_absolute_url() not in worker.get(path).words


def test_what_was_taken_back_changes_nothing():
    question, worker = stored(), Worker()
    worker.get(question.get_absolute_url())
    with transaction.atomic():
        by_updating(question)
        transaction.set_rollback(True)
    assert "Crooked smile" in worker.get(question.get_absolute_url()).words
    assert worker.drawn == 1


def test_every_change_has_a_stamp_of_its_own():
    question, stamps = stored(), []
    for _ in range(3):
        by_updating(question)
        stamps.append(last_change())
    assert stamps == sorted(set(stamps))


def test_a_page_is_drawn_again_after_its_time_for_what_the_clock_alone_changes():
    path, worker = stored().get_absolute_url(), Worker(seconds=0)
    for _ in range(2):
        worker.get(path)
    assert worker.drawn == 2


def test_pages_over_the_measure_leave_the_least_used_first():
    paths, worker = [stored().get_absolute_url(), "/", "/topics"], Worker(most=16_000)
    for path in (*paths, paths[2]):
        worker.get(path)
    assert worker.drawn == 3
    worker.get(paths[0])
    assert worker.drawn == 4

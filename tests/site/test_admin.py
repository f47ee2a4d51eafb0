"""The admin for staff: lists that stay cheap, derived data read alone, and acts that readers see at once."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.urls import reverse

from curbside.site.doctors.actions import write_review
from curbside.site.doctors.models import Doctor
from curbside.site.questions.models import Question
from tests.cast import NOW, QUIET, SMILE, stored
from tests.site.people import amara, ben, chen, dee, mo, signed_in

OURS = sorted((model for model in admin.site._registry if model.__module__.startswith("curbside.")), key=lambda model: model.__name__)


def address(model, page: str, *words: object) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=words)


def act(model, action: str, row) -> None:
    assert signed_in(mo()).post(address(model, "changelist"), {"action": action, "_selected_action": [row.pk]}).status_code == 302


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_each_list_can_be_searched_in_a_bounded_number_of_queries(model, django_assert_max_num_queries):
    stored(SMILE)
    stored(QUIET)
    for doctor in (ben(), chen(), dee()):
        assert doctor.pk
    client = signed_in(mo())
    with django_assert_max_num_queries(12):
        assert client.get(address(model, "changelist"), {"q": "e"}).status_code == 200


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_each_row_can_be_opened(model):
    stored(SMILE)
    write_review(ben(), 5, "The visit took its time.", treated=True, by=amara(), now=NOW)
    assert signed_in(mo()).get(address(model, "change", model.objects.first().pk)).status_code == 200


def test_only_staff_come_in():
    assert signed_in(amara()).get(address(Question, "changelist")).status_code == 302


def test_nothing_but_a_profile_is_written_here():
    stored(SMILE)
    client = signed_in(mo())
    written = [model for model in OURS if (row := model.objects.first()) and client.post(address(model, "change", row.pk), {}).status_code != 403]
    assert written == [Doctor]


@pytest.mark.parametrize(("action", "status"), [("set_removed", 410), ("set_published", 200)])
def test_what_is_done_to_a_question_is_stamped_and_seen(action, status):
    question = stored(SMILE)
    act(Question, action, question)
    assert Question.objects.get(pk=question.pk).changed_at > question.changed_at
    assert signed_in(None).get(question.get_absolute_url()).status_code == status


def test_an_answer_that_is_removed_leaves_the_thread_at_once():
    question = stored(SMILE)
    answer = question.answers.get(position=1)
    act(type(answer), "set_removed", answer)
    assert answer.body not in signed_in(None).get(question.get_absolute_url()).content.decode()


def test_a_doctor_who_is_hidden_keeps_the_answer_and_loses_the_link():
    question = stored(SMILE)
    doctor = Doctor.objects.get(name="Ben Adeyemi")
    act(Doctor, "remove", doctor)
    shown = signed_in(None).get(question.get_absolute_url()).content.decode()
    assert (doctor.get_absolute_url() in shown, "Ben Adeyemi" in shown) == (False, True)
    assert Question.objects.get(pk=question.pk).changed_at > question.changed_at

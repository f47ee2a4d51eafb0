"""The admin for staff: lists that stay cheap, derived data read alone, and acts that readers see at once."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.urls import reverse

from curbside.site.doctors.actions import write_review
from curbside.site.doctors.models import Doctor
from curbside.site.doctors.moderated import REVIEW
from curbside.site.mail.actions import send_again
from curbside.site.mail.models import Letter
from curbside.site.moderation.actions import flag, make_moderator, suspend
from curbside.site.moderation.models import Log, Scope
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
    review = write_review(ben(), 5, "The visit took its time.", treated=True, by=amara(), now=NOW)
    flag(REVIEW, review, "wrong", "", by=amara(), now=NOW)
    suspend(make_moderator(amara(), "dermatologist", by=mo(), now=NOW).user, "Adverts.", by=mo(), now=NOW)
    assert signed_in(mo()).get(address(model, "change", model.objects.first().pk)).status_code == 200


def test_only_staff_come_in():
    assert signed_in(amara()).get(address(Question, "changelist")).status_code == 302


def test_nothing_but_a_profile_is_written_here():
    stored(SMILE)
    client = signed_in(mo())
    written = [model for model in OURS if (row := model.objects.first()) and client.post(address(model, "change", row.pk), {}).status_code != 403]
    assert written == [Doctor]


@pytest.mark.parametrize(("action", "status"), [("set_held", 404), ("set_removed", 410)])
def test_what_is_done_to_a_question_is_stamped_and_seen_and_can_be_taken_back(action, status):
    question = stored(SMILE)
    act(Question, action, question)
    assert Question.objects.get(pk=question.pk).changed_at > question.changed_at
    assert signed_in(None).get(question.get_absolute_url()).status_code == status
    act(Question, "set_published", question)
    assert signed_in(None).get(question.get_absolute_url()).status_code == 200


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


def test_what_staff_do_here_is_in_the_log_and_an_author_is_told():
    question = stored(SMILE)
    Question.objects.filter(pk=question.pk).update(author=amara())
    for action in ("set_held", "set_published", "set_removed"):
        act(Question, action, question)
    act(Doctor, "remove", ben())
    acts = list(Log.objects.order_by("pk").values_list("act", "target", "by__handle"))
    assert acts == [("hold", "question", "mo"), ("approve", "question", "mo"), ("remove", "question", "mo"), ("hide profile", "doctor", "mo")]
    assert Letter.objects.filter(user=amara()).latest("pk").subject == "Your question is not shown"


def test_a_moderator_is_made_and_unmade_with_an_entry_each():
    client = signed_in(mo())
    client.post(reverse("admin:moderation_scope_add"), {"user": amara().pk, "specialty": "dermatologist"})
    assert signed_in(amara()).get("/moderation").status_code == 200
    client.post(address(Scope, "delete", Scope.objects.get().pk), {"post": "yes"})
    assert signed_in(amara()).get("/moderation").status_code == 403
    assert list(Log.objects.order_by("pk").values_list("act", "reason")) == [("make moderator", "dermatologist"), ("end moderator", "dermatologist")]


def test_a_letter_that_failed_is_sent_again_and_no_other():
    suspend(amara(), "Adverts.", by=mo(), now=NOW)
    letter = Letter.objects.get()
    assert not send_again(letter)
    Letter.objects.update(state=Letter.State.FAILED, words="It is suspended.", error="SMTPServerDisconnected", attempts=6)
    act(Letter, "again", letter)
    letter.refresh_from_db()
    assert (letter.state, letter.error) == (Letter.State.SENT, "")

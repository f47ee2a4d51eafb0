"""Changing a question by a token."""

from __future__ import annotations

from django.core.cache import caches

from curbside.site.lib.limits import POSTS
from curbside.site.lib.states import State
from curbside.site.moderation.actions import suspend
from curbside.site.questions.actions import begin_edit, keep_draft
from curbside.site.questions.models import Draft, Question, Revision
from tests.cast import NOW, SMILE, stored
from tests.site.api.calls import V1, send
from tests.site.people import amara, mo, program

NEW = {"title": "How long now?", "body": "It has been three weeks."}


def hers() -> Question:
    question = stored(SMILE)
    Question.objects.filter(pk=question.pk).update(author=amara())
    return question


def test_the_words_before_are_kept_and_a_moderator_reads_it_again() -> None:
    question = hers()
    answer = send(program(amara(), "ask"), "put", f"/questions/{question.pk}", NEW)
    question.refresh_from_db()
    assert (answer.status_code, question.title, question.state) == (200, "How long now?", State.HELD)
    assert Revision.objects.get().title == SMILE.question.title
    assert program(None).get(f"{V1}/threads/{question.pk}").status_code == 404


def test_a_change_begun_on_the_site_is_not_written_over() -> None:
    question = hers()
    draft = keep_draft(begin_edit(question, by=amara(), now=NOW), {"title": "Half a thought"}, by=amara(), now=NOW)
    answer = send(program(amara()), "put", f"/questions/{question.pk}", NEW)
    draft.refresh_from_db()
    assert (answer.status_code, draft.fields["title"]) == (409, "Half a thought")


def test_a_change_that_came_too_often_leaves_nothing_in_its_own_way() -> None:
    question, client = hers(), program(amara())
    address = f"/questions/{question.pk}"
    assert [send(client, "put", address, NEW).status_code for _ in range(POSTS.most + 2)] == [200] * POSTS.most + [429] * 2
    assert not Draft.objects.filter(posted=False).exists()
    caches["limits"].clear()
    Revision.objects.update(at=NOW)
    assert send(client, "put", address, NEW).status_code == 200


def test_who_is_suspended_meanwhile_changes_nothing_and_nothing_waits() -> None:
    question = hers()
    suspend(amara(), "spam", by=mo(), now=NOW)
    answer = send(program(amara()), "put", f"/questions/{question.pk}", NEW)
    question.refresh_from_db()
    assert (answer.status_code, question.title) == (403, SMILE.question.title)
    assert not Draft.objects.filter(posted=False).exists()


def test_what_cannot_be_used_changes_nothing() -> None:
    question = hers()
    answer = send(program(amara()), "put", f"/questions/{question.pk}", NEW | {"title": " "})
    question.refresh_from_db()
    assert (answer.status_code, question.title, Draft.objects.count()) == (422, SMILE.question.title, 0)


def test_a_removed_question_cannot_be_changed_back() -> None:
    question = hers()
    Question.objects.update(state=State.REMOVED)
    assert send(program(amara()), "put", f"/questions/{question.pk}", NEW).status_code == 404

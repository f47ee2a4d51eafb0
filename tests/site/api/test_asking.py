"""Asking by a token: held as on the page, with the same word of warning first, and once."""

from __future__ import annotations

from typing import Any

from django.test import Client

from curbside.site.lib.states import State
from curbside.site.moderation.actions import suspend
from curbside.site.questions.models import Draft, Question
from tests.cast import NOW
from tests.site.api.calls import V1, send
from tests.site.people import amara, ben, mo, person, program, signed_in

ASKED = {"title": "How long does a crooked smile last?", "body": "Two weeks ago I had Botox in the masseter. Is it permanent?"}


def post(client: Client, key: str = "", **given: Any) -> Any:
    headers = {"Idempotency-Key": key} if key else {}
    return send(client, "post", "/questions", ASKED | given, **headers)


class TestPosting:
    def test_it_waits_for_a_moderator_whoever_asks(self) -> None:
        for user in (amara(), ben().account, mo()):
            answer = post(program(user, "ask"))
            question = Question.objects.get(pk=answer.json()["number"])
            assert (answer.status_code, answer.json()["state"]) == (201, "held")
            assert (question.state, question.author, question.body) == (State.HELD, user, ASKED["body"])
            assert signed_in(None).get(question.get_absolute_url()).status_code == 404

    def test_what_was_told_beside_the_words_is_kept_as_on_the_page(self) -> None:
        post(program(amara()), dose="25 units", side="both", treated_on="2026-03-01", handle_hidden=True)
        question = Question.objects.get()
        assert (question.facts, str(question.treated_on), question.asker) == ({"dose": "25 units", "side": "both"}, "2026-03-01", "")

    def test_what_must_not_wait_is_said_before_anything_is_kept(self) -> None:
        client, alarming = program(amara()), ASKED["body"] + " Since this morning I cannot breathe well. Write to me at amara@example.org"
        told = post(client, body=alarming)
        assert (told.status_code, Question.objects.count(), Draft.objects.count()) == (409, 0, 0)
        assert "emergency" in told.json()["red_flags"][0]["what"]
        assert any(finding.startswith("identifier") for finding in told.json()["findings"])
        assert post(client, body=alarming, seen=told.json()["findings"][:1]).status_code == 409
        assert post(client, body=alarming, seen=told.json()["findings"]).status_code == 201

    def test_the_same_key_twice_is_one_question(self) -> None:
        client = program(amara())
        answers = [post(client, key="7f3a"), post(client, key="7f3a", title="Other words")]
        assert {answer.json()["number"] for answer in answers} == {Question.objects.get().pk}
        assert Question.objects.get().title == ASKED["title"]

    def test_the_same_key_of_somebody_else_is_theirs(self) -> None:
        assert post(program(amara()), key="7f3a").json()["number"] != post(program(person("bo")), key="7f3a").json()["number"]

    def test_each_field_that_cannot_be_used_is_named_and_nothing_is_kept(self) -> None:
        answer = post(program(amara()), title="", side="both", treated_on="2099-01-01")
        assert {one["where"] for one in answer.json()["errors"]} == {"title", "treated_on"}
        assert (answer.status_code, Question.objects.count(), Draft.objects.count()) == (422, 0, 0)

    def test_the_page_and_the_api_count_together(self) -> None:
        client = program(amara())
        assert [post(client).status_code for _ in range(7)] == [201] * 6 + [429]
        typed = signed_in(amara()).post("/ask", ASKED | {"do": "post"})
        assert typed.status_code == 429
        assert Question.objects.count() == 6

    def test_who_is_suspended_is_told_and_the_words_are_kept(self) -> None:
        suspend(amara(), "spam", by=mo(), now=NOW)
        answer = post(program(amara()))
        assert (answer.status_code, Question.objects.count()) == (403, 0)
        assert "spam" in answer.json()["detail"]
        assert Draft.objects.get(owner=amara()).fields["body"] == ASKED["body"]


def test_ones_own_questions_are_listed_with_their_states_and_nobody_elses() -> None:
    client = program(amara())
    post(client), post(program(person("bo")), title="Of somebody else")
    Question.objects.create(title="Gone", author=amara(), state=State.REMOVED, added_at=NOW, changed_at=NOW)
    rows = client.get(f"{V1}/me/questions").json()["items"]
    assert [(row["title"], row["state"]) for row in rows] == [(ASKED["title"], "held")]

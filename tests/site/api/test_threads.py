"""Reading threads: the newest first, in parts, and each as `curbside read` prints it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from curbside.core.reading import read_thread
from curbside.site.api import schemas
from curbside.site.lib.limits import READS
from curbside.site.lib.states import State
from curbside.site.questions.models import Photo, Question
from tests.cast import NOW, QUIET, SMILE, stored
from tests.site.api.calls import V1, items
from tests.site.people import amara, ben, mo, person, program


def titles(query: str = "") -> list[str]:
    return [row["title"] for row in program(None).get(f"{V1}/threads{query}").json()["items"]]


class TestList:
    def test_the_newest_comes_first_and_says_how_many_answered(self) -> None:
        stored(SMILE), stored(QUIET)
        found = program(None).get(f"{V1}/threads").json()
        assert [(row["title"][:7], row["answers"]) for row in found["items"]] == [("Is a lu", 0), ("Crooked", 3)]
        assert schemas.Threads.model_validate(found)

    def test_it_is_narrowed_by_topic_and_by_whether_anybody_answered(self) -> None:
        stored(SMILE), stored(QUIET)
        assert titles("?answered=true") == titles("?topic=treatment/botulinum-toxin") == [SMILE.question.title]
        assert titles("?answered=false") == [QUIET.question.title]
        assert program(None).get(f"{V1}/threads?topic=treatment/none").status_code == 404

    def test_parts_follow_each_other_without_gap_or_double_though_questions_are_added_meanwhile(self) -> None:
        for number in range(5):
            at = NOW + timedelta(hours=number // 2)
            Question.objects.create(title=f"Number {number}", added_at=at, changed_at=at)
        first = program(None).get(f"{V1}/threads?limit=2").json()
        Question.objects.create(title="New", added_at=NOW + timedelta(days=1), changed_at=NOW)
        rest = program(None).get(f"{V1}/threads", {"limit": 100, "cursor": first["next"]}).json()
        assert [row["title"] for row in first["items"] + rest["items"]] == [f"Number {number}" for number in (4, 3, 2, 1, 0)]
        assert rest["next"] is None

    def test_a_whole_list_can_be_walked_with_its_cursors_alone(self) -> None:
        for number in range(45):
            Question.objects.create(title=f"Number {number}", added_at=NOW, changed_at=NOW)
        assert len({row["number"] for row in items(program(None), "/threads")}) == 45

    @pytest.mark.parametrize("query", ["limit=0", "limit=101", "limit=many", "cursor=abc", "cursor=MjAyNi0wMy0wMQ", "answered=perhaps"])
    def test_what_cannot_be_meant_is_refused_with_its_name(self, query: str) -> None:
        answer = program(None).get(f"{V1}/threads?{query}")
        assert (answer.status_code, answer.json()["errors"][0]["where"]) == (422, query.partition("=")[0])

    def test_held_and_removed_questions_and_hidden_handles_appear_to_nobody(self) -> None:
        for state in (State.HELD, State.REMOVED):
            Question.objects.create(title=f"It is {state}", author=amara(), state=state, added_at=NOW, changed_at=NOW)
        Question.objects.create(title="Shown", author=amara(), handle_hidden=True, added_at=NOW, changed_at=NOW)
        for reader in (None, amara(), mo()):
            words = program(reader).get(f"{V1}/threads").content.decode()
            assert "Shown" in words
            assert "amara" not in words
            assert "It is" not in words

    def test_a_handle_that_is_not_hidden_is_shown(self) -> None:
        Question.objects.create(title="Shown", author=amara(), added_at=NOW, changed_at=NOW)
        assert program(None).get(f"{V1}/threads").json()["items"][0]["asker"] == "amara"


class TestOne:
    def test_it_is_the_document_of_read_but_for_where_it_was_read_and_what_an_import_left_over(self) -> None:
        question = stored(SMILE)
        found = program(None).get(f"{V1}/threads/{question.pk}").json()
        address = f"http://127.0.0.1:8000{question.get_absolute_url()}"
        assert found == read_thread(replace(SMILE, source=address, notices=())).to_json() | {"set_aside": []}
        assert schemas.Thread.model_validate(found)

    def test_removed_answers_are_not_in_it(self) -> None:
        question = stored(SMILE)
        question.answers.filter(position=1).update(state=State.REMOVED)
        Question.objects.update(changed_at=NOW + timedelta(days=1))
        answers = program(None).get(f"{V1}/threads/{question.pk}").json()["answers"]
        rows = program(None).get(f"{V1}/threads/{question.pk}/answers").json()
        assert [answer["body"] for answer in answers] == [SMILE.answers[0].body, SMILE.answers[2].body]
        assert [(row["index"], row["address"][-3:]) for row in rows["items"]] == [(0, "#a1"), (1, "#a3")]
        assert schemas.AnswerRows.model_validate(rows)

    def test_neither_photos_nor_the_day_of_treatment_nor_the_asker_are_in_it(self) -> None:
        question = stored(SMILE)
        Question.objects.filter(pk=question.pk).update(author=amara(), treated_on=NOW.date())
        Photo.objects.create(owner=amara(), question=question, name="secretname", audience="public", width=1, height=1, added_at=NOW)
        words = program(None).get(f"{V1}/threads/{question.pk}").content.decode()
        assert [word for word in ("secretname", "photo", "amara", "2026-03") if word in words] == []

    def test_a_held_one_is_for_its_asker_with_a_token_to_read(self) -> None:
        held = Question.objects.create(title="It waits", author=amara(), state=State.HELD, added_at=NOW, changed_at=NOW)
        readers = {"read": program(amara(), "read"), "bo": program(person("bo")), "doctor": program(ben().account), "staff": program(mo())}
        got = {name: client.get(f"{V1}/threads/{held.pk}").status_code for name, client in readers.items()}
        assert got == {"read": 200, "bo": 404, "doctor": 404, "staff": 404}
        assert program(amara(), "ask").get(f"{V1}/threads/{held.pk}").status_code == 403

    def test_a_removed_one_is_gone(self) -> None:
        question = stored(SMILE)
        Question.objects.update(state=State.REMOVED)
        answer = program(None).get(f"{V1}/threads/{question.pk}")
        assert (answer.status_code, answer.json()["detail"]) == (410, "this question was removed")


class TestAskingAgain:
    def test_what_has_not_changed_is_not_sent_again(self) -> None:
        question = stored(SMILE)
        for path in ("/threads", f"/threads/{question.pk}", "/doctors", "/topics", "/unanswered"):
            tag = program(None).get(V1 + path)["ETag"]
            again = program(None).get(V1 + path, headers={"If-None-Match": tag})
            assert (again.status_code, again.content) == (304, b"")

    def test_what_has_changed_is(self) -> None:
        question = stored(SMILE)
        tag = program(None).get(f"{V1}/threads/{question.pk}")["ETag"]
        question.answers.filter(position=1).update(state=State.REMOVED)
        assert program(None).get(f"{V1}/threads/{question.pk}", headers={"If-None-Match": tag}).status_code == 200

    def test_readers_who_ask_too_often_are_told_when_to_come_back(self, monkeypatch) -> None:
        monkeypatch.setattr("curbside.site.api.security.READS", replace(READS, most=2))
        answers = [program(None).get(f"{V1}/topics") for _ in range(3)]
        assert [answer.status_code for answer in answers] == [200, 200, 429]
        assert int(answers[-1]["Retry-After"]) > 0

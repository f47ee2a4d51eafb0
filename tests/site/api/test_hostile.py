"""What a stranger could send: each gets an error of the one shape, and nothing is kept."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from curbside.site.answers.models import Answer
from curbside.site.api.middleware import MOST_BYTES
from curbside.site.questions.models import Draft, Question
from tests.cast import SMILE, stored
from tests.site.api.calls import V1
from tests.site.people import amara, ben, program

GOOD = {"title": "How long?", "body": "I had Botox in the masseter."}


def post(client: Client, content: bytes, kind: str = "application/json") -> Any:
    return client.generic("POST", f"{V1}/questions", content, content_type=kind)


def problem_of(answer: Any) -> dict[str, Any]:
    """Raises AssertionError where the answer is not of the one shape."""
    assert answer["Content-Type"] == "application/problem+json"
    told: dict[str, Any] = answer.json()
    assert (told["status"], told["detail"] != "") == (answer.status_code, True)
    return told


@pytest.mark.parametrize(
    ("content", "status"),
    [
        pytest.param(b"", 422, id="nothing"),
        pytest.param(b"{", 400, id="half a document"),
        pytest.param(b"\xff\xfe\x00\x01\x80", 400, id="binary"),
        pytest.param(b"title=How+long&body=x", 400, id="a form"),
        pytest.param(b"[" * 90_000 + b"]" * 90_000, 400, id="deep nesting"),
        pytest.param(b'{"a":' * 30_000 + b"1" + b"}" * 30_000, 400, id="deep objects"),
        pytest.param(b'{"title": ' + b"9" * 6000 + b"}", 400, id="a figure of six thousand digits"),
        pytest.param(b"null", 422, id="null"),
        pytest.param(b"[1, 2]", 422, id="a list"),
        pytest.param(b'"words"', 422, id="words"),
        pytest.param(b'{"title": NaN, "body": Infinity}', 422, id="no numbers"),
        pytest.param(b'{"title": "x"}', 422, id="a field missing"),
        pytest.param(json.dumps(GOOD | {"seen": "all"}).encode(), 422, id="words for a list"),
        pytest.param(json.dumps(GOOD | {"handle_hidden": "yes"}).encode(), 422, id="words for a yes"),
        pytest.param(json.dumps(GOOD | {"title": {"$ne": None}}).encode(), 422, id="an object for words"),
        pytest.param(json.dumps(GOOD | {"state": "published"}).encode(), 422, id="a state of one's own"),
        pytest.param(json.dumps(GOOD | {"author": 1}).encode(), 422, id="an author of one's own"),
        pytest.param(json.dumps(GOOD | {"side": "top"}).encode(), 422, id="a side there is not"),
        pytest.param(json.dumps(GOOD | {"treated_on": "yesterday"}).encode(), 422, id="no day"),
        pytest.param(json.dumps(GOOD | {"title": "x" * 201}).encode(), 422, id="too long a title"),
        pytest.param(json.dumps(GOOD | {"body": "x" * 20_001}).encode(), 422, id="too long a body"),
    ],
)
def test_a_body_that_cannot_be_used(content: bytes, status: int) -> None:
    answer = post(program(amara()), content)
    assert problem_of(answer)["status"] == status
    assert (Question.objects.count(), Draft.objects.count()) == (0, 0)


def test_a_body_too_long_is_not_even_read() -> None:
    answer = post(program(amara()), b'{"title": "' + b"x" * MOST_BYTES)
    assert problem_of(answer)["status"] == 413


def test_the_longest_answer_goes_through() -> None:
    question = stored(SMILE)
    words = "No" + "\N{GRINNING FACE}" * 29_998
    answer = program(ben().account).put(
        f"{V1}/threads/{question.pk}/answer", json.dumps({"body": words}, ensure_ascii=False), content_type="application/json"
    )
    assert (answer.status_code, Answer.objects.latest("pk").body) == (200, words)


def test_characters_that_no_database_holds_are_shown_as_lost() -> None:
    answer = post(program(amara()), b'{"title": "How \\ud800 long?", "body": "It began \\udfff here"}')
    assert answer.status_code == 201
    assert Question.objects.get().title == "How \N{REPLACEMENT CHARACTER} long?"


def test_null_characters_are_refused_by_name() -> None:
    answer = post(program(amara()), b'{"title": "How long?", "body": "a\\u0000b"}')
    assert [one["where"] for one in problem_of(answer)["errors"]] == ["body"]


def test_what_was_sent_is_not_said_again() -> None:
    answer = post(program(amara()), json.dumps(GOOD | {"side": "my secret", "title": 12345678}).encode())
    assert "my secret" not in answer.content.decode()
    assert "12345678" not in answer.content.decode()


def test_markup_is_kept_as_words_and_sent_as_data() -> None:
    post(program(amara()), json.dumps(GOOD | {"title": "</script><script>alert(1)</script>"}).encode())
    answer = program(amara()).get(f"{V1}/me/questions")
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("application/json", "nosniff")
    assert answer.json()["items"][0]["title"] == "</script><script>alert(1)</script>"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("get", "/threads/999999999999999999999", 422),
        ("get", "/threads/0", 404),
        ("get", "/threads/-1", 404),
        ("get", "/threads/one", 404),
        ("get", "/doctors/9223372036854775807", 404),
        ("get", "/topics/treatment/%00", 400),
        ("get", "/threads?topic=%00/%00", 400),
        ("get", "/threads?cursor=OTk5OS0xMi0zMVQyMzo1OTo1OS0xMjowMCAx", 422),
        ("get", "/doctors?specialty=%00", 400),
        ("get", "/nothing", 404),
        ("post", "/threads", 405),
        ("delete", "/threads/1", 405),
        ("trace", "/threads", 405),
        ("options", "/threads", 405),
    ],
)
def test_an_address_that_means_nothing(method: str, path: str, status: int) -> None:
    answer = program(None).generic(method.upper(), V1 + path)
    assert answer.status_code == status
    assert problem_of(answer)


def test_a_host_that_is_not_ours_is_refused_in_the_same_shape() -> None:
    assert problem_of(Client(headers={"Host": "evil.example"}).get(f"{V1}/threads"))["status"] == 400


def test_an_error_of_ours_tells_nothing_of_the_inside(monkeypatch) -> None:
    monkeypatch.setattr("curbside.site.api.reading.open_questions", lambda topic: 1 / 0)
    client = program(None)
    client.raise_request_exception = False
    assert problem_of(client.get(f"{V1}/unanswered")) == {"status": 500, "title": "Internal Server Error", "detail": "Internal Server Error"}

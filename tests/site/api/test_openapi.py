"""The OpenAPI document says what there is, and so does the reference."""

from __future__ import annotations

from pathlib import Path

from curbside.site.api.v1 import api
from curbside.site.lib.limits import ANSWERS, POSTS, READS, REPORTS, TRIES
from tests.site.api.calls import V1
from tests.site.people import program

REFERENCE = (Path(__file__).parents[3] / "docs/reference/api.md").read_text(encoding="utf-8")


def test_it_is_served_to_everybody() -> None:
    answer = program(None).get(f"{V1}/openapi.json")
    assert (answer.status_code, answer.json()["openapi"][:2], answer.json()["info"]["version"]) == (200, "3.", "1")


def test_there_are_no_pages_that_need_scripts() -> None:
    assert program(None).get(f"{V1}/docs").status_code == 404


def test_every_operation_is_in_the_reference() -> None:
    example = {"{number}": "12", "{kind}/{slug}": "treatment/botulinum-toxin"}
    missing = []
    for path, operations in api.get_openapi_schema()["paths"].items():
        short = path.removeprefix(V1)
        for name, words in example.items():
            short = short.replace(name, words)
        missing += [
            f"{method.upper()} {short}"
            for method in operations
            if f"{method.upper()} {short}" not in REFERENCE.replace("/7`", "/12`").replace("/40`", "/12`")
        ]
    assert missing == []


def test_every_operation_that_writes_and_no_other_but_ones_own_needs_a_token() -> None:
    needing = {
        operation["operationId"]
        for path in api.get_openapi_schema()["paths"].values()
        for operation in path.values()
        if "PersonalToken" in str(operation.get("security"))
    }
    assert needing == {"list_own_questions", "post_question", "change_question", "put_answer", "withdraw_answer", "report"}


def test_the_limits_in_the_reference_are_those_that_hold() -> None:
    assert f"{READS.most} readings an hour" in REFERENCE
    assert f"{POSTS.most} questions, {ANSWERS.most} answers and {REPORTS.most} reports" in REFERENCE
    assert f"{TRIES.most} wrong tokens an hour" in REFERENCE


def test_errors_are_of_the_type_that_is_sent() -> None:
    paths = api.get_openapi_schema()["paths"]
    answers = [pair for ways in paths.values() for one in ways.values() for pair in one["responses"].items()]
    errors = {kind for status, answer in answers if int(status) >= 400 for kind in answer.get("content", {})}
    assert errors == {program(None).get(f"{V1}/threads/999")["Content-Type"]}

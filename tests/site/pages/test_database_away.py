"""The database is away, or held by another program: every page says so and when to come back, and the log has one line for each."""

from __future__ import annotations

import sqlite3
from typing import Any, NoReturn

import pytest
from django.db import InterfaceError, OperationalError
from django.test import Client

from curbside.site.accounts import sessions
from curbside.site.pages import home
from tests.site.people import amara, signed_in

REFUSED = 'connection to server at "127.0.0.1", port 5432 failed: Connection refused\n\tIs the server running on that host?'
AWAY = [OperationalError(REFUSED), OperationalError("database is locked"), InterfaceError("connection already closed")]


def raising(error: Exception) -> Any:
    """Stands in for whatever asks the database."""

    def ask(*args: Any, **more: Any) -> NoReturn:
        raise error

    return ask


def missing_table() -> OperationalError:
    """SQLite's error for a table that is not there, as Django hands it on."""
    try:
        sqlite3.connect(":memory:").execute("SELECT 1 FROM nowhere")
    except sqlite3.OperationalError as error:
        told = OperationalError(*error.args)
        told.__cause__ = error
    return told


def browser(client: Client | None = None) -> Client:
    """One that is shown errors as people are."""
    client = client or Client()
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize("error", AWAY, ids=["away", "held", "closed"])
def test_a_page_says_when_to_come_back(error, monkeypatch):
    monkeypatch.setattr(home, "render", raising(error))
    page = browser().get("/")
    assert (page.status_code, page["Retry-After"]) == (503, "30")
    assert "We cannot look anything up just now" in page.text
    assert "call 911" in page.text
    assert str(error).splitlines()[0] not in page.text


def test_so_it_is_where_who_asks_cannot_be_looked_up(monkeypatch):
    client = browser(signed_in(amara()))
    monkeypatch.setattr(sessions._LASTING, "first", raising(AWAY[0]))
    assert [client.get(address).status_code for address in ("/", "/me", "/ask", "/staff/")] == [503] * 4
    assert client.post("/ask", {"title": "Does it fade?"}).status_code == 503


def test_no_store_on_the_way_keeps_what_somebody_signed_in_was_told(monkeypatch):
    client = browser(signed_in(amara()))
    monkeypatch.setattr(home, "render", raising(AWAY[0]))
    assert "no-cache" in client.get("/")["Cache-Control"]


@pytest.mark.parametrize("error", AWAY, ids=["away", "held", "closed"])
def test_the_log_has_one_line_with_what_the_database_says(error, monkeypatch, caplog):
    monkeypatch.setattr(home, "render", raising(error))
    browser().get("/")
    [line] = caplog.records
    assert line.getMessage() == f"Service Unavailable: / ({str(error).splitlines()[0]})"
    assert line.exc_info is None


@pytest.mark.parametrize("error", [ValueError("odd"), missing_table()], ids=["a mistake", "a table that is missing"])
def test_a_mistake_of_ours_is_still_an_error_with_all_that_led_to_it(error, monkeypatch, caplog):
    monkeypatch.setattr(home, "render", raising(error))
    page = browser().get("/")
    assert (page.status_code, page.has_header("Retry-After")) == (500, False)
    [line] = caplog.records
    assert line.exc_info is not None
    assert line.exc_info[1] is error


class TestTheApi:
    @pytest.mark.parametrize("error", AWAY, ids=["away", "held", "closed"])
    def test_it_says_so_in_the_shape_of_all_its_errors(self, error, monkeypatch, caplog):
        monkeypatch.setattr("curbside.site.api.reading.open_questions", raising(error))
        answer = browser().get("/api/v1/unanswered")
        assert (answer.status_code, answer["Content-Type"], answer["Retry-After"]) == (503, "application/problem+json", "30")
        assert answer.json()["detail"] == "the database cannot be used just now"
        assert [line.exc_info for line in caplog.records] == [None]

    def test_a_mistake_of_ours_is_still_an_error(self, monkeypatch):
        monkeypatch.setattr("curbside.site.api.reading.open_questions", raising(missing_table()))
        assert browser().get("/api/v1/unanswered").status_code == 500

"""Kept pages: who gets one, in which form, and who never does."""

from __future__ import annotations

import pytest
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from curbside.site.accounts.models import User
from curbside.site.kept.models import Stamp
from curbside.site.kept.page import best_encoding
from curbside.site.kept.watching import pause, watch
from tests.cast import stored
from tests.site.kept.asking import Worker

pytestmark = pytest.mark.django_db(transaction=True)


def site_that_answers(**headers: str):
    """A site with one page, which may be kept, and these headers on it."""

    def site(environ, start_response):
        response = HttpResponse("a page", headers=headers)
        response.may_be_kept = True
        start_response("200 OK", list(response.items()))
        return response

    return site


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip;q=1.0, *;q=0.5", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("BR", "br"),
        ("identity", ""),
        ("", ""),
        (";;,q=x", ""),
        ("br;q=1.2.3, gzip;q=.", ""),
    ],
)
def test_the_best_encoding_a_reader_takes(accepted, encoding):
    assert best_encoding(accepted) == encoding


def test_each_encoding_holds_the_same_words():
    path, worker = stored().get_absolute_url(), Worker()
    answers = [worker.get(path, HTTP_ACCEPT_ENCODING=accepted) for accepted in ("br", "gzip", "identity") * 2]
    assert [answer.headers.get("Content-Encoding") for answer in answers] == ["br", "gzip", None] * 2
    assert (len({answer.words for answer in answers}), len({answer.headers["ETag"] for answer in answers})) == (1, 1)
    assert all(answer.headers["Content-Length"] == str(len(answer.body)) for answer in answers)


def test_a_kept_page_has_every_header_of_a_drawn_one():
    path, worker = stored().get_absolute_url(), Worker()
    drawn = Client().get(path).headers
    kept = [worker.get(path).headers for _ in range(2)][1]
    assert {name: kept.get(name) for name in drawn} == dict(drawn) | {"Content-Length": kept["Content-Length"]}
    assert {"Accept-Encoding", "Cookie"} <= set(kept["Vary"].split(", "))


@pytest.mark.parametrize("header", ["ETag", "Last-Modified"])
def test_a_reader_who_has_the_page_is_told_so(header):
    path, worker = stored().get_absolute_url(), Worker()
    Stamp.objects.update(at=1_700_000_000)  # after many writes in a row it is ahead of the clock
    have = worker.get(path).headers
    asked = {"ETag": "HTTP_IF_NONE_MATCH", "Last-Modified": "HTTP_IF_MODIFIED_SINCE"}[header]
    answer = worker.get(path, **{asked: have[header]})
    assert (answer.status, answer.body, answer.headers["ETag"]) == (304, b"", have["ETag"])
    assert "Content-Length" not in answer.headers
    assert worker.get(path, **{asked: "Mon, 01 Jan 2024 00:00:00 GMT"}).status == 200


def test_the_head_alone_when_asked_for():
    path, worker = stored().get_absolute_url(), Worker()
    head = worker.get(path, REQUEST_METHOD="HEAD")
    assert (head.status, head.body, head.headers) == (200, b"", worker.get(path).headers)
    assert worker.drawn == 1


def test_somebody_signed_in_neither_gets_nor_leaves_a_kept_page():
    path, worker, client = stored().get_absolute_url(), Worker(), Client()
    client.force_login(User.objects.create_user("ana@example.org", handle="ana"))
    theirs = {"HTTP_COOKIE": f"sessionid={client.cookies['sessionid'].value}"}
    for _ in range(2):
        assert "ETag" not in worker.get(path, **theirs).headers
    assert worker.drawn == 2
    worker.get(path)
    assert worker.drawn == 3
    worker.get(path, **theirs)
    assert worker.drawn == 4


@pytest.mark.parametrize(
    "request_of_another_kind",
    [{"HTTP_COOKIE": "messages=x"}, {"HTTP_COOKIE": "csrftoken=x; sessionid=y"}, {"HTTP_AUTHORIZATION": "Bearer x"}, {"HTTP_HX_REQUEST": "true"}],
)
def test_what_may_say_who_is_reading_goes_to_the_site(request_of_another_kind):
    path, worker = stored().get_absolute_url(), Worker()
    worker.get(path)
    worker.get(path, **request_of_another_kind)
    assert worker.drawn == 2


def test_the_token_of_forms_alone_says_nothing_of_the_reader():
    path, worker = stored().get_absolute_url(), Worker()
    worker.get(path)
    worker.get(path, HTTP_COOKIE="csrftoken=abc")
    assert worker.drawn == 1


@pytest.mark.parametrize("headers", [{"Set-Cookie": "csrftoken=x"}, {"Content-Encoding": "br"}])
def test_a_page_with_a_cookie_or_packed_already_is_handed_on_and_not_kept(headers):
    worker = Worker(site_that_answers(**headers))
    assert [worker.get("/").body for _ in range(2)] == [b"a page"] * 2
    assert worker.drawn == 2


def test_a_page_not_marked_is_not_kept():
    worker = Worker()
    assert [worker.get(reverse("account_login")).status for _ in range(2)] == [200, 200]
    assert worker.drawn == 2


def test_a_search_is_compressed_and_drawn_each_time():
    stored()
    worker = Worker()
    first, again = (worker.get("/search?q=botox", HTTP_ACCEPT_ENCODING="br") for _ in range(2))
    assert (first.headers["Content-Encoding"], first.words) == ("br", again.words)
    assert (worker.drawn, len(worker.pages._store)) == (2, 0)
    assert first.headers["Cache-Control"] == "no-cache"
    assert worker.get("/search?q=botox", HTTP_ACCEPT_ENCODING="br", HTTP_IF_NONE_MATCH=first.headers["ETag"]).status == 304


def test_what_somebody_signed_in_searches_for_is_never_compressed_with_what_is_theirs():
    worker, client = Worker(), Client()
    client.force_login(User.objects.create_user("ana@example.org", handle="ana"))
    theirs = {"HTTP_COOKIE": f"sessionid={client.cookies['sessionid'].value}"}
    answer = worker.get("/search?q=ana", HTTP_ACCEPT_ENCODING="br", **theirs)
    assert ("Content-Encoding" in answer.headers, ">ana</a>" in answer.words) == (False, True)


@pytest.mark.parametrize("address", ["/feed", "/feed/topics/area/masseter"])
def test_a_feed_is_kept_compressed(address):
    stored()
    worker = Worker()
    first, again = (worker.get(address, HTTP_ACCEPT_ENCODING="gzip") for _ in range(2))
    assert (first.headers["Content-Encoding"], again.words, worker.drawn) == ("gzip", first.words, 1)
    assert worker.get(address, HTTP_IF_NONE_MATCH=first.headers["ETag"]).status == 304


def test_an_unknown_host_is_refused_for_a_page_that_is_kept():
    path, worker = stored().get_absolute_url(), Worker()
    worker.get(path)
    assert worker.get(path, HTTP_HOST="evil.example").status == 400


def test_plain_http_is_sent_on_to_https_for_a_page_that_is_kept(settings):
    settings.SECURE_SSL_REDIRECT, settings.SECURE_PROXY_SSL_HEADER = True, ("HTTP_X_FORWARDED_PROTO", "https")
    path, worker = stored().get_absolute_url(), Worker(get_wsgi_application())
    assert worker.get(path, HTTP_X_FORWARDED_PROTO="https").status == 200
    plain = worker.get(path)
    assert (plain.status, plain.headers["Location"]) == (301, f"https://127.0.0.1{path}")


@pytest.fixture
def paused():
    pause("default")
    yield
    watch("default")


@pytest.mark.usefixtures("paused")
def test_nothing_is_kept_while_the_tables_change_shape():
    path, worker = stored().get_absolute_url(), Worker()
    for _ in range(2):
        worker.get(path)
    assert worker.drawn == 2

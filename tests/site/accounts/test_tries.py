"""Tries of signing in are counted once for all web processes, whoever else is trying, and are forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.cache.backends import locmem
from django.test import Client
from django.utils import timezone

from curbside.site.accounts.models import Try, User
from curbside.site.accounts.rounds import HOURLY, forget_tries
from curbside.site.mail.rounds import ROUNDS
from tests.site.people import person

RIGHT = "a long walk home"


@pytest.fixture
def user() -> User:
    """Somebody with a password that others guess at."""
    user = person("amara")
    user.set_password(RIGHT)
    user.save()
    return user


def in_another_process() -> None:
    """What a process keeps in its own memory is not there."""
    for kept in locmem._caches.values():
        kept.clear()


def let_in(user: User, password: str) -> bool:
    client = Client()
    client.post("/account/login/", {"login": user.email, "password": password})
    return client.get("/me").status_code == 200


def test_what_one_process_counted_holds_in_the_next(user: User) -> None:
    for guess in range(5):
        in_another_process()
        assert not let_in(user, f"guess {guess}")
    in_another_process()
    assert not let_in(user, RIGHT)


def test_no_crowd_of_others_makes_it_forgotten(user: User) -> None:
    for guess in range(5):
        let_in(user, f"guess {guess}")
    for number in range(2001):
        cache.set(f"somebody-{number}", [], 300)
    assert not let_in(user, RIGHT)


def test_neither_the_address_nor_where_it_came_from_is_kept(user: User) -> None:
    let_in(user, "a guess")
    rows = str(list(Try.objects.values()))
    assert Try.objects.exists()
    assert not [word for word in (user.email, "127.0.0.1", "login") if word in rows]


def test_what_counts_no_more_is_forgotten_once_an_hour(user: User) -> None:
    let_in(user, "a guess")
    kept, due = Try.objects.count(), timezone.now().replace(minute=HOURLY)
    assert forget_tries in ROUNDS
    assert forget_tries(due + timedelta(minutes=1, days=1)) == 0
    assert forget_tries(due + timedelta(days=1)) == kept
    assert not Try.objects.exists()

"""Where a moderator finds the queue: the navigation of every page, and the account's page."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from curbside.site.moderation.actions import make_moderator, unmake_moderator
from tests.cast import NOW, QUIET, stored
from tests.site.people import amara, ben, mo, person, signed_in

QUEUE = 'href="/moderation"'


def page(address: str, user: object) -> str:
    return signed_in(user).get(address).content.decode()


@pytest.mark.parametrize(("address", "times"), [("/", 1), ("/topics", 1), ("/me", 2)])
def test_moderators_of_everything_and_of_one_specialty_are_led_there(address: str, times: int) -> None:
    skin = person("skin")
    make_moderator(skin, "dermatologist", by=mo(), now=NOW)
    assert [page(address, one).count(QUEUE) for one in (mo(), skin)] == [times, times]


@pytest.mark.parametrize("address", ["/", "/me"])
def test_nobody_else_is_led_to_a_page_that_is_not_open_to_them(address: str) -> None:
    assert [QUEUE in page(address, one) for one in (amara(), ben().account)] == [False, False]


def test_who_moderates_no_more_loses_the_way() -> None:
    scope = make_moderator(person("skin"), "dermatologist", by=mo(), now=NOW)
    unmake_moderator(scope, by=mo(), now=timezone.now())
    assert QUEUE not in page("/", scope.user)


def test_for_people_not_signed_in_nothing_of_it_is_looked_up() -> None:
    address = stored(QUIET).get_absolute_url()
    with CaptureQueriesContext(connection) as asked:
        shown = [page(one, None) for one in ("/", address)]
    assert not any(QUEUE in one for one in shown)
    assert not any("moderation_" in one["sql"] for one in asked)

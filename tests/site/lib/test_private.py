"""What caches may keep: nothing of somebody signed in; and reading pages are only read."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.site.people import amara, signed_in


@pytest.mark.parametrize(("address", "said"), [("/account/email/", "private, no-store"), ("/search?q=botox", "private, no-cache")])
def test_pages_of_somebody_signed_in_are_theirs_alone(address: str, said: str) -> None:
    assert signed_in(amara()).get(address)["Cache-Control"] == said


def test_a_visitors_page_may_be_kept() -> None:
    assert "private" not in Client().get("/search?q=botox").get("Cache-Control", "")


@pytest.mark.parametrize("address", ["/", "/topics", "/doctors", "/search", "/unanswered"])
def test_a_page_that_is_read_takes_nothing(address: str) -> None:
    assert signed_in(amara()).post(address).status_code == 405

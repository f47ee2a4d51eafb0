"""How many web addresses a text may hold before somebody reads it."""

from __future__ import annotations

import pytest

from curbside.site.lib.links import has_many_links


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("It wears off in ten weeks.", False),
        ("See https://www.nhs.example.com/botox and www.fda.example", False),
        ("https://a.example https://b.example https://www.c.example.com", True),
        ("Visit cheapfillers.com, cheapfillers.net and BESTFILLERS.SHOP today", True),
        ("Give 2.5 mg, e.g. at night. Call me.Then rest.", False),
        ("Write to amy@a.example.com, ben@b.com or chen@c.org about the bill", False),
        ("a." * 20_000, False),
        ("", False),
    ],
)
def test_more_than_two_are_many(text, many):
    assert has_many_links(text) is many

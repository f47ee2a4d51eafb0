"""Warning: a sign to watch for, or a risk named."""

from __future__ import annotations

from curbside.core.claims import Warning
from tests.core.claims.reading import claim, claims


def test_a_list_of_signs_is_one_warning():
    assert claim(Warning, "Watch for fever, spreading redness or pus.").quote == "Watch for fever, spreading redness or pus"


def test_thanks_warn_of_nothing():
    assert claims(Warning, "Thank you for your question.") == []

"""The list of letters in the docs is whole, and true about which of them can be switched off."""

from __future__ import annotations

from pathlib import Path

import pytest

import curbside.site

TEMPLATES = Path(curbside.site.__file__).parent / "templates"
LETTERS = sorted(str(file.relative_to(TEMPLATES)) for file in TEMPLATES.glob("*/mail/*.txt"))
ROWS = (Path(__file__).parents[3] / "docs/reference/mail.md").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_is_listed_and_has_its_link_where_the_list_says_that_it_can_be_switched_off(letter: str) -> None:
    [row] = [row for row in ROWS if f"`{letter}`" in row]
    can_be = not row.rpartition("|")[0].rpartition("|")[2].strip().startswith("no")
    assert ("{{ stop }}" in (TEMPLATES / letter).read_text(encoding="utf-8")) == can_be

"""docs/reference/red-flags.md agrees with the rules."""

from pathlib import Path

from curbside.core.safety import read_rules
from curbside.core.safety.reference import TITLES, page
from curbside.core.safety.rules import FAMILIES

PAGE = Path(__file__).resolve().parents[3] / "docs" / "reference" / "red-flags.md"


def test_the_page_is_what_the_rules_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m curbside.core.safety.reference > docs/reference/red-flags.md"


def test_every_rule_has_a_row() -> None:
    assert all(f"| `{rule.id}` |" in page() for rule in read_rules())


def test_every_family_has_a_title() -> None:
    assert tuple(sorted(TITLES)) == tuple(sorted(FAMILIES))

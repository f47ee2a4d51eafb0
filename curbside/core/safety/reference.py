"""docs/reference/red-flags.md, made from the rules: `python -m curbside.core.safety.reference` prints it."""

from __future__ import annotations

from curbside.core.safety.rules import FAMILIES, PENDING, Rule, read_rules

TITLES = {
    "botulinum": "Botulinum toxin", "filler": "Fillers", "surgery": "After surgery", "allergy": "Allergy", "mind": "Mind",
    "eye": "Eye and ear", "pregnancy": "Pregnancy and birth", "child": "Babies and children", "any": "Any patient",
    "urged": "A doctor urges prompt care",
}  # fmt: skip
HEAD = """# Red flags

Words in a thread that may mean an emergency. Curbside shows where to turn at once, whatever the doctors in the thread agree on.
A rule reads the patient's question; the last group reads the doctors' answers. A sign that is denied, only feared, conditional, long past
or somebody else's raises nothing; but fear of doing harm to oneself or a child is a sign. Misspelt words are read as `spellings.toml` says. Nothing here is medical advice, and a text that raises no rule may still need help at once.

This page is made from `curbside/core/safety/rules.toml` by `python -m curbside.core.safety.reference`.
"""


def page() -> str:
    """The reference page: one table a family, one row a rule."""
    return "\n".join([HEAD, *(_family(name) for name in FAMILIES)])


def _family(name: str) -> str:
    rows = [_row(rule) for rule in read_rules() if rule.family == name]
    return "\n".join([f"## {TITLES[name]}\n", "| rule | for example | why | what to do | source |", "|---|---|---|---|---|", *rows, ""])


def _row(rule: Rule) -> str:
    checked = "page not yet read against it" if rule.checked == PENDING else f"checked {rule.checked}"
    cells = (f"`{rule.id}`", rule.example, rule.why, rule.what, f"{rule.source} (rule of {rule.written}, {checked})")
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    print(page(), end="")

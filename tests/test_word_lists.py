"""Lists of words written over several lines lose none where two lines meet."""

from __future__ import annotations

import ast
import tokenize
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "curbside"
BETWEEN = {tokenize.NL, tokenize.COMMENT}


def run_together(path: Path) -> Iterator[str]:
    """Where two strings stand side by side and the last word of one would run into the first of the next."""
    with path.open("rb") as file:
        tokens = [token for token in tokenize.tokenize(file.readline) if token.type not in BETWEEN]
    for one, other in pairwise(tokens):
        if one.type == other.type == tokenize.STRING and not {"f", "b"} & {*one.string[:2].lower(), *other.string[:2].lower()}:
            first, second = str(ast.literal_eval(one.string)), str(ast.literal_eval(other.string))
            if first[-1:].isalnum() and second[:1].isalnum():
                yield f"{path.name}:{other.start[0]} {first.split()[-1]}{second.split()[0]}"


@pytest.mark.parametrize("package", ["cli", "core", "site"])
def test_no_two_words_run_together_where_a_line_ends(package: str) -> None:
    assert [found for path in sorted((PACKAGE / package).rglob("*.py")) for found in run_together(path)] == []


def test_such_a_place_is_found(tmp_path: Path) -> None:
    (tmp_path / "cues.py").write_text("CUES = (\n    'having feel'\n    'severe pain'\n)\n")
    assert [*run_together(tmp_path / "cues.py")] == ["cues.py:3 feelsevere"]

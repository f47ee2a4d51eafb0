"""Dissent: the doctor disputes the premise, another opinion, or a remedy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from curbside.core.claims.base import Claim
from curbside.core.claims.statements import Marked, place, runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Dissent(Claim):
    """The doctor does not see, or disputes, what the asker or another doctor says, or says an asked-for remedy does not work."""

    kind: ClassVar[str] = "dissent"


def find_dissent(marked: Marked) -> Iterator[Dissent]:
    """What a passage disputes."""
    for sentence, found in runs(marked, "dissent"):
        yield Dissent(**place(marked.passage, sentence, found))

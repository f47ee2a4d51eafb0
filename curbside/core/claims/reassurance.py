"""Reassurance: comfort with content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from curbside.core.claims.base import Claim
from curbside.core.claims.statements import Marked, place, runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Reassurance(Claim):
    """Comfort with content ("this is normal at two weeks"), not courtesy or sympathy."""

    kind: ClassVar[str] = "reassurance"


def find_reassurance(marked: Marked) -> Iterator[Reassurance]:
    """The comfort a passage gives."""
    for sentence, found in runs(marked, "reassurance"):
        yield Reassurance(**place(marked.passage, sentence, found))

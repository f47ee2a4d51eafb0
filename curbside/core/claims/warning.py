"""Warning: a sign to watch for, or a risk named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from curbside.core.claims.base import Claim
from curbside.core.claims.statements import Marked, place, runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Warning(Claim):
    """A sign to watch for or a risk named. A list of signs is one warning."""

    kind: ClassVar[str] = "warning"


def find_warnings(marked: Marked) -> Iterator[Warning]:
    """The warnings of a passage, one a stretch of a sentence."""
    for sentence, found in runs(marked, "warning"):
        yield Warning(**place(marked.passage, sentence, found))

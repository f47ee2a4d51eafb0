"""What the tests of claims say: one sentence in, the claims of one kind out."""

from __future__ import annotations

from typing import TypeVar

from curbside.core.claims import Claim, find_claims
from curbside.core.thread import Answer

C = TypeVar("C", bound=Claim)


def claims(kind: type[C], body: str, headline: str | None = None) -> list[C]:
    """The claims of a kind in an answer."""
    return [claim for claim in find_claims(Answer(body, headline)) if isinstance(claim, kind)]


def claim(kind: type[C], body: str) -> C:
    """The only claim of a kind in an answer."""
    [found] = claims(kind, body)
    return found

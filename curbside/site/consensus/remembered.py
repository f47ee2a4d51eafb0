"""Claims this process found before. Whoever types, posts or changes one answer of a thread waits for the reading of that one alone."""

from __future__ import annotations

from functools import lru_cache

from curbside.core.claims import Claim, find_claims
from curbside.core.thread import Answer

MOST = 512  # answers: those of some seventy threads that are written in at present, about 5 MB


def remembered_claims(answer: Answer) -> tuple[Claim, ...]:
    """The same as `find_claims`, which is pure: the same words always say the same."""
    return _claims(answer.headline, answer.body)


@lru_cache(maxsize=MOST)
def _claims(headline: str | None, body: str) -> tuple[Claim, ...]:
    return find_claims(Answer(body, headline))

"""Words of a question that may mean an emergency, read as on its page and kept in no row: they follow its words, and the rules, at once."""

from __future__ import annotations

from functools import lru_cache

from curbside.core.safety import red_flags_of_question
from curbside.core.safety.orders import strongest
from curbside.core.thread import Question

MOST = 512  # questions, mostly 1 or 2 kB each: those that wait for a moderator at present, read again with each press there


@lru_cache(maxsize=MOST)
def signs_in(title: str, body: str) -> tuple[str, ...]:
    """The words, in order; of several on the same words those with the strongest order."""
    flags = red_flags_of_question(Question(title, body))
    parts = ([flag for part, flag in flags if part == name] for name in ("title", "body"))
    return tuple(flag.quote for found in parts for flag in strongest(found))

"""Words of a question that may mean an emergency, read as on its page and kept in no row: they follow its words, and the rules, at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from curbside.core.safety import FlagsOfPost, red_flags_of_question
from curbside.core.safety.orders import strongest
from curbside.core.safety.quoting import Passage, passages
from curbside.core.thread import Question

MOST = 512  # questions, mostly 1 or 2 kB each: those that wait for a moderator at present, read again with each press there


def told_of(fields: Mapping[str, Any]) -> str:
    """What the asker told of the treatment in fields of its own: "Lip filler" there makes sense of "it turned white" in the words."""
    return " ".join(told for name in ("area", "product", "treatment") if (told := str(fields.get(name) or "").strip()))


def flags_of(question: Question, told: str) -> FlagsOfPost:
    """Its red flags, each with the part it stands in; of several on the same words those with the strongest order."""
    flags = red_flags_of_question(question, told)
    parts = [[flag for part, flag in flags if part == name] for name in ("title", "body")]
    kept = [strongest(found) for found in parts]
    return tuple((part, flag) for part, flag in flags if flag in kept[part == "body"])


@lru_cache(maxsize=MOST)
def signs_in(title: str, body: str, told: str) -> tuple[Passage, ...]:
    """The sentences with the signs, in order: a scrap of one can mean anything."""
    flags = flags_of(Question(title, body), told)
    return tuple(
        one for part, text in (("title", title), ("body", body)) for one in passages(text, [(f.start, f.end) for p, f in flags if p == part])
    )

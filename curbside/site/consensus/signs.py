"""Signs of an emergency in a thread, for lists and queues. They wait for no reading: where the stored one is stale, the asker's words are read now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from curbside.core.consensus.statements import SIGN_NAMED
from curbside.core.safety.quoting import Passage
from curbside.site.questions.emergencies import signs_in, told_of
from curbside.site.questions.models import Question


def asked_signs(question: Question) -> tuple[Passage, ...]:
    """The asker's sentences with signs."""
    return signs_in(question.title, question.body, told_of(question.facts))


def lead_unread(question: Question) -> str:
    """The first sentence of a thread whose stored reading is stale: that a sign is named, where the asker names one; else ""."""
    return SIGN_NAMED if asked_signs(question) else ""


def drawn_signs(picture: dict[str, Any]) -> list[dict[str, Any]]:
    """The sentences with signs of a picture, the most urgent first, each once, with who wrote it where it is a doctor."""
    found: Iterable[dict[str, Any]] = (quote for flag in picture["flags"] for quote in flag["quotes"])
    return list({str(quote): quote for quote in found}.values())

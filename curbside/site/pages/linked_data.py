"""The thread as schema.org data (JSON-LD), for search engines: only what a reader of the page sees.

QAPage where there are answers and the site lets several doctors answer (`CURBSIDE_QAPAGE`); MedicalWebPage always. No answer is marked as
accepted: Curbside picks no winner. Times stand in it only where the page shows them.
https://schema.org/QAPage, https://schema.org/MedicalWebPage; docs/decisions/0011-what-machines-read.md
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Protocol

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from curbside.core.thread import Doctor
from curbside.site.answers.models import Answer
from curbside.site.questions.models import Question, Topic

ASPECTS = {"timing": "prognosis", "outlook": "prognosis", "chance": "prognosis", "cause": "causes", "advice": "treatment", "dose": "treatment"}
_ESCAPES = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


class Shown(Protocol):
    """What is needed of an answer as the page shows it."""

    @property
    def answer(self) -> Answer: ...
    @property
    def anchor(self) -> str: ...
    @property
    def byline(self) -> Doctor: ...


def linked_data(question: Question, topics: Sequence[Topic], picture: dict[str, Any], answers: Sequence[Shown]) -> dict[str, Any]:
    """The page as schema.org data. answers: in the order of the page."""
    address = settings.ADDRESS + question.get_absolute_url()
    with_words = [shown for shown in answers if shown.answer.body.strip()]
    asked = bool(with_words) and settings.QAPAGE
    page: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": ["QAPage", "MedicalWebPage"] if asked else "MedicalWebPage",
        "url": address,
        "name": question.heading,
        "description": picture["lead"],
        "inLanguage": settings.LANGUAGE_CODE,
        "medicalAudience": "https://schema.org/Patient",
    }
    if topics:
        page["about"] = [{"@type": "MedicalEntity", "name": topic.label, "url": settings.ADDRESS + topic.get_absolute_url()} for topic in topics]
    if aspects := _aspects(picture):
        page["aspect"] = aspects
    if asked:
        page["mainEntity"] = _question(question, address, with_words)
    return page


def as_script(data: dict[str, Any]) -> SafeString:
    """A data block. No text in it can end the block, begin a comment or break a line; it is never run, so the content policy lets it be."""
    words = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{words}</script>')  # noqa: S308 # escaped just above


def _aspects(picture: dict[str, Any]) -> list[str]:
    """What of medicine the doctors speak of, by the kinds of their claims."""
    return sorted({ASPECTS[claim["kind"]] for claims in picture["claims"] for claim in claims if claim["kind"] in ASPECTS})


def _question(question: Question, address: str, answers: Sequence[Shown]) -> dict[str, Any]:
    found: dict[str, Any] = {
        "@type": "Question",
        "url": address,
        "name": question.heading,
        "text": question.body.strip() or question.heading,
        "answerCount": len(answers),
        "suggestedAnswer": [_answer(shown, address) for shown in answers],
    }
    if question.asker:
        found["author"] = {"@type": "Person", "name": question.asker}
    return found | ({"datePublished": question.asked_at.date().isoformat()} if question.asked_at else {})


def _answer(shown: Shown, address: str) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": "Answer", "url": f"{address}#{shown.anchor}", "text": shown.answer.body.strip()}
    if (shown.answer.headline or "").strip():
        found["headline"] = shown.answer.headline
    return found | ({"author": _author(shown)} if shown.byline.name else {})


def _author(shown: Shown) -> dict[str, Any]:
    """The doctor as the byline names them; nobody is made up where an imported page names none."""
    doctor, byline = shown.answer.doctor, shown.byline
    found: dict[str, Any] = {"@type": "Person", "name": byline.name}
    if byline.credentials:
        found["honorificSuffix"] = ", ".join(byline.credentials)
    if byline.specialty:
        found["jobTitle"] = byline.specialty
    if doctor and not doctor.removed:
        found["url"] = settings.ADDRESS + doctor.get_absolute_url()
    return found

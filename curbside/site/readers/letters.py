"""What followers read: titles, links and doctors' names. The subject names nothing medical, since a locked telephone shows it; an asker is never named."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse

from curbside.site.accounts.models import User
from curbside.site.mail.actions import send
from curbside.site.mail.models import Letter
from curbside.site.readers.models import News

LINES = 40  # of a digest


def event_of(news: News, person: int) -> str:
    """What a letter to somebody is about. An answer that was taken back and written anew is one event: its doctor in this thread."""
    what = f"answer {news.answer.question_id}-{news.answer.doctor_id}" if news.answer else f"question {news.question_id}"
    return f"{what} for {person}"


def write_news(news: News, person: User) -> bool:
    """One letter about one thing."""
    subject = f"{_doctor(news)} answered in a thread you follow" if news.answer else "A new question in what you follow"
    return _write(event_of(news, person.pk), person, subject, "news", {"doctor": _doctor(news)} | _line(news))


def write_digest(person: User, news: list[News], monday: datetime) -> bool:
    """One letter about a week, the newest first. monday: after the week."""
    shown = news[:LINES]
    context = {
        "answers": [_line(one) | {"doctor": _doctor(one)} for one in shown if one.answer],
        "questions": [_line(one) for one in shown if not one.answer],
        "more": len(news) - len(shown),
    }
    return _write(f"digest {monday:%Y-%m-%d} for {person.pk}", person, "Your week in what you follow", "digest", context)


def _write(event: str, person: User, subject: str, template: str, context: dict[str, Any]) -> bool:
    context = context | {"following": settings.ADDRESS + reverse("readers:following")}
    return send(event, person, subject, f"readers/mail/{template}.txt", context, kind=Letter.Kind.FOLLOWED)


def _line(news: News) -> dict[str, str]:
    address = news.answer.get_absolute_url() if news.answer else news.thread.get_absolute_url()
    return {"title": _on_one_line(news.thread.heading), "address": settings.ADDRESS + address}


def _doctor(news: News) -> str:
    return _on_one_line(news.answer.doctor.full_name) if news.answer and news.answer.doctor else ""


def _on_one_line(words: str) -> str:
    return " ".join(words.split())

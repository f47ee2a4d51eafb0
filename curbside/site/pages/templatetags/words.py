"""Small words every template uses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString

from curbside.core.consensus.wording import UNANSWERED
from curbside.site.consensus.queries import lead_of, left_open_of
from curbside.site.doctors.access import verification_of
from curbside.site.doctors.models import Doctor
from curbside.site.lib.clock import clock, hour
from curbside.site.lib.given_back import Field, typed_fields
from curbside.site.lib.telephone import dial_known
from curbside.site.lib.typography import typographic
from curbside.site.moderation.access import told_of_suspension
from curbside.site.questions.models import Question

register = template.Library()
register.filter(clock)
register.filter(hour)
register.filter(typographic)


@register.filter
def initials(name: str) -> str:
    """Two letters for a face: the first of the first and of the last word of a name."""
    words = [word for word in name.split() if word[:1].isalpha()]
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper() if words else "?"


@register.filter
def doctors(count: int) -> str:
    """ "1 doctor", "7 doctors"."""
    return f"{count} doctor{'' if count == 1 else 's'}"


@register.filter
def answered(count: int) -> str:
    """ "1 doctor answered", "7 doctors answered", "no doctor has answered yet"."""
    return f"{doctors(count)} answered" if count else "no doctor has answered yet"


@register.filter
def counted(count: int, noun: str) -> str:
    """A number with its noun: `{{ 3|counted:"answer" }}` is "3 answers"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


@register.filter
def inwords(count: int) -> str:
    """A small number as a word: 9 is "nine"."""
    words = "no one two three four five six seven eight nine ten eleven twelve".split()
    return words[count] if count < len(words) else str(count)


@register.filter
def place(index: int) -> str:
    """The anchor of an answer by its index: 0 is "a1"."""
    return f"a{index + 1}"


@register.filter
def dial(order: str) -> SafeString:
    """What to do in an emergency, with links that dial for the numbers in it that are this country's."""
    return dial_known(order)


@register.filter
def following(index: int) -> int:
    """The number people count by: 0 is 1."""
    return index + 1


@register.filter
def lead(question: Question) -> str:
    """The first sentence of a question's picture; "" while that is being read again, and for "no doctor has answered yet", which each entry tells anyway."""
    return lead_of(question).replace(UNANSWERED, "")


@register.filter
def left_open(question: Question) -> list[str]:
    """What a question asks that no doctor took up."""
    return left_open_of(question)


@register.filter
def called(by: int | str, names: Mapping[int, str]) -> str:
    """What to call who is quoted, by the number of the doctor; who has none gave no name."""
    return (names.get(by) if isinstance(by, int) else "") or "a doctor who gave no name"


@register.filter
def verified(doctor: Doctor) -> bool:
    """Whether a doctor's verification holds now; costs no query where verifications were fetched with the doctor."""
    return verification_of(doctor, timezone.now()) is not None


@register.simple_tag(takes_context=True)
def typed(context: Any) -> list[Field]:
    """What was typed into the form that this page refuses; nothing where nobody wrote anything."""
    fields = typed_fields(context["request"]) if "request" in context else []
    return fields if any(field.seen for field in fields) else []


@register.simple_tag(takes_context=True)
def suspended(context: Any) -> str:
    """What somebody who is suspended from posting is told before they type; "" for everybody else."""
    user = context["request"].user if "request" in context else None
    return told_of_suspension(user, timezone.now()) if user and user.is_authenticated else ""

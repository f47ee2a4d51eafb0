"""What a search is narrowed to, as an address says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models

from curbside.site.doctors.access import specialty_at
from curbside.site.doctors.models import Specialty
from curbside.site.questions.models import Topic
from curbside.site.search.narrowing import Narrowing


class Answered(models.TextChoices):
    """Whether any doctor has answered."""

    YES = "yes", "Answered"
    NO = "no", "Not answered yet"


@dataclass(frozen=True, slots=True)
class Filters:
    """topic: asked about this.   specialty: answered by a doctor of it.   answered: by any doctor, or by none. None asks for nothing."""

    topic: Topic | None = None
    specialty: Specialty | None = None
    answered: Answered | None = None

    def __bool__(self) -> bool:
        return bool(self.topic or self.specialty or self.answered)

    def narrowing(self) -> Narrowing:
        """The same for the index."""
        return Narrowing(
            self.topic.pk if self.topic else None,
            self.specialty.pk if self.specialty else None,
            self.answered == Answered.YES if self.answered else None,
        )


def filters_of(said: Mapping[str, str]) -> Filters:
    """The filters an address asks for; what names nothing we have is left out. A topic is said as "treatment/botulinum-toxin"."""
    kind, _, slug = _clean(said.get("topic", "")).partition("/")
    specialty, answered = _clean(said.get("specialty", "")), said.get("answered", "")
    return Filters(
        topic=Topic.objects.filter(kind=kind, slug=slug).first() if slug else None,
        specialty=specialty_at(specialty) if specialty else None,
        answered=Answered(answered) if answered in Answered.values else None,
    )


def _clean(word: str) -> str:
    """A slug as it may be; anything else, which no database need see, as nothing."""
    return word if word.isascii() and word.replace("-", "").replace("_", "").replace("/", "").isalnum() else ""

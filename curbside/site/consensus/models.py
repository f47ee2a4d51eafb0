"""What the core read from a thread, stored. Derived: it can be thrown away and made again by `curbside manage recompute`."""

from __future__ import annotations

from typing import Any

from django.db import models

from curbside.site.lib.plain_json import Decoder, Encoder
from curbside.site.questions.models import Question


class Snapshot(models.Model):
    """One thread's reading, ready to show.

    version: the core and the wording that made it (`reading_version`).   seen: the question's `changed_at` when it was made. A snapshot of
    another version or another `seen` is stale and never shown.
    picture: what the page draws (`panel.draw`).   voices: what a topic's page counts (`voices.voices_of`).
    lead: the first sentence, no time beside a red flag.   urgent: it has a red flag, so that it comes first in queues.   unanswered: how many asks no doctor took up.
    """

    question = models.OneToOneField(Question, on_delete=models.CASCADE, primary_key=True, related_name="snapshot")
    version = models.CharField(max_length=40)
    seen = models.DateTimeField()
    picture: models.JSONField[Any, Any] = models.JSONField(encoder=Encoder, decoder=Decoder)
    voices: models.JSONField[Any, Any] = models.JSONField(default=dict, encoder=Encoder, decoder=Decoder)
    lead = models.TextField()
    urgent = models.BooleanField(default=False)
    unanswered = models.PositiveIntegerField(db_index=True)
    made_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"reading of question {self.question_id}"

    def is_fresh(self, question: Question, version: str) -> bool:
        """Whether it shows the question's present words as the present core reads them."""
        return self.seen == question.changed_at and self.version == version

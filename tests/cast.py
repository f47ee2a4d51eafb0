"""The people and threads of the site's tests. All invented."""

from __future__ import annotations

from datetime import UTC, datetime

from curbside.core.thread import Answer, Doctor, Question, Rating, Thread
from curbside.site.imports.actions import import_thread
from curbside.site.imports.places import kept_source
from curbside.site.questions import models

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
BEN = Doctor("Ben Adeyemi", ("MD",), "Leeds", "Dermatologist", Rating(4.8, 64))
CHEN = Doctor("Chen Wei-Lin", ("MD", "FACS"), "Boston", "Facial Plastic Surgeon", Rating(4.5, 3))
SMILE = Thread(
    Question(
        "Crooked smile after Botox in the masseter, two weeks ago",
        "I had 25 units of Botox in each masseter two weeks ago. How long will this last? Is it permanent? Can I fly next week?",
    ),
    (
        Answer("This happens when the risorius is reached. It will go away in 2 to 3 months. It is temporary.", "It wears off", BEN),
        Answer("It should resolve in 3 to 4 months. See your injector again.", None, CHEN),
        Answer("Do not worry. The effect is temporary.", None, Doctor(None, (), "Miami", "Physician")),
    ),
    "smile.txt",
    3,
    "For information only.",
    ("line 9 belongs to no answer: Advertisement",),
)
QUIET = Thread(Question("Is a lump under the skin after a filler normal?", "It has been there for a month."), (), "lump.txt")


def stored(thread: Thread = SMILE) -> models.Question:
    """A thread as rows."""
    import_thread(thread, now=NOW)
    return models.Question.objects.get(source=kept_source(thread.source))

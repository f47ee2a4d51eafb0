"""The answers of threads that are written in at present, as this process fetched them: whoever types asks for the same ones every second.

Whatever changes an answer, or what is shown of its doctor, moves its question's `changed_at` (the stored readings rely on it as well).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from django.db.models import BigAutoField

from curbside.site.answers.models import Answer
from curbside.site.lib.prepared import Prepared
from curbside.site.questions.models import Question

MOST = 64  # threads, a few kB each
_OF_QUESTION: Prepared[Answer] = Prepared(lambda question: Answer.objects.with_all_to_read().filter(question=question), question=BigAutoField())


def answers_to(question: Question) -> Sequence[Answer]:
    """All answers to a question as it was fetched, shown or not, by position, with all that a reading looks at. They are shared: copy what you change.

    An answer that came between fetching the question and asking for this may be among them.
    """
    return _since(question.pk, question.changed_at)


def forget_answers() -> None:
    """Fetch all anew; where time was turned back, as between tests."""
    _since.cache_clear()


@lru_cache(maxsize=MOST)
def _since(question: int, changed_at: datetime) -> tuple[Answer, ...]:
    return tuple(_OF_QUESTION.all(question=question))

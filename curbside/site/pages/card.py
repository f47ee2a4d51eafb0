"""The picture of a thread for shared links: its first sentence over the band chart, as PNG."""

from __future__ import annotations

import hashlib
from pathlib import Path

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from curbside.site.consensus.queries import picture_of
from curbside.site.consensus.version import reading_version
from curbside.site.lib.conditional import unless_known
from curbside.site.pages import card_drawing
from curbside.site.questions.access import get_question_for
from curbside.site.questions.models import Question

KEPT = 86_400  # seconds; a changed thread has another key at once
_DRAWN_BY = hashlib.sha256(Path(card_drawing.__file__).read_bytes()).hexdigest()[:12]


@require_safe
def band(request: HttpRequest, pk: int) -> HttpResponse:
    """The picture, for whoever may read the thread; drawn once for each change of it."""
    question = get_question_for(request.user, pk)
    stamp = (question.pk, question.changed_at.isoformat(), reading_version(), _DRAWN_BY, settings.SITE_NAME)
    return unless_known(request, stamp, question.changed_at, lambda: HttpResponse(_png(question, stamp), content_type="image/png"))


def _png(question: Question, stamp: tuple[object, ...]) -> bytes:
    key = "card:" + hashlib.sha256(repr(stamp).encode()).hexdigest()
    cache = caches["pictures"]
    kept: bytes | None = cache.get(key)
    if kept is None:
        kept = card_drawing.draw_card(picture_of(question, list(question.answers.to_read())), settings.SITE_NAME)
        cache.set(key, kept, KEPT)
    return kept

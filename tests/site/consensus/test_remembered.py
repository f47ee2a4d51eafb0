"""What was read before is not read again: whoever writes one answer waits for the reading of that one."""

from __future__ import annotations

import pytest

from curbside.core.reading import read_answer, read_thread
from curbside.site.answers.models import Answer
from curbside.site.answers.threads import as_thread
from curbside.site.consensus import remembered
from curbside.site.consensus.models import Snapshot
from curbside.site.consensus.panel import draw
from curbside.site.questions.models import Question
from tests.cast import stored
from tests.site.people import ben, signed_in

WORDS = "It will be gone in 2 to 3 weeks."


@pytest.fixture
def read(monkeypatch):
    """The bodies of the answers that were read."""
    remembered._answer.cache_clear()
    bodies = []

    def watched(answer, question):
        bodies.append(answer.body)
        return read_answer(answer, question)

    monkeypatch.setattr(remembered, "read_answer", watched)
    return bodies


def test_once_the_form_was_opened_posting_reads_the_new_answer_alone(read):
    question, client = stored(), signed_in(ben().account)
    client.get(f"/answer/{question.pk}")
    read.clear()

    client.post(f"/answer/{question.pk}", {"headline": "", "body": WORDS, "do": "post"})

    assert read == [WORDS]


def test_what_is_stored_then_is_what_reading_everything_anew_gives():
    question, client = stored(), signed_in(ben().account)
    client.get(f"/answer/{question.pk}")

    client.post(f"/answer/{question.pk}", {"headline": "", "body": WORDS, "do": "post"})

    question = Question.objects.get()
    thread = as_thread(question, Answer.objects.to_read().filter(question=question))
    assert Snapshot.objects.get().picture == draw(read_thread(thread))

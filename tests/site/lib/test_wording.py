"""What nobody can read is sent back to its writer, kept as it was typed."""

from __future__ import annotations

from html import unescape

import pytest

from curbside.site.answers.models import Answer
from curbside.site.answers.models import Draft as AnswerDraft
from curbside.site.questions.models import Draft, Question
from tests.cast import QUIET, stored
from tests.site.people import amara, ben, signed_in

SAID = "Say it in words: what stands here has none."
WORDLESS = ["\N{CRYING FACE}\N{CRYING FACE}", "\u200b\u2060\u200b", "?!…", "\u202e\u2066\u2069", "\ufe0f"]


@pytest.mark.parametrize("nothing", WORDLESS)
def test_no_answer_counts_that_says_nothing(nothing: str) -> None:
    question = stored(QUIET)
    page = signed_in(ben().account).post(f"/answer/{question.pk}", {"body": nothing, "do": "post"})
    assert (page.status_code, SAID in unescape(page.content.decode())) == (422, True)
    assert (Answer.objects.count(), AnswerDraft.objects.get().body) == (0, nothing)


@pytest.mark.parametrize("nothing", WORDLESS)
def test_no_question_waits_that_asks_nothing(nothing: str) -> None:
    page = signed_in(amara()).post("/ask", {"title": nothing, "body": "It hurts.", "do": "post"})
    assert (page.status_code, SAID in unescape(page.content.decode())) == (422, True)
    assert (Question.objects.count(), Draft.objects.get().fields["title"]) == (0, nothing)


@pytest.mark.parametrize("words", ["كم يستمر هذا؟", "多久会好？", "6 weeks?", "Ça va passer"])
def test_words_of_every_script_are_words(words: str) -> None:
    signed_in(amara()).post("/ask", {"title": words, "body": words, "do": "post"})
    assert Question.objects.get().title == words

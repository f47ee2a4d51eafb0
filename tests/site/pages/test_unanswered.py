"""What nobody answered."""

from __future__ import annotations

from django.test import Client

from curbside.site.questions.models import Question
from tests.cast import NOW, QUIET, SMILE, stored


def page(address: str = "/unanswered") -> str:
    return Client().get(address).content.decode()


def test_questions_without_an_answer_come_first_then_what_is_asked_and_left_open() -> None:
    stored(SMILE)
    stored(QUIET)
    shown = page()
    assert shown.index("Is a lump under the skin") < shown.index("Crooked smile")
    assert "Can I fly next week?" in shown


def test_a_topic_narrows_the_list() -> None:
    stored(SMILE)
    stored(QUIET)
    assert "Is a lump" not in page("/unanswered?topic=treatment/botulinum-toxin")
    assert Client().get("/unanswered?topic=treatment/nothing").status_code == 404


def test_only_topics_with_an_open_question_are_offered() -> None:
    stored(SMILE)
    stored(QUIET)
    assert '<optgroup label="Treatments"><option value="treatment/botulinum-toxin">Botulinum toxin</option>' in page()
    Question.objects.filter(title=SMILE.question.title).update(closed_at=NOW)
    assert "botulinum-toxin" not in page().partition("</form>")[0]
    assert '<option value="treatment/botulinum-toxin" selected>' in page("/unanswered?topic=treatment/botulinum-toxin")


def test_closed_questions_wait_for_nobody() -> None:
    stored(QUIET)
    Question.objects.update(closed_at=NOW)
    assert "Is a lump" not in page()


def test_a_stale_reading_says_nothing() -> None:
    stored(SMILE)
    Question.objects.update(changed_at=NOW.replace(year=2031))
    assert "Can I fly" not in page()

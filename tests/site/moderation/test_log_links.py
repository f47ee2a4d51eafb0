"""The log leads to the things it speaks of, where whoever reads it finds them there; else it has plain words."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curbside.site.answers.models import Answer
from curbside.site.doctors.actions import erase_profile
from curbside.site.doctors.models import Review
from curbside.site.lib.states import State
from curbside.site.moderation.actions import make_moderator, put_down
from curbside.site.questions.actions import erase_words, set_state
from curbside.site.questions.models import Question
from tests.cast import NOW, stored
from tests.site.moderation.stage import decide, held
from tests.site.people import amara, ben, chen, mo, person, signed_in


def links() -> list[str]:
    """Where the entries of the log lead, the latest first; "" for an entry without a link."""
    entries = re.findall(r"<li><p><b>.*?</p>", signed_in(mo()).get("/moderation/log").content.decode())
    return [(re.findall(r'<a href="([^"]*)"', entry) or [""])[0] for entry in entries]


def logged(kind: str, thing: object) -> None:
    put_down("approve", kind, thing, by=mo(), now=NOW)


def follow(address: str) -> int:
    return signed_in(mo()).get(address.partition("#")[0], follow=True).status_code


def test_a_question_is_led_to_while_it_is_held_as_well() -> None:
    question = held()
    logged("question", question)
    assert links() == [question.get_absolute_url()]
    assert follow(links()[0]) == 200


def test_a_removed_or_erased_question_has_plain_words() -> None:
    question = held()
    decide("question", question.pk, "approve")
    assert links() == [question.get_absolute_url()]
    erase_words(question, now=NOW)
    assert links() == [""]
    other = held("Another")
    logged("question", other)
    set_state(other, State.REMOVED, now=NOW)
    assert links() == ["", ""]


def test_a_deleted_question_has_its_number_alone() -> None:
    question = held()
    logged("question", question)
    question.delete()
    assert links() == [""]


@pytest.mark.parametrize(("state", "led"), [("published", True), ("held", False), ("removed", False)])
def test_an_answer_is_led_to_where_it_stands_on_the_page(state: str, led: bool) -> None:
    answer = stored().answers.get(position=0)
    Answer.objects.filter(pk=answer.pk).update(state=state)
    logged("answer", answer)
    assert links() == [f"/q/{answer.question_id}#a1" if led else ""]
    assert not led or follow(links()[0]) == 200


def test_an_answer_under_a_removed_question_is_on_no_page() -> None:
    answer = stored().answers.get(position=0)
    logged("answer", answer)
    Question.objects.update(state=State.REMOVED)
    assert links() == [""]


def test_a_review_and_its_reply_are_led_to_while_they_are_shown() -> None:
    review = Review.objects.create(doctor=ben(), author=amara(), stars=5, treated=True, body="Kind.", state="published", written_at=NOW)
    logged("review", review)
    assert (links()[0].endswith("#reviews"), follow(links()[0])) == (True, 200)
    Review.objects.update(state="held")
    assert links() == [""]


def test_a_doctor_is_led_to_until_the_profile_is_erased() -> None:
    doctor = chen()
    logged("doctor", doctor)
    assert (links(), follow(links()[0])) == ([doctor.get_absolute_url()], 200)
    erase_profile(doctor)
    assert links() == [""]


def test_an_account_has_no_page_to_be_led_to() -> None:
    make_moderator(person("bo"), "", by=mo(), now=NOW)
    assert links() == [""]


def test_however_many_entries_the_database_is_asked_as_often() -> None:
    client, counts = signed_in(mo()), []
    for _ in range(2):
        for number in range(3):
            logged("question", held(f"Question {number}"))
        with CaptureQueriesContext(connection) as asked:
            client.get("/moderation/log")
        counts.append(len(asked))
    assert counts[0] == counts[1]

"""Letters that wait while what they tell of is erased: others are not sent its title, nor the name, however long a mail server was down."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest

from curbside.site.accounts.actions import erase
from curbside.site.lib.states import State
from curbside.site.mail.models import Letter
from curbside.site.questions.actions import delete_question, erase_words, set_state
from curbside.site.questions.models import Question
from curbside.site.readers.actions import follow
from curbside.site.readers.models import Follow
from curbside.site.readers.rounds import send_digests, tell_followers
from tests.cast import NOW
from tests.site.people import ben, person
from tests.site.readers.stage import TITLE, answered, asked, minutes

OTHER = "Is a droopy brow normal?"
MONDAY = NOW + timedelta(days=15)


@pytest.fixture(autouse=True)
def _the_mail_server_is_down(settings) -> None:
    settings.EMAIL_BACKEND = "tests.site.mail.test_rounds.Down"


def waiting() -> str:
    """All that stands in letters."""
    return str(list(Letter.objects.values_list("subject", "words")))


def told_of_two_questions() -> Question:
    """Bo follows the topic of one that comes now, and of another."""
    topic = asked("An old one.", by=person("zoe")).topics.first()
    tell_followers(NOW)
    follow(topic, Follow.Often.AT_ONCE, by=person("bo"), now=NOW)
    question = asked(now=minutes(1))
    asked(OTHER, by=person("zoe"), now=minutes(1))
    tell_followers(minutes(2))
    assert (TITLE in waiting(), OTHER in waiting()) == (True, True)
    return question


@pytest.mark.parametrize("let_go", [delete_question, partial(erase_words, now=NOW), partial(set_state, state=State.REMOVED, now=NOW)])
def test_the_title_of_an_erased_question_waits_in_nobodys_letter(let_go: Callable[[Question], None]) -> None:
    question = told_of_two_questions()
    Letter.objects.filter(words__contains=TITLE).update(state=Letter.State.FAILED)
    let_go(question)
    assert (TITLE in waiting(), question.slug in waiting(), OTHER in waiting()) == (False, False, True)


def test_neither_does_it_in_a_digest() -> None:
    send_digests(NOW)
    question = asked()
    follow(question, Follow.Often.WEEKLY, by=person("bo"), now=NOW)
    answered(question, ben(), now=minutes(1))
    tell_followers(minutes(2))
    send_digests(MONDAY)
    assert TITLE in waiting()
    erase(question.author, now=MONDAY)
    assert TITLE not in waiting()


def test_neither_does_the_name_of_an_erased_doctor() -> None:
    question, doctor = asked(), ben()
    follow(question, Follow.Often.AT_ONCE, by=person("bo"), now=NOW)
    answered(question, doctor, now=minutes(1))
    tell_followers(minutes(2))
    assert "Ben Adeyemi" in waiting()
    erase(doctor.account, now=minutes(3))
    assert "Adeyemi" not in waiting()

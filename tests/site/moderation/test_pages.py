"""The queue in pages: nothing is on two of them, nothing on none, and whoever decides goes on where they were."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from curbside.site.answers.moderated import ANSWER
from curbside.site.lib.paging import LENGTH
from curbside.site.moderation.actions import flag
from curbside.site.questions.models import Question
from tests.cast import NOW, SMILE, stored
from tests.site.moderation.stage import address, decide, form_of, held
from tests.site.people import amara, mo, signed_in
from tests.site.reading import visible


@pytest.fixture
def waiting() -> list[Question]:
    """Two full pages, and one more thing on a third; all came at the same moment, as from an import."""
    return [held(f"Question {number}") for number in range(2 * LENGTH + 1)]


def page(number: int) -> str:
    return signed_in(mo()).get("/moderation", {"page": number}).content.decode()


def keys(shown: str) -> list[str]:
    return re.findall(r'<li id="(question-\d+)"', shown)


def test_each_thing_is_on_one_page(waiting: list[Question]) -> None:
    pages = [keys(page(number)) for number in (1, 2, 3)]
    assert [len(one) for one in pages] == [LENGTH, LENGTH, 1]
    assert {key for one in pages for key in one} == {f"question-{question.pk}" for question in waiting}


def test_it_says_how_much_waits_in_all_and_leads_on(waiting: list[Question]) -> None:
    shown = page(2)
    assert f"{2 * LENGTH + 1} things." in shown
    assert [f'rel="{rel}" href="/moderation?page={number}"' in shown for rel, number in (("prev", 1), ("next", 3))] == [True, True]


def test_what_does_not_fill_a_page_has_no_others() -> None:
    held()
    assert "More pages" not in page(1)


class TestDeciding:
    def last_of(self, number: int) -> int:
        return int(keys(page(number))[-1].removeprefix("question-"))

    def test_one_goes_on_on_the_same_page(self, waiting: list[Question]) -> None:
        number = self.last_of(2)
        answer = decide("question", number, "approve", page=2)
        assert (answer.url, Question.objects.get(pk=number).state) == ("/moderation?page=2", "published")

    def test_the_last_of_the_last_page_leads_to_the_one_before(self, waiting: list[Question]) -> None:
        assert decide("question", self.last_of(3), "approve", page=3).url == "/moderation?page=2"

    def test_what_was_refused_is_there_again_and_its_page_leads_on(self, waiting: list[Question]) -> None:
        number = self.last_of(2)
        shown = decide("question", number, "remove", page=2, reason="").content.decode()
        assert f"question-{number}" in keys(shown)
        assert 'rel="next" href="/moderation?page=3"' in shown

    def test_what_moved_up_meanwhile_is_found_where_it_waits_now(self, waiting: list[Question]) -> None:
        number, client = self.last_of(3), signed_in(mo())
        form = form_of(client, "question", number, page=3) | {"do": "approve"}
        Question.objects.filter(pk=waiting[0].pk).update(state="published")
        Question.objects.filter(pk=number).update(body="Other words.", added_at=NOW - timedelta(days=1))
        assert client.post(address("question", number, page=3), form).url == f"/moderation#question-{number}"


def test_each_thing_says_since_when_it_is_here() -> None:
    held()
    assert "not shown yet, here since 1 March 2026, 12:00 UTC" in visible(page(1))


def test_a_word_to_an_author_is_asked_for_only_where_there_is_one() -> None:
    answer = stored(SMILE).answers.first()
    flag(ANSWER, answer, "wrong", "", by=amara(), now=NOW)
    shown = visible(page(1))
    assert "If you remove it: why, for the log; its author has no account here" in shown
    assert "who reads it" not in shown
    assert "Show these words instead Leave it as it is Remove" in shown


def test_words_that_could_tell_who_somebody_is_are_named() -> None:
    held(body="My nurse Jane Miller said that it passes. Write to amara@example.org.")
    assert "This could tell who somebody is: “ Jane Miller ”, “ amara@example.org ”" in visible(page(1))

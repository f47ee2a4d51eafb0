"""A question that names a sign of an emergency is at the head of what waits, and says so."""

from __future__ import annotations

import re
from datetime import timedelta

from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from curbside.site.lib.paging import LENGTH
from curbside.site.lib.states import State
from curbside.site.moderation.models import Flag
from curbside.site.moderation.queries import line_for, waiting_at
from curbside.site.moderation.rounds import tell_moderators
from curbside.site.questions.models import Question
from tests.cast import NOW
from tests.site.moderation.stage import decide, held
from tests.site.people import mo, person, signed_in

LATER = NOW + timedelta(hours=3)
DANGER = "Since the filler this morning I cannot see with my left eye."
MARK = "An emergency sign is named"


def urgent(title: str = "What is this?", **fields: object) -> Question:
    """It came after everything else."""
    return held(title, **{"body": DANGER, "added_at": LATER} | fields)


def reported(question: Question) -> Question:
    Flag.objects.create(target="question", number=question.pk, reason="rude", by=person("bo"), at=NOW)
    return question


def line() -> list[Question]:
    return [one.thing for one in waiting_at(line_for(mo()))]


def page(number: int = 1) -> str:
    return signed_in(mo()).get("/moderation", {"page": number}).content.decode()


class TestOrder:
    def test_it_stands_above_what_was_reported_and_what_has_waited_longer(self) -> None:
        lump, rude, danger = held("A lump"), reported(held("Rude", state=State.PUBLISHED)), urgent()
        assert line() == [danger, rude, lump]
        assert "What names an emergency sign comes first, then what was reported, then what has waited longest." in page()

    def test_of_two_the_reported_one_and_then_the_older_comes_first(self) -> None:
        newer, older = urgent(added_at=LATER), urgent(added_at=NOW)
        loud = reported(urgent(state=State.PUBLISHED))
        assert line() == [loud, older, newer]

    def test_the_title_is_read_too(self) -> None:
        held("A lump")
        danger = urgent("I have trouble breathing since the injection", body="What now?")
        assert line()[0] == danger

    def test_words_that_are_changed_are_read_anew(self) -> None:
        lump, danger = held("A lump"), urgent()
        Question.objects.filter(pk=danger.pk).update(body="It is better now, thank you.")
        Question.objects.filter(pk=lump.pk).update(body=DANGER)
        assert line() == [lump, danger]

    def test_each_thing_is_still_on_one_page(self) -> None:
        made = {held(f"Question {number}").pk for number in range(LENGTH)} | {(danger := urgent()).pk}
        pages = [[int(found) for found in re.findall(r'<li id="question-(\d+)"', page(number))] for number in (1, 2)]
        assert [len(one) for one in pages] == [LENGTH, 1]
        assert (pages[0][0], {pk for one in pages for pk in one}) == (danger.pk, made)

    def test_however_many_wait_the_database_is_asked_as_often(self) -> None:
        staff = mo()
        counts = []
        for _ in range(2):
            for number in range(5):
                held(f"Question {number}"), urgent()
            with CaptureQueriesContext(connection) as asked:
                assert len(waiting_at(line_for(staff))) == Question.objects.count()
            counts.append(len(asked))
        assert counts[0] == counts[1]


class TestMark:
    def test_it_is_said_in_words_with_the_whole_sentence_below_its_name(self) -> None:
        urgent(body=f"It began well. {DANGER} What now?")
        [said] = re.findall(r"</h2>\s*<div class=\"alarm\">(.*?)</div>", page())
        assert re.sub("<[^>]+>", "", said) == f"{MARK}:“{DANGER}”"
        assert "<mark>cannot see with my left eye</mark>" in said

    def test_a_harmless_one_has_none(self) -> None:
        held("A lump", body="I had no trouble breathing. Is it normal?")
        assert MARK not in page()

    def test_what_was_written_is_no_markup(self) -> None:
        urgent(body="Since the flight my calf <b>is swollen and hot.")
        assert MARK in page()
        assert "calf &lt;b&gt;is swollen" in page()

    def test_it_is_decided_on_like_any_other(self) -> None:
        danger = urgent()
        decide("question", danger.pk, "approve")
        assert Question.objects.get().state == State.PUBLISHED
        assert MARK not in page()


class TestLetter:
    def test_it_tells_how_many_and_none_of_the_words(self) -> None:
        held("A lump"), urgent(), urgent(), mo()
        assert tell_moderators(timezone.now()) == 1
        words = str(mail.outbox[-1].body)
        assert "3 things wait for a moderator" in words
        assert "An emergency sign is named in 2 questions, which come first." in words
        assert "eye" not in words

    def test_without_one_it_says_nothing_of_it(self) -> None:
        held("A lump"), mo()
        tell_moderators(timezone.now())
        assert "emergency" not in str(mail.outbox[-1].body)

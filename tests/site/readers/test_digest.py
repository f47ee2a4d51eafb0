"""The weekly digest: on Mondays, one letter a person of all that was not told at once."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.core import mail

from curbside.site.answers.actions import set_state as set_answer_state
from curbside.site.lib.states import State
from curbside.site.mail.models import Refusal
from curbside.site.questions.models import Question
from curbside.site.readers import letters, rounds
from curbside.site.readers.actions import follow
from curbside.site.readers.models import Follow
from curbside.site.readers.rounds import send_digests, tell_followers
from tests.cast import NOW
from tests.site.people import amara, ben, chen, person
from tests.site.readers.stage import TITLE, answered, asked

AT_ONCE, WEEKLY = Follow.Often.AT_ONCE, Follow.Often.WEEKLY
FIRST = datetime(2026, 3, 2, 8, tzinfo=NOW.tzinfo)  # the Monday after NOW
WEEK = timedelta(days=7)


def day(number: int) -> datetime:
    """A day of the first week, Monday being 0."""
    return FIRST + timedelta(days=number)


def rounds_at(now: datetime) -> list[str]:
    """Both rounds, as each minute; who gets a digest."""
    tell_followers(now)
    before = len(mail.outbox)
    send_digests(now)
    return [letter.to[0].partition("@")[0] for letter in mail.outbox[before:]]


def follows(thing, handle: str, often: Follow.Often = WEEKLY, now: datetime = FIRST) -> None:
    follow(thing, often, by=person(handle), now=now)


@pytest.fixture
def thread() -> Question:
    """A question asked before the first week, whose digests are done with."""
    question = asked()
    rounds_at(NOW)
    rounds_at(FIRST)
    return question


def test_a_week_comes_in_one_letter(thread) -> None:
    follows(thread, "bo")
    follows(thread.topics.first(), "bo")
    answered(thread, ben(), now=day(1))
    answered(thread, chen(), now=day(2))
    new = asked("Is a droopy brow normal?", by=person("zoe"), now=day(3))
    assert [rounds_at(day(number)) for number in range(1, 7)] == [[]] * 6
    assert rounds_at(FIRST + WEEK) == ["bo"]
    letter = mail.outbox[-1]
    assert letter.subject == "Your week in what you follow"
    assert letter.body.count(TITLE) == 2
    assert "Ben Adeyemi, MD: http" in letter.body
    assert "Chen Wei-Lin, MD: http" in letter.body
    assert new.get_absolute_url() in letter.body
    assert not [word for word in ("bruising", "zoe", "amara") if word in letter.body]


def test_it_is_sent_once_a_week_and_not_before_seven(thread) -> None:
    follows(thread, "bo")
    answered(thread, ben(), now=day(1))
    rounds_at(day(1))
    early = (FIRST + WEEK).replace(hour=6)
    assert [rounds_at(now) for now in (early, FIRST + WEEK, FIRST + WEEK + timedelta(days=2), FIRST + 2 * WEEK)] == [[], ["bo"], [], []]


def test_a_week_without_news_is_no_letter(thread) -> None:
    follows(thread, "bo")
    assert rounds_at(FIRST + WEEK) == []


def test_what_was_told_at_once_is_not_told_again(thread) -> None:
    topic = thread.topics.first()
    follows(topic, "bo", AT_ONCE)
    for other in thread.topics.exclude(pk=topic.pk):
        follows(other, "bo")
    asked("Is a droopy brow normal?", now=day(3))
    rounds_at(day(3))
    assert rounds_at(FIRST + WEEK) == []


def test_who_goes_from_weekly_to_at_once_misses_nothing(thread) -> None:
    follows(thread, "bo")
    answered(thread, ben(), now=day(1))
    rounds_at(day(1))
    follows(thread, "bo", AT_ONCE, day(2))
    answered(thread, chen(), now=day(3))
    rounds_at(day(3))
    assert rounds_at(FIRST + WEEK) == ["bo"]
    assert ("Ben Adeyemi" in mail.outbox[-1].body, "Chen Wei-Lin" in mail.outbox[-1].body) == (True, False)


def test_ones_own_deeds_and_what_came_before_are_left_out(thread) -> None:
    for topic in thread.topics.all():
        follows(topic, "amara")
        follows(topic, "bo", now=day(4))
    follows(thread, "ben")
    answered(thread, ben(), now=day(1))
    asked("Is a droopy brow normal?", by=amara(), now=day(3))
    rounds_at(day(3))
    assert rounds_at(FIRST + WEEK) == []


def test_what_was_taken_away_in_the_week_is_left_out(thread) -> None:
    follows(thread, "bo")
    set_answer_state(answered(thread, ben(), now=day(1)), State.REMOVED, now=day(2))
    rounds_at(day(1))
    assert rounds_at(FIRST + WEEK) == []


def test_who_wants_no_such_mail_gets_none(thread) -> None:
    follows(thread, "bo")
    Refusal.objects.create(user=person("bo"))
    answered(thread, ben(), now=day(1))
    rounds_at(day(1))
    assert rounds_at(FIRST + WEEK) == []


def test_weeks_in_which_the_site_was_down_are_made_up_for(thread) -> None:
    follows(thread, "bo")
    answered(thread, ben(), now=day(1))
    rounds_at(day(1))
    assert rounds_at(FIRST + 3 * WEEK + timedelta(days=1)) == ["bo"]


def test_many_people_are_written_to_over_several_rounds_each_once(thread, monkeypatch) -> None:
    monkeypatch.setattr(rounds, "MOST", 3)
    for number in range(7):
        follows(thread, f"reader{number}")
    answered(thread, ben(), now=day(1))
    rounds_at(day(1))
    times = [FIRST + WEEK + timedelta(minutes=number) for number in range(4)]
    batches = [rounds_at(now) for now in times]
    assert [len(batch) for batch in batches] == [3, 3, 1, 0]
    assert len({handle for batch in batches for handle in batch}) == 7


def test_a_round_broken_off_tells_nobody_twice(thread, monkeypatch) -> None:
    follows(thread, "bo")
    follows(thread, "cy")
    answered(thread, ben(), now=day(1))
    rounds_at(day(1))
    write = rounds.write_digest
    monkeypatch.setattr(rounds, "write_digest", lambda one, news, monday: 1 / 0 if one.handle == "cy" else write(one, news, monday))
    with pytest.raises(ZeroDivisionError):
        send_digests(FIRST + WEEK)
    monkeypatch.setattr(rounds, "write_digest", write)
    assert rounds_at(FIRST + WEEK + timedelta(minutes=1)) == ["cy"]


def test_a_long_week_is_cut_and_says_so(thread, monkeypatch) -> None:
    monkeypatch.setattr(letters, "LINES", 2)
    follows(thread.topics.first(), "bo")
    for number in range(5):
        asked(f"Question number {number}?", now=day(1))
    rounds_at(day(1))
    rounds_at(FIRST + WEEK)
    assert mail.outbox[-1].body.count("Question number") == 2
    assert "and 3 more, on the site." in mail.outbox[-1].body


def test_it_asks_as_much_of_the_database_for_many_people_as_for_few_but_for_their_letters(thread, django_assert_max_num_queries) -> None:
    for number in range(20):
        follows(thread.topics.first(), f"reader{number}")
    asked("Is a droopy brow normal?", now=day(1))
    tell_followers(day(1))
    Refusal.objects.bulk_create(Refusal(user=person(f"reader{number}")) for number in range(20))
    with django_assert_max_num_queries(9):
        send_digests(FIRST + WEEK)

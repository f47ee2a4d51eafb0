"""Mail at once: whatever way a thing was published, each follower gets one letter about it, and nobody one they should not get."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.apps import apps
from django.core import mail

from curbside.site.answers.actions import set_state as set_answer_state
from curbside.site.answers.actions import withdraw_answer
from curbside.site.imports.actions import import_thread
from curbside.site.lib.states import State
from curbside.site.mail.models import Letter, Refusal
from curbside.site.questions.actions import set_state
from curbside.site.questions.models import Topic
from curbside.site.readers import rounds
from curbside.site.readers.actions import follow, stop_following
from curbside.site.readers.models import Follow, News, Reached
from curbside.site.readers.rounds import tell_followers
from tests.cast import SMILE
from tests.site.people import amara, ben, chen, person
from tests.site.readers.stage import TITLE, WORDS, answered, asked, minutes, page, told

AT_ONCE, WEEKLY = Follow.Often.AT_ONCE, Follow.Often.WEEKLY


def follows(thing, *handles: str, often: Follow.Often = AT_ONCE) -> None:
    for handle in handles:
        follow(thing, often, by=person(handle), now=minutes(5))


@pytest.fixture
def thread():
    """A question that has stood long enough to be no news."""
    question = asked()
    tell_followers(minutes(1))
    return question


@pytest.fixture
def topic(thread) -> Topic:
    return thread.topics.get(slug="forehead")


class TestAnswers:
    def test_those_who_follow_the_thread_are_told_once(self, thread) -> None:
        follows(thread, "bo", "cy")
        answered(thread, ben(), now=minutes(10))
        assert [told(minutes(11)), told(minutes(12)), told(minutes(13))] == [["bo", "cy"], [], []]

    def test_the_letter_holds_title_link_and_name_and_nothing_of_what_was_said(self, thread) -> None:
        follows(thread, "bo")
        answer = answered(thread, ben(), now=minutes(10))
        tell_followers(minutes(11))
        letter = mail.outbox[-1]
        assert letter.subject == "Ben Adeyemi, MD answered in a thread you follow"
        assert TITLE in letter.body
        assert f"http://127.0.0.1:8000{answer.get_absolute_url()}\n" in letter.body
        assert not [word for word in (*WORDS.split(". "), "began a week ago", "amara") if word in letter.body]
        assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert "/mail/off/" in letter.body
        assert "/mail/off/" in letter.extra_headers["List-Unsubscribe"]

    def test_the_asker_is_told_and_the_doctor_is_not_told_of_their_own(self, thread) -> None:
        follows(thread, "amara", "ben", "chen")
        answered(thread, ben(), now=minutes(10))
        assert told(minutes(11)) == ["amara", "chen"]

    def test_what_was_there_before_one_followed_is_no_news(self, thread) -> None:
        answered(thread, ben(), now=minutes(2))
        tell_followers(minutes(3))
        follows(thread, "bo")
        assert told(minutes(11)) == []

    def test_a_held_answer_is_told_once_it_is_approved(self, thread) -> None:
        follows(thread, "bo")
        answer = answered(thread, ben(), now=minutes(10), hold=True)
        assert told(minutes(11)) == []
        set_answer_state(answer, State.PUBLISHED, now=minutes(300))
        assert told(minutes(301)) == ["bo"]

    def test_a_change_and_being_shown_again_are_no_news(self, thread) -> None:
        follows(thread, "bo")
        answer = answered(thread, ben(), now=minutes(10))
        tell_followers(minutes(11))
        answered(thread, ben(), now=minutes(12), words="It takes a month.")
        set_answer_state(answer, State.REMOVED, now=minutes(13))
        tell_followers(minutes(14))
        set_answer_state(answer, State.PUBLISHED, now=minutes(15))
        assert told(minutes(16)) == []

    def test_an_answer_taken_back_and_written_anew_is_not_told_twice(self, thread) -> None:
        follows(thread, "bo")
        withdraw_answer(answered(thread, ben(), now=minutes(10)), now=minutes(12))
        assert told(minutes(13)) == []
        withdraw_answer(answered(thread, ben(), now=minutes(14)), now=minutes(16))
        answered(thread, ben(), now=minutes(18))
        assert told(minutes(19)) == ["bo"]
        withdraw_answer(thread.answers.get(withdrawn_at=None), now=minutes(20))
        answered(thread, ben(), now=minutes(21))
        assert told(minutes(22)) == []

    def test_what_is_taken_away_before_all_were_told_is_told_to_nobody_more(self, thread, monkeypatch) -> None:
        monkeypatch.setattr(rounds, "MOST", 2)
        follows(thread, "bo", "cy", "di", "ed")
        answer = answered(thread, ben(), now=minutes(10))
        assert told(minutes(11)) == ["bo", "cy"]
        set_answer_state(answer, State.REMOVED, now=minutes(12))
        assert told(minutes(13)) == []

    def test_an_answer_in_a_thread_that_is_not_shown_is_not_told(self, thread) -> None:
        follows(thread, "bo")
        answered(thread, ben(), now=minutes(10))
        set_state(thread, State.REMOVED, now=minutes(10))
        assert told(minutes(11)) == []


class TestQuestions:
    def test_those_who_follow_a_topic_are_told_of_a_new_question(self, topic) -> None:
        follows(topic, "bo")
        new = asked("Is a droopy brow normal?", by=person("zoe"), now=minutes(10))
        assert told(minutes(11)) == ["bo"]
        assert (mail.outbox[-1].subject, "Is a droopy brow normal?" in mail.outbox[-1].body) == ("A new question in what you follow", True)
        assert new.get_absolute_url() in mail.outbox[-1].body
        assert "zoe" not in mail.outbox[-1].body

    def test_a_question_of_another_topic_is_not_told(self, topic) -> None:
        follows(topic, "bo")
        asked("How long do fillers in the lips last?", now=minutes(10), treatment="filler", area="lips")
        assert told(minutes(11)) == []

    def test_a_held_question_is_told_once_it_is_published(self, topic) -> None:
        follows(topic, "bo")
        new = asked("Is a droopy brow normal?", now=minutes(10), held=True)
        assert told(minutes(11)) == []
        set_state(new, State.PUBLISHED, now=minutes(600))
        assert told(minutes(601)) == ["bo"]

    def test_the_asker_is_not_told_of_their_own_and_two_follows_give_one_letter(self, topic, thread) -> None:
        for one in thread.topics.all():
            follows(one, "bo", "amara")
        asked("Is a droopy brow normal?", now=minutes(10))
        assert told(minutes(11)) == ["bo"]

    def test_imported_threads_are_no_news(self, topic) -> None:
        follows(topic, "bo")
        for one in Topic.objects.all():
            follows(one, "bo")
        import_thread(SMILE, now=minutes(10))
        assert told(minutes(11)) == []
        assert not News.objects.filter(question__source="smile.txt").exists()


class TestStopping:
    def test_who_stopped_following_is_not_told(self, thread) -> None:
        follows(thread, "bo")
        stop_following(thread, by=person("bo"))
        answered(thread, ben(), now=minutes(10))
        assert told(minutes(11)) == []

    def test_who_wants_no_such_mail_and_who_is_suspended_from_signing_in_are_not_told(self, thread) -> None:
        follows(thread, "bo", "cy")
        Refusal.objects.create(user=person("bo"))
        person("cy").__class__.objects.filter(handle="cy").update(is_active=False)
        answered(thread, ben(), now=minutes(10))
        assert told(minutes(11)) == []

    def test_who_follows_weekly_is_not_told_at_once(self, thread) -> None:
        follows(thread, "bo", often=WEEKLY)
        answered(thread, ben(), now=minutes(10))
        assert told(minutes(11)) == []


class TestRounds:
    def test_many_followers_are_told_over_several_rounds_and_each_once(self, thread, monkeypatch) -> None:
        monkeypatch.setattr(rounds, "MOST", 3)
        follows(thread, *(f"reader{number}" for number in range(7)))
        answered(thread, ben(), now=minutes(10))
        rounds_of_letters = [told(minutes(11 + number)) for number in range(4)]
        assert [len(letters) for letters in rounds_of_letters] == [3, 3, 1, 0]
        assert len({handle for letters in rounds_of_letters for handle in letters}) == 7

    def test_several_things_share_a_round(self, thread, monkeypatch) -> None:
        monkeypatch.setattr(rounds, "MOST", 3)
        follows(thread, "bo", "cy")
        answered(thread, ben(), now=minutes(10))
        answered(thread, chen(), now=minutes(10))
        assert sorted(told(minutes(11)) + told(minutes(12))) == ["bo", "bo", "cy", "cy"]

    def test_a_round_broken_off_goes_on_where_it_was_and_tells_nobody_twice(self, thread, monkeypatch) -> None:
        follows(thread, "bo", "cy", "di")
        answered(thread, ben(), now=minutes(10))
        write = rounds.write_news
        monkeypatch.setattr(rounds, "write_news", lambda news, one: 1 / 0 if one.handle == "cy" else write(news, one))
        with pytest.raises(ZeroDivisionError):
            tell_followers(minutes(11))
        monkeypatch.setattr(rounds, "write_news", write)
        assert told(minutes(12)) == ["cy", "di"]

    def test_a_publication_that_came_late_is_found_within_the_hour(self, thread) -> None:
        follows(thread, "bo")
        tell_followers(minutes(40))
        answered(thread, ben(), now=minutes(10))
        assert told(minutes(41)) == ["bo"]

    def test_a_site_that_had_threads_before_it_had_followers_begins_after_them(self, topic) -> None:
        asked("Is a droopy brow normal?", now=minutes(200))
        News.objects.all().delete()
        Reached.objects.all().delete()
        import_module("curbside.site.readers.migrations.0002_what_is_here_is_no_news").begin_now(apps, None)
        assert Reached.objects.get().moment >= minutes(200)

    def test_with_nothing_new_a_round_asks_little(self, thread, django_assert_max_num_queries) -> None:
        follows(thread, *(f"reader{number}" for number in range(20)))
        with django_assert_max_num_queries(7):
            tell_followers(minutes(11))

    def test_the_words_of_a_letter_are_not_kept(self, thread) -> None:
        follows(thread, "bo")
        answered(thread, ben(), now=minutes(10))
        tell_followers(minutes(11))
        assert list(Letter.objects.filter(kind="followed").values_list("state", "subject", "words")) == [("sent", "", "")]
        assert "Ben Adeyemi" in page(thread, amara())

"""Following a thread, a topic or a specialty: how often, and how it is stopped."""

from __future__ import annotations

import pytest
from django.core import mail

from curbside.site.lib import limits
from curbside.site.mail.models import Refusal
from curbside.site.questions.models import Question
from curbside.site.readers.models import Follow
from tests.site.people import amara, ben, person, signed_in
from tests.site.readers.stage import TITLE, answered, asked, minutes, page, told


def press(address: str, often: str, handle: str = "bo", **more: str):
    return signed_in(person(handle)).post(address, {"often": often} | more)


def source(address: str, handle: str | None = "bo") -> str:
    return signed_in(person(handle) if handle else None).get(address).content.decode()


@pytest.fixture
def places() -> dict[str, tuple[str, str]]:
    """Each sort of thing, as its page's address and the address to follow it at."""
    question = answered(asked(), ben()).question
    topic, specialty = question.topics.get(slug="forehead"), ben().specialty
    return {
        "thread": (question.get_absolute_url(), f"/me/follow/thread/{question.pk}"),
        "topic": (topic.get_absolute_url(), f"/me/follow/topic/{topic.pk}"),
        "specialty": (specialty.get_absolute_url(), f"/me/follow/specialty/{specialty.pk}"),
    }


class TestPressing:
    @pytest.mark.parametrize("kind", ["thread", "topic", "specialty"])
    def test_its_page_has_the_buttons_and_says_how_one_follows(self, places, kind) -> None:
        shown, address = places[kind]
        assert source(shown).count(f'formaction="{address}"') == 2
        assert press(address, "weekly")["Location"] == shown
        assert f"mail about new {'answers' if kind == 'thread' else 'questions'} once a week" in source(shown)
        press(address, "at_once")
        assert "at once." in source(shown)
        assert [(one.kind, one.often) for one in Follow.objects.all()] == [(kind, "at_once")]

    @pytest.mark.parametrize("kind", ["thread", "topic", "specialty"])
    def test_a_visitor_finds_a_link_that_leads_over_signing_in_to_the_choice(self, places, kind) -> None:
        shown, address = places[kind]
        visitor = signed_in(None)
        assert f'href="{address}"' in visitor.get(shown).content.decode()
        assert "csrftoken" not in visitor.cookies
        assert visitor.get(address)["Location"] == f"/account/login/?next={address}"
        assert "Mail me at once" in source(address)

    @pytest.mark.parametrize("kind", ["thread", "topic", "specialty"])
    def test_it_is_stopped_and_stopping_twice_is_once(self, places, kind) -> None:
        press(places[kind][1], "weekly")
        press(places[kind][1], "never")
        press(places[kind][1], "never")
        assert not Follow.objects.exists()

    def test_another_pace_does_not_begin_anew(self, places) -> None:
        press(places["thread"][1], "weekly")
        Follow.objects.update(since=minutes(0))
        press(places["thread"][1], "at_once")
        assert Follow.objects.get().since == minutes(0)

    def test_it_is_limited(self, places, monkeypatch) -> None:
        monkeypatch.setattr("curbside.site.readers.views.MARKS", limits.Limit("test", 2, 60))
        assert [press(places["thread"][1], "weekly").status_code for _ in range(3)] == [302, 302, 429]


class TestList:
    def test_everything_one_follows_is_on_it_and_nothing_of_others(self, places) -> None:
        for _, address in places.values():
            press(address, "weekly")
        press(places["thread"][1], "at_once", "cy")
        shown = source("/me/following")
        assert (shown.count("mail once a week"), shown.count("mail at once"), TITLE in shown) == (3, 0, True)

    def test_a_change_made_on_it_leads_back_to_it(self, places) -> None:
        assert press(places["topic"][1], "weekly", back="/me/following")["Location"] == "/me/following"

    def test_all_is_stopped_at_once_and_others_follow_on(self, places) -> None:
        for _, address in places.values():
            press(address, "weekly")
        press(places["thread"][1], "at_once", "cy")
        signed_in(person("bo")).post("/me/following/stop")
        assert "You follow nothing." in source("/me/following")
        assert [str(one.by) for one in Follow.objects.all()] == ["cy"]

    def test_an_empty_one_says_what_to_do(self) -> None:
        assert 'href="/topics"' in source("/me/following")

    def test_it_takes_as_many_queries_for_many_as_for_one(self, django_assert_max_num_queries) -> None:
        for number in range(12):
            press(f"/me/follow/thread/{asked(f'Question number {number}?').pk}", "weekly")
        client = signed_in(person("bo"))
        with django_assert_max_num_queries(7):
            client.get("/me/following")


class TestMailSwitchedOff:
    def test_the_link_in_a_letter_stops_it_and_the_list_says_so_and_switches_it_on_again(self, places) -> None:
        question = asked("Is a droopy brow normal?")
        told(minutes(1))
        press(f"/me/follow/thread/{question.pk}", "at_once")
        Follow.objects.update(since=minutes(2))
        answered(question, ben(), now=minutes(3))
        assert told(minutes(4)) == ["bo"]
        signed_in(None).post(mail.outbox[-1].extra_headers["List-Unsubscribe"].strip("<>").partition("8000")[2])
        assert "You get no mail about any of it" in source("/me/following")
        signed_in(person("bo")).post("/me/following/mail")
        assert "You get no mail" not in source("/me/following")

    def test_who_follows_while_it_is_off_is_told_so(self, places) -> None:
        Refusal.objects.create(user=person("bo"))
        followed = signed_in(person("bo")).post(places["thread"][1], {"often": "weekly"}, follow=True)
        assert "you switched this mail off" in followed.content.decode()


class TestAsker:
    def test_who_asks_is_told_of_each_answer_and_a_change_does_not_begin_it_anew(self) -> None:
        client, said = signed_in(amara()), {"title": TITLE, "body": "It began a week ago. How long will it last?"}
        client.post("/ask", said | {"do": "post", "form": "once"}, follow=True)
        question = Question.objects.get()
        assert [str(one) for one in Follow.objects.values_list("by__handle", "often")] == ["('amara', 'at_once')"]
        Follow.objects.all().delete()
        draft = client.post(f"/ask/edit/{question.pk}")["Location"].rpartition("/")[2]
        client.post("/ask", said | {"body": "It began two weeks ago.", "do": "post", "draft": draft})
        question.refresh_from_db()
        assert (question.body, Follow.objects.count()) == ("It began two weeks ago.", 0)

    def test_who_becomes_anonymous_leaves_the_lists_of_the_thread(self, places) -> None:
        question = answered(asked("Is a droopy brow normal?"), ben()).question
        client = signed_in(amara())
        client.post(f"/me/follow/thread/{question.pk}", {"often": "at_once"})
        client.post(f"/me/save/{question.pk}", {"saved": "yes"})
        client.post(f"/ask/anonymise/{question.pk}")
        assert (amara().follows.count(), amara().saved.count()) == (0, 0)

    def test_a_question_that_waits_for_a_moderator_has_no_buttons(self) -> None:
        assert "/me/save/" not in page(asked(held=True), amara())

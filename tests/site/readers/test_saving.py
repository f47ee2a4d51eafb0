"""Saved threads: a private list."""

from __future__ import annotations

from curbside.site.lib.states import State
from curbside.site.questions.actions import set_state
from curbside.site.readers.models import Saved
from tests.cast import NOW
from tests.site.people import person, signed_in
from tests.site.readers.stage import TITLE, asked, page


def save(question, value: str = "yes", **more: str):
    return signed_in(person("bo")).post(f"/me/save/{question.pk}", {"saved": value} | more)


def saved_list(handle: str = "bo") -> str:
    return signed_in(person(handle)).get("/me/saved").content.decode()


def test_a_saved_thread_is_on_ones_own_list_and_on_nobody_elses() -> None:
    question = asked()
    assert "You have saved nothing yet" in saved_list()
    assert save(question)["Location"] == question.get_absolute_url()
    assert TITLE in saved_list()
    assert TITLE not in saved_list("cy")


def test_who_signed_in_to_save_it_has_one_button_to_press() -> None:
    question, client = asked(), signed_in(person("bo"))
    address = f"/me/save/{question.pk}"
    assert '<button name="saved" value="yes">Save it</button>' in client.get(address).content.decode()
    save(question)
    assert client.get(address)["Location"] == question.get_absolute_url()


def test_saving_twice_is_once_and_it_is_taken_off_from_the_list() -> None:
    question = asked()
    save(question)
    save(question)
    assert Saved.objects.count() == 1
    assert save(question, "no", back="/me/saved?page=2")["Location"] == "/me/saved?page=2"
    assert not Saved.objects.exists()


def test_the_page_says_that_it_is_saved() -> None:
    question = asked()
    assert "Save this thread" in page(question, person("bo"))
    save(question)
    assert "Saved. Take it off your list" in page(question, person("bo"))


def test_each_press_is_answered_in_words() -> None:
    question, client = asked(), signed_in(person("bo"))
    told = [client.post(f"/me/save/{question.pk}", {"saved": value}, follow=True).content.decode() for value in ("yes", "no")]
    assert ["is on your list of saved threads" in told[0], "is off your list of saved threads" in told[1]] == [True, True]


def test_a_thread_that_was_removed_is_on_no_list() -> None:
    question = asked()
    save(question)
    set_state(question, State.REMOVED, now=NOW)
    assert TITLE not in saved_list()


def test_a_form_leads_to_no_other_site() -> None:
    question = asked()
    assert save(question, back="https://elsewhere.example/")["Location"] == question.get_absolute_url()
    assert save(question, back="//elsewhere.example/")["Location"] == question.get_absolute_url()


def test_the_list_takes_as_many_queries_for_twenty_as_for_one(django_assert_max_num_queries) -> None:
    for number in range(20):
        save(asked(f"Question number {number}?"))
    client = signed_in(person("bo"))
    with django_assert_max_num_queries(7):
        assert client.get("/me/saved").content.decode().count("Take it off the list") == 20

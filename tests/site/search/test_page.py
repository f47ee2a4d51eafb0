"""The page of search: works by its address alone, says what to do, and is kept out of other sites' indexes."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from curbside.site.doctors.actions import find_or_add_specialty
from curbside.site.questions.models import Question
from tests.cast import NOW, stored
from tests.site.search.test_search import HOSTILE, JUVEDERM


def page(**query: str) -> str:
    answer = Client().get(reverse("search:results"), query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_home_leads_to_it():
    assert f'action="{reverse("search:results")}"' in Client().get("/").content.decode()


def test_a_thread_is_shown_with_what_its_doctors_say_and_who_said_the_words():
    question = stored()
    shown = page(q="risorius")
    assert question.get_absolute_url() in shown
    assert "Over in 2 to 4 months, say 2 of 3 doctors." in shown
    assert f'<a href="{question.get_absolute_url()}#a1">Ben Adeyemi</a> answered:' in shown
    assert "<mark>risorius</mark>" in shown


def test_it_says_when_a_name_was_put_right_and_leads_to_the_exact_search():
    stored(JUVEDERM)
    shown = page(q="juvaderm", page="1")
    assert "Showing results for <b>juvederm</b>, not juvaderm." in shown
    assert 'href="?q=juvaderm&amp;exactly=1"' in shown
    assert "No thread found" in page(q="juvaderm", exactly="1")


def test_topics_that_the_words_name_are_led_to_by_whatever_name_people_have_for_them():
    stored()
    shown = page(q="crooked smile after botox")
    assert '<a href="/topics/complaint/uneven-smile">Uneven smile</a><a href="/topics/treatment/botulinum-toxin">Botulinum toxin</a>' in shown
    assert "Pages about" not in page(q="droopy eyelid after filler")


def test_without_words_it_says_what_to_type():
    assert "Type the treatment" in page()


def test_only_stop_words_are_told_to_say_too_little():
    assert "in almost every thread" in page(q="what is the")


def test_nothing_found_says_what_to_try_and_offers_to_drop_the_filters():
    stored()
    shown = page(q="risorius", answered="no")
    assert "Try fewer or other words" in shown
    assert 'href="?q=risorius">search all threads</a>' in shown


def test_what_was_chosen_stays_chosen():
    stored()
    shown = page(q="botox", topic="area/masseter", specialty="dermatologist", answered="yes")
    assert '<option value="area/masseter" selected>' in shown
    assert '<option value="dermatologist" selected>' in shown
    assert '<option value="yes" selected>' in shown


def test_choices_stand_in_the_order_of_a_dictionary():
    for title in ("Urologist", "iridologist", "Écho specialist", "Allergist"):
        find_or_add_specialty(title)
    choices = page().partition('name="specialty"')[2].partition("</select>")[0]
    assert re.findall(r">([^<]+)</option>", choices) == ["Any specialty", "Allergist", "Écho specialist", "Iridologist", "Urologist"]


def test_a_specialty_may_be_said_by_another_of_its_titles():
    stored()
    assert '<option value="dermatologist" selected>' in page(q="botox", specialty="dermatology")


def test_pages_keep_the_search():
    Question.objects.bulk_create(Question(title=f"Bruise {n}", added_at=NOW, changed_at=NOW) for n in range(25))
    shown = page(q="bruise", page="2", answered="no")
    assert 'rel="prev" href="?q=bruise&amp;page=1&amp;answered=no"' in shown
    assert "Page 2 of 3" in shown


def test_other_sites_are_asked_not_to_list_it():
    assert '<meta name="robots" content="noindex">' in page(q="botox")


@pytest.mark.parametrize("said", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_breaks_it(said):
    stored()
    words = said.encode("utf-8", "replace").decode()
    assert "<h1>Search</h1>" in page(q=words, topic=words[:100], specialty=words[:100], answered=words[:100], page=words[:100])


def test_what_was_typed_is_shown_as_words():
    assert '"><script>' not in page(q='"><script>alert(1)</script>')

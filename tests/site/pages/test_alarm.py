"""The box above a thread that names a sign of an emergency: first of all, in whole sentences, with a number that dials."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from curbside.core.thread import Answer, Doctor, Question, Thread
from curbside.site.questions.models import Question as Row
from tests.cast import NOW, QUIET, stored

ASKED = "I had my bunion done on Monday. Since this morning the toe is grey, cold and there is no pulse in it. Is that normal?"
SENTENCE = "Since this morning the toe is grey, cold and there is no pulse in it."
ANSWER = Answer(
    "Nobody can tell from here. Please go to the emergency room now, and take the list of your medicines. Good luck.", None, Doctor("Ben Adeyemi")
)
THREAD = Thread(Question("Cold toe after bunion surgery", ASKED), (ANSWER,), "toe.txt")


def main_of(question: Row) -> str:
    return Client().get(question.get_absolute_url()).content.decode().partition("<main")[2].partition("</main>")[0]


def box(question: Row) -> str:
    [found] = re.findall(r'<section class="alarm".*?</section>', main_of(question), re.S)
    return str(found)


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def test_it_comes_before_everything_else_in_the_main_flow() -> None:
    assert re.search(r"<[a-z]+ [^>]*>", main_of(stored(THREAD))[1:]).group().startswith('<section class="alarm"')  # type: ignore[union-attr]


def test_a_thread_without_a_sign_has_none() -> None:
    assert 'class="alarm"' not in main_of(stored(QUIET))


def test_what_was_written_stands_in_whole_sentences_with_the_sign_marked() -> None:
    quotes = [words(quote) for quote in re.findall(r"<blockquote[^>]*>(.*?)<footer", box(stored(THREAD)), re.S)]
    assert quotes == [SENTENCE, "Please go to the emergency room now, and take the list of your medicines."]
    assert re.findall(r"<mark>(.*?)</mark>", box(stored(THREAD))) == ["toe is grey", "go to the emergency room"]


def test_each_quote_says_whose_it_is_and_leads_there() -> None:
    shown = box(stored(THREAD))
    assert re.findall(r'<a href="#([^"]*)"', shown) == ["question", "a1"]
    assert "Ben Adeyemi · in the answer" in words(shown)


@pytest.mark.parametrize("told", ["112", "+1 (555) 010-9000"])
def test_the_number_dials_in_the_box_and_at_the_foot_of_the_page(settings, told: str) -> None:
    settings.EMERGENCY_NUMBER = told
    page = Client().get(stored(THREAD).get_absolute_url()).content.decode()
    dials = 'href="tel:' + re.sub(r"[^\d+]", "", told) + f'">{told}</a>'
    assert page.count(dials) == 2
    assert words(page).count(told) == 2


def test_many_doctors_who_say_the_same_are_one_order_with_two_quotes_and_the_rest_one_press_away() -> None:
    answers = tuple(Answer(f"Number {n} agrees. Go to the emergency room now.", None, Doctor(f"Doctor {n}")) for n in range(30))
    shown = box(stored(Thread(Question("What now?", "What now?"), answers, "thirty.txt")))
    assert shown.count("Do as that doctor says, now.") == 1
    assert shown.partition("<details>")[0].count("<blockquote") == 2
    assert "28 more sentences like these" in words(shown)


def test_every_order_is_read_without_pressing_anything() -> None:
    asked = "The tip of my nose went white after the filler. An hour later I cannot see with my left eye."
    shown = box(stored(Thread(Question("My nose", asked), (Answer("Please call an ambulance at once."),), "nose.txt")))
    closed = re.sub(r"</summary>.*?</details>", "", shown, flags=re.S)
    assert [order in words(closed) for order in ("say that you had filler", "Call now.", "Phone the injector now")] == [True, True, True]


def test_a_crisis_line_of_this_country_dials_also_in_the_second_order(settings) -> None:
    settings.COUNTRY, settings.EMERGENCY_NUMBER = "GB", "999"
    asked = "An hour after the filler I cannot see with my left eye. I want to die."
    shown = box(stored(Thread(Question("My nose", asked), (), "crisis.txt")))
    assert re.findall(r'href="tel:([^"]*)"', shown) == ["999", "116123"]
    assert "tel:" not in "".join(re.findall(r"<summary>.*?</summary>", shown, flags=re.S))  # a press there opens the words


def test_a_treatment_told_beside_the_words_makes_sense_of_them() -> None:
    asked = {"title": "Is that normal?", "body": "My lip turned white and stays so.", "asked_at": NOW, "added_at": NOW, "changed_at": NOW}
    without, with_it = (Row.objects.create(**asked, facts=facts) for facts in ({}, {"treatment": "Lip filler"}))
    assert 'class="alarm"' not in main_of(without)
    assert "My lip turned white and stays so." in words(box(with_it))


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>'])
def test_hostile_words_around_a_sign_are_words(hostile: str) -> None:
    shown = box(stored(Thread(Question("Help", f"My tongue is swollen {hostile} and I {hostile} itch."), (), hostile)))
    assert not re.search(r"<script|<img", shown)

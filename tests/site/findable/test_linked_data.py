"""What a search engine reads in the page's data is what a reader sees, and hostile words cannot leave it."""

from __future__ import annotations

import json
import re

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from curbside.core.thread import Answer, Doctor, Question, Thread
from curbside.site.accounts.models import User
from curbside.site.doctors.models import Doctor as Profile
from curbside.site.pages.linked_data import as_script
from tests.cast import BEN, QUIET, SMILE, stored
from tests.site.reading import linked, page, squeezed, visible

HOSTILE = ["</script><script>alert(1)</script>", "<!--<script>", "a\u2028b\u2029c", '"}]}</ScRiPt >', "\\u003c/script>", "&lt;/script&gt;"]


def read(thread: Thread = SMILE) -> tuple[dict, str]:
    source = page(stored(thread).get_absolute_url())
    return linked(source), source


def test_every_word_of_it_stands_on_the_page():
    data, source = read()
    question = data["mainEntity"]
    answers = question["suggestedAnswer"]
    authors = [answer["author"] for answer in answers if "author" in answer]
    said = [data["name"], data["description"], question["name"], question["text"], *(answer["text"] for answer in answers)]
    said += [answer["headline"] for answer in answers if "headline" in answer]
    said += [author[part] for author in authors for part in ("name", "honorificSuffix", "jobTitle")]
    seen = squeezed(visible(source))
    assert [words for words in said if squeezed(words) not in seen] == []


def test_it_has_as_many_answers_as_the_page_in_its_order():
    data, source = read()
    question = data["mainEntity"]
    assert question["answerCount"] == len(question["suggestedAnswer"]) == len(re.findall("<article", source)) == 3
    assert [answer["url"].rpartition("#")[2] for answer in question["suggestedAnswer"]] == re.findall(r'<article id="(a\d+)"', source)


def test_no_answer_is_called_the_accepted_one():
    assert "acceptedAnswer" not in read()[0]["mainEntity"]


def test_an_unclaimed_doctor_is_a_person_with_the_profiles_address():
    author = read()[0]["mainEntity"]["suggestedAnswer"][0]["author"]
    profile = Profile.objects.get(name=BEN.name)
    assert author["name"] == BEN.name
    assert author["url"] == f"http://127.0.0.1:8000{profile.get_absolute_url()}"


def test_a_doctor_the_page_does_not_name_is_no_author():
    assert [answer["text"] for answer in read()[0]["mainEntity"]["suggestedAnswer"] if "author" not in answer] == [SMILE.answers[2].body]


def test_a_removed_profile_is_not_linked():
    question = stored()
    Profile.objects.update(removed=True)
    assert "url" not in linked(page(question.get_absolute_url()))["mainEntity"]["suggestedAnswer"][0]["author"]


def test_an_asker_is_named_as_far_as_the_page_names_them():
    question = stored()
    question.author = User.objects.create_user("amara@example.org", handle="amara")
    question.save()
    assert linked(page(question.get_absolute_url()))["mainEntity"]["author"] == {"@type": "Person", "name": "amara"}
    question.handle_hidden = True
    question.save()
    assert "author" not in linked(page(question.get_absolute_url()))["mainEntity"]


def test_a_question_that_only_its_asker_sees_says_nothing_to_machines():
    question = stored()
    question.author, question.state = User.objects.create_user("amara@example.org", handle="amara"), "held"
    question.save()
    client = Client()
    client.force_login(question.author)
    source = client.get(question.get_absolute_url()).content.decode()
    assert "ld+json" not in source
    assert '<meta name="robots" content="noindex">' in source


def test_it_says_which_sides_of_medicine_the_doctors_speak_of():
    data, _ = read()
    assert data["aspect"] == ["causes", "prognosis", "treatment"]
    assert data["medicalAudience"] == "https://schema.org/Patient"


def test_a_question_without_answers_is_no_question_page():
    data, _ = read(QUIET)
    assert (data["@type"], "mainEntity" in data) == ("MedicalWebPage", False)


def test_a_clinic_that_answers_its_own_questions_can_leave_it_out(settings):
    assert read()[0]["@type"] == ["QAPage", "MedicalWebPage"]
    settings.QAPAGE = False
    data, _ = read()
    assert (data["@type"], "mainEntity" in data) == ("MedicalWebPage", False)


@given(st.text(st.sampled_from('<>/!-&scriptSCRIPT \u2028\u2029"\\é'), max_size=40))
def test_any_words_come_back_from_the_block_and_none_end_it(words):
    block = as_script({"text": words})
    inside = block.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert json.loads(inside) == {"text": words}
    assert not set("<>&\u2028\u2029") & set(inside)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_inside_the_block(words):
    doctor = Doctor(f"Eve {words}", (words,), words, words)
    data, source = read(Thread(Question(words, f"{words} {words}"), (Answer(f"It lasts {words} 3 months.", words, doctor),), words, 1, words))
    answer = data["mainEntity"]["suggestedAnswer"][0]
    assert answer["text"] == f"It lasts {words} 3 months."
    assert answer["author"]["name"] == f"Eve {words}"
    assert re.findall(r"<(/?script)", source, re.I) == ["script", "/script", "script", "/script"]
    assert not {"\u2028", "\u2029"} & set(re.search(r"ld\+json(.*?)</script>", source, re.S)[1])

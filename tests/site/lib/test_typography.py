"""The site's own words have the apostrophes of print; what people wrote stays as they wrote it."""

from __future__ import annotations

from django.test import Client

from curbside.site.lib.typography import typographic
from curbside.site.questions.models import Question, Topic
from tests.cast import stored


def test_apostrophes_and_quotation_marks_are_those_of_print():
    assert typographic('Comfort ("this is normal"), not the doctor\'s own') == "Comfort (“this is normal”), not the doctor’s own"


def test_a_topic_is_set_so_and_a_title_is_not():
    question = stored()
    Question.objects.update(title="It's my crow's feet")
    question.topics.add(Topic.objects.create(kind="area", name="crow's feet", slug="crow-s-feet"))
    shown = Client().get("/").content.decode()
    assert "crow’s feet</a>" in shown
    assert "It&#x27;s my crow&#x27;s feet" in shown

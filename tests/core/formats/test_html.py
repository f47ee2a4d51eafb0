"""Saved web pages: JSON-LD, microdata, or what is visible."""

from __future__ import annotations

import json
from typing import Any

import pytest

from curbside.core.errors import UnreadableSource
from curbside.core.formats import read_threads
from curbside.core.formats.html.visible import plain_text
from curbside.core.thread import Answer, Doctor, Question, Rating

ANN = {
    "@type": "Person",
    "name": "Ann Lee, MD",
    "jobTitle": "Hand Surgeon",
    "address": {"addressLocality": "Leeds"},
    "aggregateRating": {"ratingValue": "4.8", "reviewCount": 31},
}
QUESTION = {
    "@type": "Question",
    "name": "Stiff thumb",
    "text": "Is it &amp; was it <b>normal</b>?",
    "answerCount": 2,
    "acceptedAnswer": {"@type": "Answer", "text": "<p>It will bend.</p><p>Be patient.</p>", "author": ANN},
    "suggestedAnswer": [{"@type": "Answer", "text": "It won&#39;t.", "author": {"name": "Bo Ek"}}],
}
READ = (
    Answer("It will bend.\n\nBe patient.", None, Doctor("Ann Lee", ("MD",), "Leeds", "Hand Surgeon", Rating(4.8, 31))),
    Answer("It won't.", None, Doctor("Bo Ek")),
)


def page_of(value: Any, visible: str = "") -> str:
    return f'<!doctype html><html><head><script type="application/ld+json">{json.dumps(value)}</script></head><body>{visible}</body></html>'


class TestJsonLd:
    @pytest.mark.parametrize(
        "value",
        [
            QUESTION,
            [QUESTION],
            {"@context": "https://schema.org", "@type": "QAPage", "mainEntity": QUESTION},
            {"@graph": [{"@type": "WebSite", "name": "A site"}, {"@type": ["WebPage", "QAPage"], "mainEntity": [QUESTION]}]},
        ],
        ids=["bare", "list", "QAPage", "graph"],
    )
    def test_the_question_is_found(self, value: Any):
        (thread,) = read_threads(page_of(value))
        assert thread.question == Question("Stiff thumb", "Is it & was it normal?")
        assert (thread.answers, thread.stated_answer_count) == (READ, 2)

    def test_it_is_found_where_the_script_names_its_characters(self):
        assert read_threads(page_of(QUESTION).replace("ld+json", "LD+JSON; charset=utf-8"))[0].answers == READ

    def test_stars_of_another_scale_than_five_are_not_taken_for_stars(self):
        ann = ANN | {"aggregateRating": {"ratingValue": 4.2, "bestRating": 10, "reviewCount": 31}}
        (thread,) = read_threads(page_of(QUESTION | {"acceptedAnswer": {"text": "It will bend.", "author": ann}}))
        assert [answer.doctor.rating for answer in thread.answers if answer.doctor] == [Rating(None, 31), None]

    def test_visible_words_of_no_thread_are_told(self):
        (thread,) = read_threads(page_of(QUESTION, "<p>It will bend.</p><p>Buy our soap</p><p>Now</p>"))
        assert thread.notices == ("2 lines of the page's visible text are in no thread, from “Buy our soap”",)

    def test_a_count_that_differs_is_told(self):
        (thread,) = read_threads(page_of(QUESTION | {"answerCount": 5}))
        assert "the page says 5 answers, 2 were found" in thread.notices

    def test_broken_json_is_told_and_the_visible_text_read(self):
        (thread,) = read_threads('<html><script type="application/ld+json">{"@type": </script><h1>Stiff thumb</h1><p>Is it normal?</p></html>')
        assert thread.question == Question("Stiff thumb", "Is it normal?")
        assert thread.notices[-1].startswith("a JSON-LD block of the page cannot be read: Expecting value")

    def test_json_nested_beyond_sense_is_told(self):
        (thread,) = read_threads(f'<html><script type="application/ld+json">{"[" * 100_000}</script><h1>Stiff thumb</h1></html>')
        assert "nested too deep" in thread.notices[-1]


MICRODATA = """<html><body><nav>Home Log in</nav>
<div itemscope itemtype="https://schema.org/QAPage"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question">
<h1 itemprop="name">Stiff thumb</h1><div itemprop="text"><p>Is it normal?</p><p>For how long?</p></div><meta itemprop="answerCount" content="1">
<div itemprop="suggestedAnswer" itemscope itemtype="https://schema.org/Answer"><h2>Answer</h2>
<div itemprop="text">It will <em>bend</em>.<br>Soon.</div>
<span itemprop="author" itemscope itemtype="https://schema.org/Physician">
<b itemprop="name">Dr. Ann Lee</b>, <i itemprop="medicalSpecialty">Hand Surgeon</i></span></div>
</div></div></body></html>"""


class TestMicrodata:
    def test_the_question_is_found(self):
        (thread,) = read_threads(MICRODATA)
        assert thread.question == Question("Stiff thumb", "Is it normal?\n\nFor how long?")
        assert thread.answers == (Answer("It will bend.\nSoon.", None, Doctor("Ann Lee", specialty="Hand Surgeon")),)

    def test_visible_words_of_no_thread_are_told_in_one_notice(self):
        assert read_threads(MICRODATA)[0].notices == ("2 lines of the page's visible text are in no thread, from “Answer”",)


class TestVisibleText:
    def test_a_page_without_data_is_read_as_seen(self):
        (thread,) = read_threads(
            "<html><head><title>Site</title><style>p {}</style></head><body><nav>Home</nav>"
            "<h1>Stiff thumb</h1><p>Is it\n normal?</p><h2>Doctor Answers 1</h2>"
            "<h3>Patience</h3><p>It will&nbsp;bend again, if you move it.</p><div>Ann Lee, MD</div><div>Leeds GP</div>"
            "<script>var a = '<p>no</p>';</script></body></html>"
        )
        assert thread.question == Question("Stiff thumb", "Is it normal?")
        assert thread.answers == (Answer("It will bend again, if you move it.", "Patience", Doctor("Ann Lee", ("MD",), "Leeds", "GP")),)
        assert thread.notices == ("menus of the page were left out, from “Home”",)

    @pytest.mark.parametrize(
        ("markup", "text"),
        [
            ("a &amp; b", "a & b"),
            ("<p>a</p><p>b</p>", "a\n\nb"),
            ("a<br>b<br/>c", "a\nb\nc"),
            ("<ul><li>a<li>b</ul>", "a\nb"),
            ("a<script>b</script>c", "ac"),
            ("a<!-- b --><span hidden>c</span>d", "ad"),
            ('a<span style="display: none">b</span>c', "ac"),
            ("1 < 2 and a<b", "1 < 2 and a<b"),
            ("a<p title='1>0'>b", "a\n\nb"),
            ("a<!-- never <b>closed</b>", "a never closed"),
            ("plain", "plain"),
        ],
    )
    def test_markup_to_text(self, markup: str, text: str):
        assert plain_text(markup) == text

    def test_no_words_are_refused(self):
        with pytest.raises(UnreadableSource, match="no visible text"):
            read_threads("<html><body><script>a</script></body></html>")


class TestHostileMarkup:
    @pytest.mark.parametrize(
        "piece",
        ["<div>", "<div itemscope itemprop=a>", "<a ", '<a b="', "<!--", "<![CDATA[", "</", "<!doctype ", "a<b ", "&", "<p itemprop=text itemscope>"],
    )
    def test_sixty_thousand_pieces_take_seconds_at_most(self, piece: str):
        threads = read_threads("<html><h1>Stiff thumb</h1>" + piece * 60_000)
        assert threads[0].question.title.startswith("Stiff thumb")

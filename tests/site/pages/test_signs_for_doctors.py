"""What a doctor sees of a sign of an emergency: first in the queue, with its words, and above the form in which the answer is written."""

from __future__ import annotations

import re

from django.db import connection
from django.test.utils import CaptureQueriesContext

from curbside.core.thread import Answer, Question, Thread
from curbside.site.consensus.actions import recompute
from curbside.site.consensus.models import Snapshot
from curbside.site.lib.paging import LENGTH
from curbside.site.questions.models import Question as Row
from curbside.site.questions.models import Topic
from tests.cast import NOW, QUIET, stored
from tests.site.people import ben, signed_in

DANGER = "Since the filler this morning I cannot see with my left eye."
SIGHT = Thread(Question("My eye", f"It began well. {DANGER} What now?"), (), "sight.txt")
MARK = "An emergency sign is named:"


def queue(number: int = 1, **asked: str) -> str:
    return signed_in(ben().account).get("/answer", asked | {"page": str(number)}).content.decode()


def listed(page: str) -> list[int]:
    return [int(found) for found in re.findall(r'<li><a class="quoted" dir="auto" href="/answer/(\d+)"', page)]


def lumps(count: int, body: str = "Is it normal?") -> list[int]:
    """As many open questions, each newer than what was there before."""
    made = Row.objects.bulk_create(Row(title=f"A lump {number}", body=body, added_at=NOW, changed_at=NOW) for number in range(count))
    recompute()
    return [row.pk for row in made]


class TestQueue:
    def test_it_comes_before_newer_questions_and_says_why_in_words(self) -> None:
        sight = stored(SIGHT)
        lumps(2)
        page = queue()
        assert listed(page)[0] == sight.pk
        [said] = re.findall(r'<div class="alarm">(.*?)</div>', page)
        assert re.sub("<[^>]+>", "", said) == f"{MARK}“{DANGER}”"
        assert "What names an emergency sign comes first, then what nobody has answered, then what others left open." in page

    def test_one_that_somebody_answered_still_comes_before_those_without_an_answer(self) -> None:
        answered = stored(Thread(Question("My eye", f"{DANGER} Can I fly next week?"), (Answer("Go to an emergency department now."),), "sight.txt"))
        lumps(2)
        assert listed(queue())[0] == answered.pk

    def test_over_all_pages_each_question_is_on_one(self) -> None:
        made = {stored(SIGHT).pk, *lumps(LENGTH)}
        pages = [listed(queue(number)) for number in (1, 2)]
        assert [len(one) for one in pages] == [LENGTH, 1]
        assert {pk for one in pages for pk in one} == made

    def test_within_a_specialty_it_comes_first_as_well(self, monkeypatch) -> None:
        monkeypatch.setattr("curbside.site.answers.queue.FEW", 1)
        topic, sight = Topic.objects.create(kind="area", name="eye", slug="eye"), stored(SIGHT)
        known = stored(Thread(Question("A lid", "Is it normal?"), (Answer("It will be gone in 2 weeks."),), "lid.txt"))
        known.answers.update(doctor=ben())
        topic.questions.set([sight, known, *(numbers := lumps(2))])
        assert listed(queue()) == [sight.pk, *reversed(numbers)]
        assert listed(queue(all="1")) == listed(queue())

    def test_a_question_that_was_never_read_stands_behind(self) -> None:
        never = Row.objects.create(title="A lump", body="Is it normal?", added_at=NOW, changed_at=NOW)
        assert listed(queue()) == [never.pk]
        sight = stored(SIGHT)
        assert listed(queue()) == [sight.pk, never.pk]

    def test_many_sentences_are_two_and_a_count(self) -> None:
        answers = tuple(Answer(f"Number {n} agrees. Go to the emergency room now.") for n in range(4))
        stored(Thread(Question("My eye", f"{DANGER} Who pays for the taxi home?"), answers, "four.txt"))
        [said] = re.findall(r'<div class="alarm">(.*?)</div>', queue())
        assert (said.count("“"), "and 3 more sentences" in said) == (2, True)

    def test_however_many_wait_the_database_is_asked_as_often(self) -> None:
        client, counts = signed_in(ben().account), []
        for _ in range(2):
            lumps(4), lumps(4, DANGER)
            with CaptureQueriesContext(connection) as asked:
                assert client.get("/answer").content.decode().count(MARK) == Snapshot.objects.filter(urgent=True).count()
            counts.append(len(asked))
        assert counts[0] == counts[1]


class TestForm:
    def test_the_box_of_the_threads_page_stands_above_the_form_and_its_links_lead_there(self) -> None:
        sight = stored(SIGHT)
        shown = signed_in(ben().account).get(f"/answer/{sight.pk}").content.decode()
        box, on_thread = (re.findall(r'<section class="alarm".*?</section>', page, re.S)[0] for page in (shown, _thread(sight)))
        assert box.replace(sight.get_absolute_url(), "") == on_thread
        assert f'href="{sight.get_absolute_url()}#question"' in box
        assert shown.index(box) < shown.index('<form class="long"')
        assert DANGER in re.sub("<[^>]+>", "", box)

    def test_it_stays_when_the_form_is_refused(self) -> None:
        page = signed_in(ben().account).post(f"/answer/{stored(SIGHT).pk}", {"body": "", "do": "post"})
        assert (page.status_code, 'aria-labelledby="alarm"' in page.content.decode()) == (422, True)

    def test_a_question_without_a_sign_has_none(self) -> None:
        assert 'class="alarm"' not in signed_in(ben().account).get(f"/answer/{stored(QUIET).pk}").content.decode()


def _thread(question: Row) -> str:
    return signed_in(None).get(question.get_absolute_url()).content.decode()

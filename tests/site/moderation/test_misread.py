"""“Read wrongly?”: a reader or the doctor says so, a moderator decides, and what is set aside counts nowhere until it is counted again."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from curbside.site.accounts.actions import erase
from curbside.site.accounts.registry import EXPORTERS
from curbside.site.answers.actions import change_words, publish_answer, withdraw_answer
from curbside.site.answers.misread import note_misreading
from curbside.site.answers.misread import set_aside as set_aside_row
from curbside.site.answers.models import Answer, Misreading
from curbside.site.consensus.actions import recompute
from curbside.site.consensus.models import Snapshot
from curbside.site.consensus.moderated import MISREADING
from curbside.site.consensus.remembered import remembered_claims
from curbside.site.lib.limits import REPORTS
from curbside.site.moderation.actions import flag
from curbside.site.moderation.models import Flag, Log
from curbside.site.questions.models import Question
from tests.cast import NOW, SMILE, stored
from tests.site.moderation.stage import decide, form_of
from tests.site.people import amara, ben, chen, mo, person, signed_in
from tests.site.reading import key_in, page, visible

WORDS = "It should resolve in 3 to 4 months"
LUMP = "The lump will be gone in 2 weeks"
KEY, KEY_OF_LUMP = key_in(f"{WORDS}."), key_in(f"{LUMP}.")


def address(question: Question, position: int = 1, key: str = KEY) -> str:
    return f"/moderation/misread/{question.pk}/{position}/{key}"


def doubted(**sent: str) -> Question:
    """The crooked smile, of which somebody says that Dr Chen's time was read wrongly."""
    question = stored(SMILE)
    signed_in(person("bo")).post(address(question), sent)
    return question


def set_aside() -> Question:
    """The same, once a moderator agreed."""
    question = doubted()
    decide("reading", Misreading.objects.get().pk, "remove")
    return question


class TestSaying:
    def test_each_quote_of_the_page_leads_to_its_form(self) -> None:
        question = stored(SMILE)
        assert address(question) in page(question.get_absolute_url())
        shown = visible(signed_in(person("bo")).get(address(question)).content.decode())
        assert WORDS in shown
        assert "Over in 3 to 4 months" in shown

    def test_it_becomes_a_flag_of_its_own_reason_and_nothing_else_changes(self) -> None:
        question = doubted(note="That is the effect of the drug.")
        flag = Flag.objects.get()
        assert (flag.target, flag.reason, flag.note, flag.by) == ("reading", "misread", "That is the effect of the drug.", person("bo"))
        assert "Over in 2 to 4 months" in page(question.get_absolute_url())

    def test_twice_is_once(self) -> None:
        question = doubted()
        signed_in(person("bo")).post(address(question))
        assert (Flag.objects.count(), Misreading.objects.count()) == (1, 1)

    def test_it_counts_against_the_limit_of_reports_and_leaves_nothing_beyond_it(self) -> None:
        question, now = stored(SMILE), timezone.now()
        Flag.objects.bulk_create([Flag(target="answer", number=n, reason="rude", by=person("bo"), at=now) for n in range(REPORTS.most)])
        assert signed_in(person("bo")).post(address(question)).status_code == 429
        assert not Misreading.objects.exists()

    def test_a_reason_for_readings_is_not_one_for_what_people_write(self) -> None:
        answer = stored(SMILE).answers.first()
        assert signed_in(person("bo")).post(f"/moderation/report/answer/{answer.pk}", {"reason": "misread"}).status_code == 422

    def test_of_an_answer_that_nobody_sees_there_is_no_reading(self) -> None:
        question = stored(SMILE)
        Answer.objects.filter(position=1).update(state="held")
        assert signed_in(person("bo")).get(address(question)).status_code == 404


class TestDeciding:
    def test_moderators_see_the_words_and_what_they_count_as(self) -> None:
        doubted(note="That is the effect of the drug.")
        queue = visible(signed_in(mo()).get("/moderation").content.decode())
        assert f"{WORDS} It counts as: Over in 3 to 4 months It was read wrongly : That is the effect of the drug." in queue

    def test_what_is_set_aside_counts_nowhere_and_the_page_says_so(self) -> None:
        question = set_aside()
        source = page(question.get_absolute_url())
        assert "Over in 2 to 3 months" in source
        assert f'data-claims="a2-c1">{WORDS}' not in source
        assert "1 reading set aside" in visible(source)
        assert [voice["words"] for voice in _fresh(question).voices["times"]] == ["It will go away in 2 to 3 months"]

    def test_it_survives_a_reading_anew(self) -> None:
        question = set_aside()
        Snapshot.objects.all().delete()
        recompute(every=True)
        assert _fresh(question).lead.startswith("Over in 2 to 3 months")

    def test_what_a_later_reading_takes_the_same_words_for_shows_again(self) -> None:
        question = stored(SMILE)
        answer = question.answers.get(position=1)
        [time] = [claim for claim in remembered_claims(answer) if claim.quote == WORDS]
        earlier = note_misreading(answer, replace(time, event="effect_lasts"), now=NOW)
        set_aside_row(earlier, NOW, now=timezone.now())
        assert "Over in 2 to 4 months" in page(question.get_absolute_url())
        assert "reading set aside" not in visible(page(question.get_absolute_url()))
        flag(MISREADING, earlier, Flag.Reason.MISREAD, "", by=person("bo"), now=timezone.now())
        assert "They are not read like that any more" in visible(signed_in(mo()).get("/moderation").content.decode())

    def test_it_is_counted_again_once_somebody_doubts_that_too(self) -> None:
        question = set_aside()
        assert "set aside wrongly?" in page(question.get_absolute_url())
        signed_in(amara()).post(address(question))
        decide("reading", Misreading.objects.get().pk, "approve")
        source = page(question.get_absolute_url())
        assert "Over in 2 to 4 months" in source
        assert "set aside" not in source
        assert [(entry.act, entry.target) for entry in Log.objects.order_by("pk")] == [("set aside", "reading"), ("count it again", "reading")]

    def test_it_can_be_left_as_it_is(self) -> None:
        question = doubted()
        decide("reading", Misreading.objects.get().pk, "leave")
        assert "Over in 2 to 4 months" in page(question.get_absolute_url())
        assert "Nothing waits" in signed_in(mo()).get("/moderation").content.decode()

    def test_nobody_gets_a_letter_for_it(self) -> None:
        before = len(mail.outbox)
        set_aside()
        assert len(mail.outbox) == before

    def test_a_program_is_told_the_same(self) -> None:
        question = set_aside()
        told = json.loads(Client().get(f"/api/v1/threads/{question.pk}").content)
        assert told["set_aside"] == [{"answer": 1, "kind": "timing", "quote": WORDS}]
        assert [claim["kind"] for claim in told["answers"][1]["claims"]] == ["advice"]
        assert [bar["answer"] for bar in told["consensus"]["timing"]["resolves"]["bars"]] == [0]


class TestTheDoctor:
    @pytest.fixture
    def answer(self) -> Answer:
        question = stored(SMILE)
        return publish_answer(question, "", "The lump will be gone in 2 weeks.", by=ben().account, now=NOW + timedelta(hours=1))

    def test_says_so_of_their_own_words_from_the_page_they_are_written_on(self, answer: Answer) -> None:
        client, mine = signed_in(ben().account), address(answer.question, answer.position, KEY_OF_LUMP)
        assert f"/answer/{answer.question_id}#reading" in client.get(answer.question.get_absolute_url()).content.decode()
        assert mine in client.get(f"/answer/{answer.question_id}").content.decode()
        client.post(mine)
        assert "So says the doctor who wrote the words." in signed_in(mo()).get("/moderation").content.decode()

    def test_is_told_while_changing_them_what_counts_no_more(self, answer: Answer) -> None:
        Misreading.objects.create(
            answer=answer,
            kind="timing",
            quote=LUMP,
            key=KEY_OF_LUMP,
            added_at=NOW,
            set_aside_at=NOW,
        )
        shown = visible(signed_in(ben().account).get(f"/answer/{answer.question_id}").content.decode())
        assert "set aside by a moderator, no more counted as Over in 2 weeks" in shown

    def test_does_not_decide_on_it_as_a_moderator(self, answer: Answer) -> None:
        moderator = ben().account
        moderator.is_superuser = True
        moderator.save()
        signed_in(person("bo")).post(address(answer.question, answer.position, KEY_OF_LUMP))
        decide("reading", Misreading.objects.get().pk, "remove", moderator)
        assert Misreading.objects.get().set_aside_at is None


class TestWhatIsKept:
    def test_words_that_are_changed_take_it_with_them(self) -> None:
        question = doubted(note="Not a time.")
        answer = question.answers.get(position=1)
        change_words(answer, None, "See your injector again.", by=mo(), now=timezone.now())
        assert not Misreading.objects.exists()
        assert Flag.objects.get().note == ""
        assert form_of(signed_in(mo()), "reading", 1) == {}

    def test_words_that_stay_keep_it(self) -> None:
        question = set_aside()
        answer = question.answers.get(position=1)
        change_words(answer, None, f"{WORDS}. Call me.", by=mo(), now=timezone.now())
        assert "1 reading set aside" in visible(page(question.get_absolute_url()))

    def test_the_doctor_gets_it_with_the_answer_and_it_is_erased_with_it(self) -> None:
        question = stored(SMILE)
        answer = publish_answer(question, "", "The lump will be gone in 2 weeks.", by=chen().account, now=NOW + timedelta(hours=1))
        signed_in(person("bo")).post(address(question, answer.position, KEY_OF_LUMP), {"note": "No."})
        assert [one["quote"] for one in EXPORTERS["answers"](chen().account)["answers"][0]["read_wrongly"]] == [LUMP]
        assert EXPORTERS["moderation"](person("bo"))["reports"][0]["reason"] == "misread"
        erase(chen().account, now=timezone.now())
        assert not Misreading.objects.exists()
        assert Flag.objects.get().note == ""

    def test_what_a_doctor_took_back_waits_no_more(self) -> None:
        question = doubted()
        withdraw_answer(question.answers.get(position=1), now=timezone.now())
        assert "Nothing waits" in signed_in(mo()).get("/moderation").content.decode()


def _fresh(question: Question) -> Snapshot:
    recompute()
    return Snapshot.objects.get(question=question)

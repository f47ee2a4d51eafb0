"""What moderation holds of a person: theirs to take along, and gone with the account. The log names things by number alone."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.apps import apps

from curbside.site.accounts.actions import erase
from curbside.site.answers.actions import publish_answer
from curbside.site.answers.moderated import ANSWER
from curbside.site.doctors.actions import erase_review, publish_review, reply_to_review, write_review
from curbside.site.doctors.moderated import REPLY, REVIEW
from curbside.site.moderation.actions import approve, dismiss_flags, flag, hold, put_down, remove, suspend
from curbside.site.moderation.models import Flag, Log
from curbside.site.moderation.targets import Target
from curbside.site.questions.actions import delete_question
from curbside.site.questions.models import Question
from curbside.site.questions.moderated import QUESTION
from tests.cast import NOW, QUIET, stored
from tests.site.moderation.stage import decide, held
from tests.site.people import amara, ben, mo, person, signed_in

SECRET = "words that only I wrote"


def every_row() -> str:
    """Whatever stands in any table."""
    return str([list(model._base_manager.values()) for model in apps.get_models()])


def through_all_of_moderation(target: Target, number: int) -> None:
    """A thing is approved with other words, reported, left, held, reported again and removed."""
    quoting = f"Look: “{SECRET}”"
    approve(target, target.get(number), words=f"{SECRET}, edited", by=mo(), now=NOW)
    flag(target, target.get(number), "rude", quoting, by=person("bo"), now=NOW)
    dismiss_flags(target, target.get(number), by=mo(), now=NOW)
    flag(target, target.get(number), "rude", quoting, by=person("bo"), now=NOW)
    if target.hold:
        hold(target, target.get(number), by=mo(), now=NOW)
    remove(target, target.get(number), "It is an advert.", ground="advert" if target.grounds else "", by=mo(), now=NOW)


class TestErasing:
    @pytest.mark.parametrize("answered", [True, False])
    def test_nothing_of_an_asker_stays_in_any_table(self, answered: bool) -> None:
        question = held(SECRET, body=SECRET)
        through_all_of_moderation(QUESTION, question.pk)
        if answered:
            approve(QUESTION, question, by=mo(), now=NOW)
            answer = publish_answer(Question.objects.get(), "", "It goes away.", by=ben().account, now=NOW)
            remove(ANSWER, answer, "It is an advert.", by=mo(), now=NOW)
        suspend(amara(), "Adverts.", by=mo(), now=NOW)
        assert SECRET in every_row()
        erase(amara(), now=NOW)
        assert SECRET not in every_row()
        assert "amara" not in every_row()
        assert Log.objects.filter(target="question", number=question.pk).exists()

    def test_nothing_of_a_doctor_stays_in_any_table(self) -> None:
        doctor = ben()
        answer = publish_answer(stored(QUIET), SECRET, SECRET, by=doctor.account, now=NOW, hold=True)
        through_all_of_moderation(ANSWER, answer.pk)
        review = write_review(doctor, 2, "Rushed.", treated=True, by=person("bo"), now=NOW)
        publish_review(review)
        reply_to_review(review, SECRET, by=doctor.account, now=NOW)
        through_all_of_moderation(REPLY, review.pk)
        remove(REVIEW, review, "It is an advert.", ground="advert", by=mo(), now=NOW)
        put_down("grant verification", "doctor", doctor, by=mo(), now=NOW)
        erase(doctor.account, now=NOW)
        assert SECRET not in every_row()
        assert "adeyemi" not in every_row().lower()

    def test_what_was_said_of_a_review_goes_with_it(self) -> None:
        review = write_review(ben(), 2, SECRET, treated=True, by=amara(), now=NOW)
        through_all_of_moderation(REVIEW, review.pk)
        erase_review(review)
        assert SECRET not in every_row()

    def test_what_was_said_of_a_question_goes_with_it(self) -> None:
        question = held(SECRET)
        flag(QUESTION, question, "rude", SECRET, by=person("bo"), now=NOW)
        delete_question(question)
        assert SECRET not in every_row()

    def test_a_report_stays_when_its_reporter_goes_without_their_words(self) -> None:
        flag(QUESTION, held(), "danger", f"I, zoe, know: {SECRET}", by=person("zoe"), now=NOW)
        erase(person("zoe"), now=NOW)
        assert Flag.objects.values_list("reason", "note", "by", "closed_at").get() == ("danger", "", None, None)
        assert "zoe" not in every_row()


class TestExport:
    def test_a_person_gets_their_own_reports_and_suspensions(self) -> None:
        question = held()
        flag(QUESTION, question, "danger", "It could harm.", by=amara(), now=NOW)
        flag(QUESTION, question, "rude", "Of somebody else.", by=person("bo"), now=NOW)
        suspend(amara(), "Adverts.", by=mo(), now=NOW, until=NOW + timedelta(days=7))
        suspend(person("bo"), "Insults.", by=mo(), now=NOW)
        words = signed_in(amara()).get("/me/data.json").content.decode()
        [report], [suspension] = json.loads(words)["moderation"]["reports"], json.loads(words)["moderation"]["suspensions"]
        assert (report["target"], report["number"], report["note"]) == ("question", question.pk, "It could harm.")
        assert (suspension["reason"], suspension["until"][:10]) == ("Adverts.", "2026-03-08")
        assert not any(others in words for others in ("Of somebody else.", "Insults."))


class TestLog:
    def test_it_says_what_a_thing_is_called_now(self) -> None:
        question = held(SECRET)
        decide("question", question.pk, "approve")
        suspend(amara(), "Adverts.", by=mo(), now=NOW)
        put_down("grant verification", "doctor", ben(), by=mo(), now=NOW)
        client = signed_in(mo())
        page = client.get("/moderation/log").content.decode()
        assert all(
            f"{kind} {thing.pk}, <bdi>{name}</bdi>" in page
            for kind, thing, name in (("question", question, SECRET), ("account", amara(), "amara"), ("doctor", ben(), "Ben Adeyemi, MD"))
        )
        number = question.pk
        delete_question(question)
        page = client.get("/moderation/log").content.decode()
        assert (f"question {number}</p>" in page, SECRET in page) == (True, False)

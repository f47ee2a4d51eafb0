"""Answering: one answer a doctor, read while it is written, kept through every change, taken back at will."""

from __future__ import annotations

import re
from dataclasses import replace
from unittest.mock import Mock

import pytest

from curbside.site import posting
from curbside.site.answers.actions import publish_answer, set_state
from curbside.site.answers.models import Answer, Draft, Revision
from curbside.site.answers.writing import CannotAnswer
from curbside.site.consensus.models import Snapshot
from curbside.site.doctors.models import Doctor, Verification
from curbside.site.lib.limits import TooMany
from curbside.site.lib.states import State
from curbside.site.questions.models import Question
from tests.cast import NOW, QUIET, SMILE, stored
from tests.site.people import amara, ben, chen, dee, mo, signed_in
from tests.site.reading import visible

WORDS = "This is bruising. It will be gone in 2 to 3 weeks. It is temporary."


def answered_by(doctor: Doctor, question: Question, body: str = WORDS, do: str = "post"):
    return signed_in(doctor.account).post(f"/answer/{question.pk}", {"headline": "It goes away", "body": body, "do": do})


class TestTwoWindows:
    def sent(self, client, question: Question, over: str, body: str) -> str:
        return client.post(f"/answer/{question.pk}", {"body": body, "over": over, "do": "post"}, follow=True).content.decode()

    def over(self, client, question: Question) -> str:
        """What a window opened now would send along."""
        [over] = re.findall(r'name="over" value="([^"]*)"', client.get(f"/answer/{question.pk}").content.decode())
        return over

    @pytest.mark.parametrize("answered", [False, True])
    def test_words_of_another_window_are_not_replaced_unseen(self, answered: bool) -> None:
        question, client = stored(QUIET), signed_in(ben().account)
        if answered:
            answered_by(ben(), question)
        over = self.over(client, question)
        self.sent(client, question, over, "It is gone in 6 weeks.")
        page = self.sent(client, question, over, "It is gone in 8 weeks.")
        assert ("Not posted yet: your answer is not as it was" in page, "It is gone in 8 weeks." in page) == (True, True)
        assert (Answer.objects.get().body, Draft.objects.get().body) == ("It is gone in 6 weeks.", "It is gone in 8 weeks.")
        self.sent(client, question, self.over(client, question), "It is gone in 8 weeks.")
        assert Answer.objects.get().body == "It is gone in 8 weeks."

    def test_the_same_words_pressed_twice_are_posted_once(self) -> None:
        question, client = stored(QUIET), signed_in(ben().account)
        pages = [self.sent(client, question, "", "It is gone\r\nin 6 weeks.") for _ in range(2)]
        assert ["Not posted yet" in page for page in pages] == [False, False]
        assert (Answer.objects.count(), Revision.objects.count(), Draft.objects.count()) == (1, 0, 0)


class TestHolding:
    def test_an_answer_with_many_web_addresses_waits_for_a_moderator(self) -> None:
        question = stored(QUIET)
        page = answered_by(ben(), question, body="See https://a.example, https://b.example and https://c.example for my clinics.")
        assert page.status_code == 302
        assert Answer.objects.get().state == State.HELD
        assert "my clinics" not in signed_in(None).get(question.get_absolute_url()).content.decode()
        assert "my clinics" in signed_in(mo()).get("/moderation").content.decode()


class TestWho:
    def test_only_doctors_whose_verification_holds_can_answer(self) -> None:
        question, withdrawn = stored(QUIET), chen()
        withdrawn.verifications.update(state=Verification.State.WITHDRAWN)
        seen = [signed_in(one).get(f"/answer/{question.pk}").status_code for one in (ben().account, dee().account, withdrawn.account, amara(), mo())]
        assert seen == [200, 403, 403, 403, 403]
        assert signed_in(None).get(f"/answer/{question.pk}").status_code == 302

    def test_a_doctor_whose_verification_ends_while_writing_keeps_the_words_and_posts_nothing(self) -> None:
        question, doctor = stored(QUIET), ben()
        answered_by(doctor, question, do="keep")
        doctor.verifications.update(state=Verification.State.WITHDRAWN)
        with pytest.raises(CannotAnswer):
            publish_answer(question, "", WORDS, by=doctor.account, now=NOW)
        assert (Answer.objects.count(), Draft.objects.get().body) == (0, WORDS)

    def test_nobody_answers_what_they_asked_themselves(self) -> None:
        question, doctor = stored(QUIET), ben()
        Question.objects.update(author=doctor.account, handle_hidden=True)
        with pytest.raises(CannotAnswer):
            posting.answer(Question.objects.get(), doctor, "", WORDS, by=doctor.account, now=NOW)
        assert signed_in(doctor.account).get(f"/answer/{question.pk}").status_code == 403

    def test_a_closed_question_takes_no_new_answer_and_a_held_one_is_not_there(self) -> None:
        question = stored(QUIET)
        Question.objects.update(closed_at=NOW)
        assert "closed this question" in answered_by(ben(), question).content.decode()
        assert Draft.objects.get().body == WORDS
        Question.objects.update(state=State.HELD)
        assert answered_by(ben(), question).status_code == 404


class TestPosting:
    def test_an_answer_is_on_the_page_at_once_with_its_claims_counted_and_its_doctor_named(self) -> None:
        question = stored(QUIET)
        answered_by(ben(), question)
        page = signed_in(None).get(question.get_absolute_url()).content.decode()
        assert (
            "It will be gone in 2 to 3 weeks." in page.replace("</mark>", "").replace('<mark class="timing" data-claims="a1-c2">', "")
            or "2 to 3 weeks" in page
        )
        assert "verified: licence seen, checked" in page
        assert "2 to 3 weeks" in Snapshot.objects.get(question=question).lead

    def test_answering_again_changes_the_one_answer_and_keeps_the_words_before(self) -> None:
        question = stored(QUIET)
        answered_by(ben(), question)
        answered_by(ben(), question, "It will be gone in 4 weeks.")
        assert Answer.objects.get().body == "It will be gone in 4 weeks."
        assert Revision.objects.get().body == WORDS

    def test_the_same_words_again_change_nothing(self) -> None:
        question = stored(QUIET)
        for _ in range(2):
            answered_by(ben(), question)
        assert (Answer.objects.count(), Revision.objects.count()) == (1, 0)

    def test_whatever_stands_in_the_way_the_words_are_kept_as_a_draft(self, monkeypatch) -> None:
        question, doctor = stored(QUIET), ben()
        for reason in (TooMany(60), RuntimeError("out of order")):
            monkeypatch.setattr(posting, "publish_as_read", Mock(side_effect=reason))
            client = signed_in(doctor.account)
            client.raise_request_exception = False
            client.post(f"/answer/{question.pk}", {"headline": "", "body": f"{WORDS} {reason}", "do": "post"})
            assert (Answer.objects.count(), Draft.objects.get().body) == (0, f"{WORDS} {reason}")

    def test_an_empty_answer_is_not_posted_and_the_headline_is_kept(self) -> None:
        question = stored(QUIET)
        assert answered_by(ben(), question, "").status_code == 422
        assert (Answer.objects.count(), Draft.objects.get().headline) == (0, "It goes away")

    def test_verified_doctors_stand_before_imported_ones(self) -> None:
        question = stored()
        answered_by(ben(), question)
        page = signed_in(None).get(question.get_absolute_url()).content.decode()
        assert page.index('id="a4"') < page.index('id="a1"')


class TestWriting:
    def test_the_claims_and_the_open_asks_are_shown_as_the_words_are_typed(self) -> None:
        question = stored()
        part = answered_by(ben(), question, "You can fly next week. It is temporary.", do="keep").content.decode()
        assert "“It is temporary”" in part or "It is temporary" in part
        assert "nobody has answered this" not in part or "you take it up" in part

    @pytest.mark.parametrize("do", ["keep", "look"])
    def test_each_sentence_says_what_it_will_count_as_with_a_script_and_without(self, do) -> None:
        body = "A colleague says it clears in two weeks. It may be permanent. Do not massage it. Watch for fever."
        page = answered_by(ben(), stored(QUIET), body, do=do).content.decode()
        heard = re.sub(r"<[^>]+>", "", page[page.index("What is read from your words") :])
        assert "“A colleague says it clears in two weeks” counted as Over in 2 weeks" in heard
        assert "“It may be permanent” counted as May be permanent, with a doubt" in heard
        assert "“Do not massage it” counted as Advice against: massage" in heard
        assert "“Watch for fever” counted as a warning, listed under “Watch for”" in heard

    def test_a_condition_is_shown_beside_what_it_hangs_on(self) -> None:
        page = answered_by(ben(), stored(QUIET), "If it is still there after two weeks, see your injector.", do="keep").content.decode()
        assert "<b>Advice: see the doctor who treated you past 2 weeks</b>, on a condition" in page

    def test_what_is_typed_is_there_tomorrow(self) -> None:
        question = stored(QUIET)
        answered_by(ben(), question, "Half an answ", do="keep")
        assert "Half an answ" in signed_in(ben().account).get(f"/answer/{question.pk}").content.decode()
        assert "Half an answ" not in signed_in(chen().account).get(f"/answer/{question.pk}").content.decode()


class TestWithdrawing:
    def test_a_withdrawn_answer_is_gone_from_page_and_picture_and_can_be_written_anew(self) -> None:
        question = stored(QUIET)
        answered_by(ben(), question)
        signed_in(ben().account).post(f"/answer/withdraw/{Answer.objects.get().pk}")
        assert "2 to 3 weeks" not in signed_in(None).get(question.get_absolute_url()).content.decode()
        answered_by(ben(), question, "It will be gone in 4 weeks.")
        assert Answer.objects.shown().get().body == "It will be gone in 4 weeks."

    def test_the_button_is_folded_away_behind_what_it_does(self) -> None:
        question = stored(QUIET)
        answered_by(ben(), question)
        page = signed_in(ben().account).get(f"/answer/{question.pk}").content.decode()
        folded = page[page.index("<summary>Withdraw my answer</summary>") :].split("</details>")[0]
        assert ("Readers see it no more" in folded, f"/answer/withdraw/{Answer.objects.get().pk}" in folded) == (True, True)

    def test_what_a_moderator_removed_does_not_come_back(self) -> None:
        question = stored(QUIET)
        answered_by(ben(), question)
        set_state(Answer.objects.get(), State.REMOVED, now=NOW)
        assert "a moderator removed your answer" in answered_by(ben(), question).content.decode()
        assert not Answer.objects.shown().exists()

    def test_its_words_are_a_draft_again_and_the_form_has_them(self) -> None:
        question, client = stored(QUIET), signed_in(ben().account)
        answered_by(ben(), question)
        page = client.post(f"/answer/withdraw/{Answer.objects.get().pk}", follow=True)
        assert "Its words are kept among your drafts. You can answer again." in page.content.decode()
        assert (Draft.objects.get().headline, Draft.objects.get().body) == ("It goes away", WORDS)
        assert WORDS in client.get(f"/answer/{question.pk}").content.decode()

    def test_of_a_question_that_was_closed_nothing_is_promised(self) -> None:
        question, client = stored(QUIET), signed_in(ben().account)
        answered_by(ben(), question)
        Question.objects.update(closed_at=NOW)
        page = client.post(f"/answer/withdraw/{Answer.objects.get().pk}", follow=True)
        assert "The question is closed by now." in page.content.decode()
        assert Draft.objects.get().body == WORDS

    def test_what_was_begun_since_is_not_written_over(self) -> None:
        question = stored(QUIET)
        answered_by(ben(), question)
        answered_by(ben(), question, "Better words.", do="keep")
        signed_in(ben().account).post(f"/answer/withdraw/{Answer.objects.get().pk}")
        assert Draft.objects.get().body == "Better words."

    def test_nobody_withdraws_anothers_answer(self) -> None:
        answered_by(ben(), stored(QUIET))
        assert signed_in(chen().account).post(f"/answer/withdraw/{Answer.objects.get().pk}").status_code == 404
        assert Answer.objects.shown().count() == 1


class TestQueue:
    def test_what_nobody_answered_comes_first_and_what_i_answered_not_at_all(self) -> None:
        first, second = stored(), stored(QUIET)
        client = signed_in(ben().account)
        page = client.get("/answer?all=1").content.decode()
        assert page.index(second.title) < page.index(first.title)
        answered_by(ben(), second)
        assert second.title not in client.get("/answer?all=1").content.decode()

    def test_the_things_nobody_took_up_are_named_and_cost_no_query_each(self, django_assert_max_num_queries) -> None:
        stored()
        client = signed_in(ben().account)
        with django_assert_max_num_queries(16) as asked:
            shown = visible(client.get("/answer?all=1").content.decode())
        for number in range(5):
            stored(replace(SMILE, question=replace(SMILE.question, title=f"Crooked smile, number {number}"), source=f"{number}.txt"))
        with django_assert_max_num_queries(len(asked)):
            client.get("/answer?all=1")
        assert "“Can I fly next week?” 3 doctors answered, 1 thing asked not taken up" in shown

    def test_the_queue_is_for_verified_doctors(self) -> None:
        assert [signed_in(one).get("/answer").status_code for one in (ben().account, dee().account, amara())] == [200, 403, 403]

"""What authors are told of a decision: what they can really do then, in words that quote nobody else."""

from __future__ import annotations

from typing import Any

from django.core import mail

from curbside.site.answers.actions import publish_answer
from curbside.site.doctors.actions import publish_review, reply_to_review, write_review
from curbside.site.doctors.models import Review
from curbside.site.moderation.actions import remove
from curbside.site.moderation.targets import TARGETS
from tests.cast import NOW, QUIET, stored
from tests.site.moderation.stage import decide, held
from tests.site.people import amara, ben, mo, signed_in


def told() -> str:
    """The words of the last letter."""
    return str(mail.outbox[-1].body)


def take_away(kind: str, number: int) -> str:
    """What its author is told when a moderator removes a thing."""
    target = TARGETS[kind]
    remove(target, target.get(number), "It names somebody.", ground="names" if target.grounds else "", by=mo(), now=NOW)
    assert f"A moderator removed your {kind}:" in told()
    assert "It names somebody." in told()
    return told()


def an_answer() -> Any:
    return publish_answer(stored(QUIET), "It goes away", "In 2 weeks.", by=ben().account, now=NOW)


def a_review() -> Review:
    publish_review(write_review(ben(), 2, "Rushed.", treated=True, by=amara(), now=NOW))
    return Review.objects.get()


class TestRemoved:
    def test_an_asker_can_ask_anew_and_no_more(self) -> None:
        question, client = held(), signed_in(amara())
        assert "It cannot be changed any more. You can ask a new question." in take_away("question", question.pk)
        assert "Is it normal?" in told()
        assert client.post(f"/ask/edit/{question.pk}").status_code == 404
        assert "My lip is numb." in client.get("/me/data.json").content.decode()

    def test_a_doctor_cannot_answer_that_question_again(self) -> None:
        answer, client = an_answer(), signed_in(ben().account)
        assert "It cannot be changed any more, and you cannot answer this question again." in take_away("answer", answer.pk)
        client.post(f"/answer/{answer.question_id}", {"body": "Again.", "do": "post"})
        answer.refresh_from_db()
        assert (answer.body, answer.state) == ("In 2 weeks.", "removed")

    def test_a_review_can_be_sent_again(self) -> None:
        review = a_review()
        assert "You can change it and send it again" in take_away("review", review.pk)
        signed_in(amara()).post(f"/doctors/review/{review.doctor_id}", {"stars": "2", "body": "In a hurry.", "treated": "yes"})
        assert Review.objects.values_list("body", "state").get() == ("In a hurry.", "held")

    def test_a_reply_can_be_sent_again(self) -> None:
        review = a_review()
        reply_to_review(review, "Please call us.", by=ben().account, now=NOW)
        assert "You can change it and send it again" in take_away("reply", review.pk)
        signed_in(ben().account).post(f"/doctors/reviews/{review.pk}/reply", {"reply": "Thank you."})
        assert Review.objects.values_list("reply", "reply_state").get() == ("Thank you.", "held")

    def test_who_is_suspended_with_it_is_promised_nothing(self) -> None:
        decide("question", held().pk, "suspend", reason="Adverts.", days="7")
        both = [str(letter.body) for letter in mail.outbox]
        assert len(both) == 2
        assert not any("You can ask" in words for words in both)
        assert any("is suspended from posting until" in words for words in both)


class TestEdited:
    def test_its_author_is_told_and_led_to_both_wordings(self) -> None:
        question = held()
        decide("question", question.pk, "approve", words="My [part] is numb.")
        assert mail.outbox[-1].subject == "Your question is on the page, with changes by a moderator"
        assert "A moderator changed some of its words first." in told()
        both = signed_in(amara()).get(f"/moderation/history/question/{question.pk}").content.decode()
        assert f"/moderation/history/question/{question.pk}\n" in told()
        assert ("My lip is numb." in both, "My [part] is numb." in both) == (True, True)

    def test_a_title_that_may_be_the_moderators_is_not_quoted(self) -> None:
        decide("question", held().pk, "approve", title="Is a numb lip normal?")
        assert "numb lip" not in told()

    def test_nothing_is_said_of_changes_where_there_were_none(self) -> None:
        decide("question", held().pk, "approve")
        assert "changed some" not in told()


class TestWhoseWords:
    def test_a_letter_quotes_its_reader_alone(self) -> None:
        answer = an_answer()
        for words in (take_away("answer", answer.pk), take_away("review", a_review().pk)):
            assert not any(others in words.lower() for others in ("lump", "adeyemi"))
        decide("question", held().pk, "approve")
        assert "Is it normal?" in told()

    def test_its_link_leads_to_the_place(self) -> None:
        answer = an_answer()
        words = take_away("answer", answer.pk)
        assert f"/q/{answer.question_id}#a1\n" in words
        assert signed_in(None).get(f"/q/{answer.question_id}", follow=True).status_code == 200

"""Moderating: what waits, for whom, and a log that is only added to."""

from __future__ import annotations

from datetime import timedelta

from django.core import mail

from curbside.site.answers.actions import publish_answer
from curbside.site.answers.models import Answer
from curbside.site.doctors.actions import reply_to_review, write_review
from curbside.site.doctors.models import Review
from curbside.site.lib.states import State
from curbside.site.moderation.models import Flag, Log, Scope, Suspension
from curbside.site.questions.models import Question, Revision
from tests.cast import NOW, QUIET, stored
from tests.site.moderation.stage import address, decide, form_of, held
from tests.site.people import amara, ben, chen, mo, person, signed_in


class TestDeciding:
    def test_an_approved_question_is_on_the_page_and_its_asker_is_told(self) -> None:
        question = held()
        decide("question", question.pk, "approve")
        assert signed_in(None).get(question.get_absolute_url()).status_code == 200
        assert mail.outbox[-1].to == ["amara@example.org"]
        assert list(Log.objects.values_list("act", "target", "by__handle")) == [("approve", "question", "mo")]

    def test_words_edited_before_approving_are_shown_and_the_words_before_are_kept(self) -> None:
        question = held()
        decide("question", question.pk, "approve", title="Is a numb lip normal?", words="My lip is numb since Monday.")
        question.refresh_from_db()
        assert (question.title, question.body) == ("Is a numb lip normal?", "My lip is numb since Monday.")
        assert Revision.objects.get().body == "My lip is numb."
        assert {entry.act for entry in Log.objects.all()} == {"edit", "approve"}

    def test_words_that_came_back_from_the_form_as_they_were_are_no_edit(self) -> None:
        question = held()
        Question.objects.update(body="My lip is numb.\n\nSince Monday.")
        decide("question", question.pk, "approve", title="Is it normal?", words="My lip is numb.\r\n\r\nSince Monday.")
        assert not Revision.objects.exists()
        assert [entry.act for entry in Log.objects.all()] == ["approve"]

    def test_approving_twice_is_once(self) -> None:
        question = held()
        form = form_of(signed_in(mo()), "question", question.pk) | {"do": "approve"}
        for _ in range(2):
            signed_in(mo()).post(address("question", question.pk), form)
        assert (Log.objects.count(), len(mail.outbox)) == (1, 1)

    def test_nothing_is_removed_without_a_word_to_its_author(self) -> None:
        question = held()
        decide("question", question.pk, "remove", reason=" ")
        assert Question.objects.get().state == State.HELD
        decide("question", question.pk, "remove", reason="It names your doctor.")
        assert Question.objects.get().state == State.REMOVED
        assert "It names your doctor." in str(mail.outbox[-1].body)

    def test_a_reason_that_no_database_holds_is_kept_as_far_as_it_can_be(self) -> None:
        decide("question", held().pk, "suspend", reason="Adverts\0." + "x" * 600, days="7")
        assert Suspension.objects.get().reason.startswith("Adverts\N{REPLACEMENT CHARACTER}.")

    def test_an_author_who_does_harm_is_stopped_for_a_while_and_told_until_when(self) -> None:
        question = held()
        decide("question", question.pk, "suspend", reason="The third advert today.", days="7")
        assert Question.objects.get().state == State.REMOVED
        held_back = Suspension.objects.get()
        assert (held_back.user.handle, (held_back.until - held_back.at).days) == ("amara", 7)
        assert {entry.act for entry in Log.objects.all()} == {"remove", "suspend"}

    def test_a_flag_on_words_that_were_changed_since_says_so(self) -> None:
        question = held()
        decide("question", question.pk, "approve")
        Flag.objects.create(target="question", number=question.pk, reason="private", by=ben().account, at=NOW)
        assert "changed since" not in signed_in(mo()).get("/moderation").content.decode()
        Revision.objects.create(question=question, title="Is it normal?", body="Dr Roe did it.", by=amara(), at=NOW + timedelta(days=1))
        assert "changed since" in signed_in(mo()).get("/moderation").content.decode()

    def test_reviews_and_replies_wait_as_well(self) -> None:
        doctor = ben()
        review = write_review(doctor, 2, "Rushed.", treated=True, by=amara(), now=NOW)
        decide("review", review.pk, "approve")
        reply_to_review(Review.objects.get(), "Please call us.", by=doctor.account, now=NOW)
        assert "Please call us." in signed_in(mo()).get("/moderation").content.decode()
        decide("reply", review.pk, "approve")
        assert "Please call us." in signed_in(None).get(doctor.get_absolute_url()).content.decode()

    def test_only_moderators_decide_or_look(self) -> None:
        question = held()
        people = (amara(), ben().account, person("bo"))
        assert [decide("question", question.pk, "approve", one).status_code for one in people] == [403] * 3
        assert [signed_in(one).get("/moderation").status_code for one in people] == [403] * 3
        assert Question.objects.get().state == State.HELD


class TestScopes:
    def test_a_moderator_of_a_specialty_sees_and_decides_its_answers_alone(self) -> None:
        question = stored(QUIET)
        for doctor in (ben(), chen()):
            publish_answer(question, "", f"Words of {doctor.name}.", by=doctor.account, now=NOW, hold=True)
        skin = person("skin")
        Scope.objects.create(user=skin, specialty="dermatologist")
        page = signed_in(skin).get("/moderation").content.decode()
        assert ("Words of Ben" in page, "Words of Chen" in page) == (True, False)
        theirs = Answer.objects.get(doctor=chen())
        assert decide("answer", theirs.pk, "approve", skin).status_code == 403


class TestFlags:
    def test_a_flag_brings_a_thing_before_moderators_once_a_person(self) -> None:
        question = stored()
        client = signed_in(person("bo"))
        for _ in range(2):
            client.post(f"/moderation/report/question/{question.pk}", {"reason": "danger", "note": "Please look."})
        assert Flag.objects.count() == 1
        assert "Please look." in signed_in(mo()).get("/moderation").content.decode()
        decide("question", question.pk, "leave")
        assert "Please look." not in signed_in(mo()).get("/moderation").content.decode()

    def test_a_note_with_a_character_no_database_holds_is_kept_without_it(self) -> None:
        question = stored()
        signed_in(person("bo")).post(f"/moderation/report/question/{question.pk}", {"reason": "rude", "note": "Look\0here."})
        assert Flag.objects.get().note == "Look\N{REPLACEMENT CHARACTER}here."

    def test_without_a_reason_it_says_what_to_do_and_keeps_the_note(self) -> None:
        question = stored()
        answer = signed_in(person("bo")).post(f"/moderation/report/question/{question.pk}", {"note": "Please look."})
        shown = answer.content.decode()
        assert (answer.status_code, "Choose what is wrong with it before you send this." in shown, 'value="Please look."' in shown) == (
            422,
            True,
            True,
        )

    def test_what_nobody_sees_cannot_be_flagged(self) -> None:
        assert signed_in(person("bo")).get(f"/moderation/report/question/{held().pk}").status_code == 404
        assert signed_in(person("bo")).get("/moderation/report/nothing/1").status_code == 404

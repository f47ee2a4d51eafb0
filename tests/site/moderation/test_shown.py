"""A moderator decides on what was shown: on words that the author has changed since, on a photo that came since, nothing is decided."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from curbside.site.answers.actions import publish_answer
from curbside.site.doctors.actions import publish_review, reply_to_review, write_review
from curbside.site.doctors.models import Review
from curbside.site.lib.states import State
from curbside.site.moderation.models import Log
from curbside.site.questions.actions import add_photo, begin_edit, post_question
from curbside.site.questions.models import Photo, Question, Revision
from tests.cast import NOW, QUIET, stored
from tests.site.moderation.stage import address, decide, form_of, held
from tests.site.people import a_photo, amara, ben, mo, person, signed_in

NEWER = {"title": "Is it still normal?", "body": "It is gone. I need no help."}
LATER = NOW + timedelta(hours=1)


def change(question: Question) -> None:
    """Its asker writes other words."""
    post_question(begin_edit(question, by=amara(), now=LATER), NEWER, now=LATER, hold=True)


class TestWordsThatMoved:
    @pytest.mark.parametrize("do", ["approve", "remove", "suspend", "leave"])
    def test_what_its_author_changed_since_the_page_was_opened_is_not_decided_on(self, do: str) -> None:
        question, client = held(), signed_in(mo())
        form = form_of(client, "question", question.pk) | {"reason": "It names somebody.", "days": "7", "do": do}
        change(question)
        answer = client.post(address("question", question.pk), form, follow=True)
        question.refresh_from_db()
        assert (question.title, question.state, Log.objects.count()) == (NEWER["title"], State.HELD, 0)
        assert "Nothing was decided" in answer.content.decode()
        assert form_of(client, "question", question.pk)["words"] == NEWER["body"]

    def test_a_doctors_newer_answer_stays(self) -> None:
        question, doctor, client = stored(QUIET), ben(), signed_in(mo())
        answer = publish_answer(question, "", "Old words.", by=doctor.account, now=NOW, hold=True)
        form = form_of(client, "answer", answer.pk) | {"do": "approve"}
        publish_answer(question, "", "New words.", by=doctor.account, now=LATER, hold=True)
        client.post(address("answer", answer.pk), form)
        answer.refresh_from_db()
        assert (answer.body, answer.state) == ("New words.", State.HELD)

    @pytest.mark.parametrize(("stars", "said"), [(1, "1 star for"), (2, "2 stars for")])
    def test_one_star_is_one(self, stars: int, said: str) -> None:
        write_review(ben(), stars, "In a hurry.", treated=True, by=amara(), now=NOW)
        assert said in signed_in(mo()).get("/moderation").content.decode()

    def test_stars_that_were_changed_are_not_shown_unseen(self) -> None:
        client = signed_in(mo())
        review = write_review(ben(), 5, "Kind.", treated=True, by=amara(), now=NOW)
        form = form_of(client, "review", review.pk) | {"do": "approve"}
        write_review(ben(), 1, "Kind.", treated=True, by=amara(), now=LATER)
        client.post(address("review", review.pk), form)
        assert Review.objects.get().state == State.HELD

    def test_a_photo_that_came_since_is_not_shown_unseen(self) -> None:
        question, client = held(), signed_in(mo())
        form = form_of(client, "question", question.pk) | {"do": "approve"}
        photo = add_photo(begin_edit(question, by=amara(), now=LATER), a_photo(), now=LATER)
        Photo.objects.filter(pk=photo.pk).update(question=question)
        client.post(address("question", question.pk), form)
        assert Question.objects.get().state == State.HELD

    def test_a_form_that_does_not_say_what_was_shown_decides_nothing(self) -> None:
        question = held()
        signed_in(mo()).post(address("question", question.pk), {"do": "approve", "words": "Other words."})
        assert (Question.objects.get().body, Question.objects.get().state) == ("My lip is numb.", State.HELD)


class TestAllThatIsShown:
    def test_a_headline_is_shown_and_can_be_edited_like_the_words_below(self) -> None:
        answer = publish_answer(stored(QUIET), "Call 555 0199 now", "It goes away.", by=ben().account, now=NOW, hold=True)
        assert form_of(signed_in(mo()), "answer", answer.pk)["title"] == "Call 555 0199 now"
        decide("answer", answer.pk, "approve", title="It goes away")
        answer.refresh_from_db()
        assert (answer.headline, answer.body, answer.state) == ("It goes away", "It goes away.", State.PUBLISHED)
        assert answer.revisions.get().headline == "Call 555 0199 now"

    def test_words_that_may_be_edited_can_be_typed_over_and_others_cannot(self) -> None:
        held()
        publish_answer(stored(QUIET), "", "It goes away.", by=ben().account, now=NOW, hold=True)
        review = write_review(ben(), 2, "Rushed.", treated=True, by=person("bo"), now=NOW)
        page = signed_in(mo()).get("/moderation").content.decode()
        assert page.count("which you may edit before approving") == 4
        assert re.findall(r'id="([^"]+)"[^>]* readonly', page) == [f"words-review-{review.pk}"]

    def test_a_question_without_a_title_keeps_its_first_paragraph_when_edited(self) -> None:
        question = held("", body="My lip is numb.\n\nSince Monday.")
        decide("question", question.pk, "approve", words="My lip is numb.\n\nSince Tuesday.")
        question.refresh_from_db()
        assert (question.title, question.body) == ("", "My lip is numb.\n\nSince Tuesday.")

    def test_words_that_came_back_as_they_were_are_no_edit(self) -> None:
        question = held(" Is it\r\nnormal? ", body="My lip is numb.\rSince Monday.")
        decide("question", question.pk, "approve")
        assert (Revision.objects.count(), [entry.act for entry in Log.objects.all()]) == (0, ["approve"])

    def test_from_a_thing_that_waits_one_comes_to_its_page_with_facts_and_photos(self) -> None:
        question = held(facts={"product": "Botox"})
        photo = add_photo(begin_edit(question, by=amara(), now=NOW), a_photo(), now=NOW)
        Photo.objects.update(question=question, draft=None)
        client = signed_in(mo())
        assert question.get_absolute_url() in client.get("/moderation").content.decode()
        page = client.get(question.get_absolute_url()).content.decode()
        assert ("Botox" in page, f"/photos/{photo.pk}/small" in page) == (True, True)

    def test_what_others_will_see_beside_the_words_is_in_the_queue_and_nothing_else(self) -> None:
        question = held(facts={"product": "Botox from 555 0199"})
        draft = begin_edit(question, by=amara(), now=NOW)
        photos = [add_photo(draft, a_photo(colour=colour), now=NOW) for colour in ("tan", "pink", "blue")]
        for photo, audience in zip(photos, ("public", "doctors", "me"), strict=True):
            Photo.objects.filter(pk=photo.pk).update(question=question, draft=None, audience=audience, caption=f"for {audience}")
        page = signed_in(mo()).get("/moderation").content.decode()
        assert "Product: Botox from 555 0199" in page
        assert [f"/photos/{photo.pk}/small" in page for photo in photos] == [True, True, False]
        assert ["for public" in page, "for doctors" in page, "for me" in page] == [True, True, False]

    def test_a_reply_is_read_beside_the_review_it_is_to(self) -> None:
        review = write_review(ben(), 2, "He left early.", treated=True, by=person("bo"), now=NOW)
        publish_review(review)
        reply_to_review(review, "I did not.", by=ben().account, now=NOW)
        assert "The review, with 2 of 5 stars: He left early." in signed_in(mo()).get("/moderation").content.decode()


class TestRefused:
    @pytest.mark.parametrize("do", ["remove", "suspend"])
    def test_what_a_moderator_typed_is_there_again_with_the_reason_beside_it(self, do: str) -> None:
        question, client = held(), signed_in(mo())
        answer = decide("question", question.pk, do, client=client, title="Is a numb lip normal?", words="My lip is numb since Monday.", days="7")
        shown = answer.content.decode()
        assert (answer.status_code, "Nothing was decided: say why, since its author reads it." in shown) == (422, True)
        assert ("Is a numb lip normal?" in shown, "since Monday.</textarea>" in shown) == (True, True)

    def test_so_is_the_word_to_the_author_of_a_review(self) -> None:
        review = write_review(ben(), 2, "Rushed.", treated=True, by=person("bo"), now=NOW)
        shown = decide("review", review.pk, "remove", reason="Please leave out the name.", ground="").content.decode()
        assert 'value="Please leave out the name."' in shown
        assert "choose one of the published reasons" in shown

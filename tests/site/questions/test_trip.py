"""The asking trip where it does not go straight: without signing in, after a session ended, after going back, with photos of a question that is there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from django.test import Client

from curbside.site.lib.limits import STRANGERS
from curbside.site.lib.states import State
from curbside.site.questions.actions import MAX_PHOTOS, become_anonymous, delete_question, erase_words, set_state
from curbside.site.questions.models import Draft, Photo, Question
from tests.cast import NOW
from tests.site.moderation.stage import held
from tests.site.people import a_photo, amara, person, signed_in

TYPED = {"title": "Will my smile come back?", "body": "I had Botox in the masseter two weeks ago. How long will it last?"}
ALARMING = TYPED | {"body": "Since the Botox in my neck I have trouble swallowing and breathing. Is it normal?"}


def a_question_on_the_page() -> tuple[Client, Question]:
    client = signed_in(amara())
    client.post("/ask", TYPED | {"do": "post"})
    question = Question.objects.get()
    set_state(question, State.PUBLISHED, now=NOW)
    return client, question


def an_edit(client: Client, question: Question) -> Draft:
    client.post(f"/ask/edit/{question.pk}")
    return Draft.objects.get(question=question)


class TestWithoutSigningIn:
    def test_typing_is_answered_on_the_page_and_kept_nowhere(self) -> None:
        said = Client().post("/ask", ALARMING | {"do": "keep"}, headers={"HX-Request": "true"})
        assert (said.status_code, Draft.objects.count()) == (200, 0)
        assert "Do not wait for answers here" in said.content.decode()
        assert "<form" not in said.content.decode()

    def test_however_long_somebody_types_they_can_post(self) -> None:
        client = Client()
        for _ in range(STRANGERS.most + 5):
            client.post("/ask", TYPED | {"do": "keep"})
        assert client.post("/ask", TYPED | {"do": "post"}).status_code == 302

    def test_what_must_not_wait_is_said_before_signing_in_and_the_second_press_goes_on_with_the_same_draft(self) -> None:
        client = Client()
        page = client.post("/ask", ALARMING | {"do": "post", "photos": [a_photo()]})
        shown = page.content.decode()
        assert shown.index("Not posted yet") < shown.index("Do not wait for answers here") < shown.index('name="title"')
        assert "You can close this page" not in shown
        key = page.context["draft_key"]
        there = client.post("/ask", ALARMING | {"do": "post", "key": key})["Location"].partition("next=")[2]
        signed = signed_in(amara())
        signed.get(there)
        draft = Draft.objects.get()
        assert (draft.owner, draft.photos.count()) == (amara(), 1)

    def test_a_session_that_ended_while_a_question_was_changed_makes_no_second_one(self) -> None:
        client, question = a_question_on_the_page()
        draft = an_edit(client, question)
        assert "no longer signed in" in Client().post("/ask", TYPED | {"do": "keep", "draft": draft.pk}).content.decode()
        there = Client().post("/ask", TYPED | {"body": "It is three weeks now.", "draft": draft.pk, "do": "post"})["Location"].partition("next=")[2]
        client.get(there)
        changed, before = Draft.objects.order_by("pk")
        assert (changed.pk, changed.question, changed.fields["body"]) == (draft.pk, question, "It is three weeks now.")
        assert (before.owner, before.question, before.fields["body"]) == (amara(), None, TYPED["body"])

    def test_a_stranger_cannot_put_words_into_anothers_draft(self) -> None:
        client, question = a_question_on_the_page()
        draft = an_edit(client, question)
        there = Client().post("/ask", TYPED | {"body": "Not mine.", "draft": draft.pk, "do": "post"})["Location"].partition("next=")[2]
        signed_in(None).get(there)
        assert Draft.objects.get(pk=draft.pk).fields["body"] == TYPED["body"]

    def test_what_tells_who_one_is_can_be_replaced_before_signing_in(self) -> None:
        client, telling = Client(), TYPED | {"body": "Will it go? Call me: (212) 555-2368."}
        key = client.post("/ask", telling | {"do": "post"}).context["draft_key"]
        page = client.post("/ask", telling | {"do": "mask", "key": key})
        assert page.status_code == 200
        assert "Will it go? Call me: [phone number]." in page.content.decode()
        assert Draft.objects.get().fields["body"] == "Will it go? Call me: [phone number]."

    def test_a_question_can_be_thrown_away_before_signing_in(self) -> None:
        client = Client()
        key = client.post("/ask", ALARMING | {"do": "post"}).context["draft_key"]
        client.post("/ask", ALARMING | {"do": "drop", "key": key})
        assert Draft.objects.count() == 0


class TestGoingBack:
    def test_who_goes_back_to_hide_the_handle_is_not_left_with_it_shown(self) -> None:
        client = signed_in(amara())
        client.post("/ask", TYPED | {"do": "post", "form": "k"})
        client.post("/ask", TYPED | {"do": "post", "form": "k", "handle_hidden": "on"})
        assert Draft.objects.get().fields["handle_hidden"] == "on"
        assert not Draft.objects.get().posted

    def test_other_words_sent_again_after_posting_wait_as_a_change(self) -> None:
        client = signed_in(amara())
        client.post("/ask", TYPED | {"do": "look"})
        number = Draft.objects.get().pk
        client.post("/ask", TYPED | {"do": "post", "draft": number})
        client.post("/ask", TYPED | {"do": "post", "draft": number, "body": "It is three weeks now."})
        assert [(one.pk, one.posted, one.fields["body"]) for one in Draft.objects.all()] == [(number, False, "It is three weeks now.")]

    def test_a_question_that_was_begun_is_offered_again(self) -> None:
        client = signed_in(amara())
        kept = client.post("/ask", {"title": "Will my smile", "do": "look"})
        assert (kept.status_code, "Kept. Only you see it" in kept.content.decode()) == (200, True)
        assert "“Will my smile”" in client.get("/ask").content.decode()

    def test_the_enter_key_keeps_and_neither_posts_nor_removes(self) -> None:
        client = signed_in(amara())
        shown = client.post("/ask", TYPED | {"do": "look", "photos": [a_photo()]}).content.decode()
        form = shown[shown.index('<form class="long"') :]
        assert form.index('name="do" value="look"') < form.index('value="remove-') < form.index('value="post"')


class TestPhotosOfAQuestion:
    def test_a_photo_that_is_added_is_seen_by_others_only_once_the_change_was_posted_and_approved(self) -> None:
        client, question = a_question_on_the_page()
        draft = an_edit(client, question)
        client.post("/ask", TYPED | {"draft": draft.pk, "do": "look", "photos": [a_photo()]})
        photo = Photo.objects.get()
        said = {f"audience-{photo.pk}": "public", f"caption-{photo.pk}": "The left cheek"}
        page = client.post("/ask", TYPED | said | {"draft": draft.pk, "do": "look"}).content.decode()
        assert ('value="The left cheek"' in page, Client().get(photo.get_absolute_url()).status_code) == (True, 404)
        client.post("/ask", TYPED | said | {"draft": draft.pk, "do": "post"})
        assert (Question.objects.get().state, Client().get(photo.get_absolute_url()).status_code) == (State.HELD, 404)
        set_state(question, State.PUBLISHED, now=NOW)
        assert "The left cheek" in Client().get(question.get_absolute_url(), follow=True).content.decode()

    def test_a_photo_goes_when_the_change_is_posted_and_not_before(self) -> None:
        client, question = a_question_on_the_page()
        photo = Photo.objects.create(owner=amara(), question=question, name="a", width=1, height=1, added_at=NOW)
        draft = an_edit(client, question)
        page = client.post("/ask", TYPED | {"draft": draft.pk, "do": f"remove-{photo.pk}"}).content.decode()
        gone = {f"removed-{photo.pk}": "yes"}
        assert (photo.get_absolute_url() in page, "1 photo will be deleted when you save" in page) == (False, True)
        assert f'name="{next(iter(gone))}" value="yes"' in page
        client.post("/ask", TYPED | {"draft": draft.pk, "do": "keep", **gone})
        assert Photo.objects.get() == photo
        client.post("/ask", TYPED | {"draft": draft.pk, "do": "post", **gone})
        assert not Photo.objects.exists()

    def test_a_photo_that_was_to_go_can_be_put_back_and_stays_where_the_draft_is_thrown_away(self) -> None:
        client, question = a_question_on_the_page()
        photo = Photo.objects.create(owner=amara(), question=question, name="a", width=1, height=1, added_at=NOW)
        draft, gone = an_edit(client, question), {f"removed-{photo.pk}": "yes"}
        assert photo.get_absolute_url() in client.post("/ask", TYPED | gone | {"draft": draft.pk, "do": "put-back"}).content.decode()
        client.post("/ask", TYPED | gone | {"draft": draft.pk, "do": "drop"})
        assert Photo.objects.get() == photo
        assert photo.get_absolute_url() in client.get(an_edit(client, question).get_absolute_url()).content.decode()

    def test_a_photo_put_back_beside_six_others_is_one_too_many(self) -> None:
        client, question = a_question_on_the_page()
        for number in range(MAX_PHOTOS):
            Photo.objects.create(owner=amara(), question=question, name=f"{number}", width=1, height=1, added_at=NOW)
        draft, gone = an_edit(client, question), {f"removed-{Photo.objects.all()[0].pk}": "yes"}
        added = client.post("/ask", TYPED | gone | {"draft": draft.pk, "do": "look", "photos": [a_photo()]})
        answer = client.post("/ask", TYPED | {"draft": draft.pk, "do": "post"})
        assert (added.status_code, answer.status_code) == (200, 422)
        assert "at most 6 photos: remove one" in answer.content.decode()

    def test_a_photo_of_another_question_cannot_be_taken_away(self) -> None:
        client, question = a_question_on_the_page()
        theirs = Photo.objects.create(owner=person("bo"), question=held(author=person("bo")), name="b", width=1, height=1, added_at=NOW)
        client.post("/ask", TYPED | {"draft": an_edit(client, question).pk, "do": "post", f"removed-{theirs.pk}": "yes"})
        assert Photo.objects.get() == theirs

    def test_what_is_said_anew_of_a_photo_waits_for_the_post_too(self) -> None:
        client, question = a_question_on_the_page()
        photo = Photo.objects.create(owner=amara(), question=question, name="a", width=1, height=1, added_at=NOW)
        draft = an_edit(client, question)
        client.post("/ask", TYPED | {"draft": draft.pk, "do": "look", f"audience-{photo.pk}": "public", f"caption-{photo.pk}": "Pills, cheap"})
        photo.refresh_from_db()
        assert (photo.audience, photo.caption) == ("doctors", "")

    @pytest.mark.parametrize("let_go", [delete_question, partial(become_anonymous, now=NOW), partial(erase_words, now=NOW)])
    def test_a_photo_that_waits_in_a_change_goes_with_its_question(self, let_go: Callable[[Question], None]) -> None:
        client, question = a_question_on_the_page()
        client.post("/ask", TYPED | {"draft": an_edit(client, question).pk, "do": "look", "photos": [a_photo()]})
        let_go(question)
        assert not Photo.objects.exists()

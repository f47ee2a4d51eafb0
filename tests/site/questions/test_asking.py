"""Asking: what is typed is kept, what must not wait is said first, and a question is posted once."""

from __future__ import annotations

from django.test import Client

from curbside.site.lib.states import State
from curbside.site.questions.models import Draft, Photo, Question
from tests.site.people import a_photo, amara, dee, mo, signed_in

TYPED = {
    "title": "How long does a crooked smile after Botox last?",
    "body": "I had Botox in the masseter two weeks ago. How long will it last? Is it permanent?",
    "treatment": "botulinum toxin",
    "dose": "25 units a side",
    "side": "both",
}


def press(client: Client, do: str, **typed: object):
    return client.post("/ask", TYPED | {"do": do} | typed)


def posted(client: Client, **typed: object) -> Question:
    press(client, "post", **typed)
    press(client, "post", draft=Draft.objects.latest("pk").pk, **typed) if Draft.objects.filter(posted=False).exists() else None
    return Question.objects.latest("pk")


class TestPosting:
    def test_a_posted_question_waits_for_a_moderator_and_only_its_asker_and_staff_see_it(self) -> None:
        question = posted(signed_in(amara()))
        address = question.get_absolute_url()
        assert (question.state, question.author, question.body) == (State.HELD, amara(), TYPED["body"])
        assert [signed_in(one).get(address).status_code for one in (amara(), mo(), dee().account, None)] == [200, 200, 404, 404]

    def test_an_empty_form_says_what_to_write_and_begins_no_draft(self) -> None:
        answer = signed_in(amara()).post("/ask", {"do": "post", "title": " ", "body": ""})
        assert "Write your question in one line before you send it." in answer.content.decode()
        assert (answer.status_code, Draft.objects.exists()) == (422, False)

    def test_who_was_warned_posts_from_where_the_warning_stands(self) -> None:
        shown = press(signed_in(amara()), "post", body="It was done on 3 November. Will it go away?").content.decode()
        assert "“3 November”: exact date" in shown
        assert shown.index("Post it as it is") < shown.index('name="body"')

    def test_pressing_twice_posts_once(self) -> None:
        client = signed_in(amara())
        press(client, "keep")
        draft = Draft.objects.get().pk
        first, second = press(client, "post", draft=draft), press(client, "post", draft=draft)
        assert first["Location"] == second["Location"]
        assert Question.objects.count() == 1

    def test_a_keystroke_that_arrives_after_posting_brings_nothing_back(self) -> None:
        client = signed_in(amara())
        press(client, "keep")
        draft = Draft.objects.get()
        press(client, "post", draft=draft.pk)
        press(client, "keep", draft=draft.pk)
        draft.refresh_from_db()
        assert (draft.posted, draft.fields) == (True, {})

    def test_a_question_stands_under_the_topics_its_words_and_its_facts_name(self) -> None:
        question = posted(signed_in(amara()), title="Is this normal?", body="My smile is crooked. Is it?", area="masseter")
        assert {topic.name for topic in question.topics.all()} == {"botulinum toxin", "masseter", "uneven smile"}


class TestBeforePosting:
    def test_a_red_flag_is_answered_first_and_posting_again_goes_through(self) -> None:
        client = signed_in(amara())
        page = press(client, "post", body="Since the Botox in my neck I have trouble swallowing and breathing. Is it normal?")
        assert "Do not wait for answers here" in page.content.decode()
        assert Question.objects.count() == 0
        press(client, "post", draft=Draft.objects.get().pk, body="Since the Botox in my neck I have trouble swallowing and breathing. Is it normal?")
        assert Question.objects.count() == 1

    def test_the_same_words_are_answered_by_one_order_the_strongest(self) -> None:
        page = press(
            signed_in(amara()), "keep", title="My eye", body="I cannot see with my left eye since the filler. Will it pass?"
        ).content.decode()
        assert "Call the emergency number now" in page
        assert "Go to an eye emergency department" not in page

    def test_what_tells_who_one_is_is_offered_to_be_masked(self) -> None:
        client = signed_in(amara())
        page = press(client, "post", body="Will it go? Call me: (212) 555-2368.")
        assert "”: phone number<" in page.content.decode()
        press(client, "mask", draft=Draft.objects.get().pk, body="Will it go? Call me: (212) 555-2368.")
        assert Draft.objects.get().fields["body"] == "Will it go? Call me: [phone number]."

    def test_a_new_finding_after_the_first_is_shown_as_well(self) -> None:
        client = signed_in(amara())
        press(client, "post", body="Will it go? Call (212) 555-2368.")
        press(client, "post", draft=Draft.objects.get().pk, body="Will it go? Call (212) 555-2368 or write to jo@example.org.")
        assert Question.objects.count() == 0


class TestKeeping:
    def test_what_is_typed_is_kept_even_where_it_could_not_be_posted(self) -> None:
        client = signed_in(amara())
        page = press(client, "post", title="", treated_on="not a day")
        assert page.status_code == 422
        assert Draft.objects.get().fields["treated_on"] == "not a day"
        assert "25 units a side" in client.get(f"/ask/{Draft.objects.get().pk}").content.decode()

    def test_a_session_that_ran_out_loses_nothing(self) -> None:
        gone = press(Client(), "post", photos=[a_photo()])
        key = gone["Location"].partition("next=")[2]
        assert gone["Location"].startswith("/account/login/")
        client = signed_in(amara())
        client.get(key)
        draft = Draft.objects.get()
        assert (draft.owner, draft.fields["body"], draft.photos.get().owner) == (amara(), TYPED["body"], amara())

    def test_a_draft_is_its_owners_alone(self) -> None:
        press(signed_in(amara()), "keep")
        number = Draft.objects.get().pk
        assert [signed_in(one).get(f"/ask/{number}").status_code for one in (dee().account, mo(), None)] == [404, 404, 404]
        assert press(signed_in(dee().account), "keep", draft=number).status_code == 404

    def test_a_key_opens_a_draft_once_and_no_other(self) -> None:
        key = press(Client(), "look")["Location"].partition("next=")[2]
        assert signed_in(amara()).get(key).status_code == 302
        assert signed_in(dee().account).get(key).status_code == 410
        assert signed_in(dee().account).get(key + "x").status_code == 404

    def test_no_character_stops_the_keeping(self) -> None:
        client = signed_in(amara())
        press(client, "keep", body="a\0b\r\nc 😀", form="k\0")
        assert Draft.objects.get().fields["body"] == "a�b\nc 😀"

    def test_a_photo_that_fails_keeps_words_and_the_other_photos(self) -> None:
        from django.core.files.uploadedfile import SimpleUploadedFile

        page = press(signed_in(amara()), "post", photos=[a_photo(), SimpleUploadedFile("x.jpg", b"<svg/>", "image/jpeg")])
        assert "Photo 2 was not kept" in page.content.decode()
        assert (Photo.objects.count(), Draft.objects.get().fields["body"], Question.objects.count()) == (1, TYPED["body"], 0)

    def test_a_seventh_photo_is_refused(self) -> None:
        page = press(signed_in(amara()), "look", photos=[a_photo(colour=f"#8060{number}0") for number in range(7)])
        assert "at most 6 photos" in page.content.decode()
        assert Photo.objects.count() == 6

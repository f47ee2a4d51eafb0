"""Who sees which photo: by its address, by its thumbnail's, on the page, before and after it is published."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage

from curbside.site.accounts.models import User
from curbside.site.lib.states import State
from curbside.site.questions.actions import add_photo, become_anonymous, delete_question, describe_photo, erase_words, set_state
from curbside.site.questions.models import Draft, Photo, Question
from tests.cast import NOW
from tests.site.people import a_photo, amara, ben, dee, mo, person, signed_in

LATER = NOW + timedelta(minutes=5)


def a_question(state: State = State.PUBLISHED) -> Question:
    return Question.objects.create(title="Is it normal?", body="It hurts.", author=amara(), state=state, added_at=NOW, asked_at=NOW, changed_at=NOW)


def a_kept_photo(question: Question, audience: str) -> Photo:
    draft = Draft.objects.create(owner=amara(), updated_at=NOW)
    photo = add_photo(draft, a_photo(), now=NOW)
    Photo.objects.filter(pk=photo.pk).update(question=question, draft=None, audience=audience)
    return Photo.objects.get(pk=photo.pk)


def people() -> dict[str, User | None]:
    return {"owner": amara(), "doctor": ben().account, "unverified": dee().account, "patient": person("bo"), "staff": mo(), "visitor": None}


SEES = {
    ("public", State.PUBLISHED): {"owner", "doctor", "unverified", "patient", "staff", "visitor"},
    ("doctors", State.PUBLISHED): {"owner", "doctor", "staff"},
    ("me", State.PUBLISHED): {"owner"},
    ("public", State.HELD): {"owner", "staff"},
    ("doctors", State.HELD): {"owner", "staff"},
    ("public", State.REMOVED): {"owner", "staff"},
}


class TestAudience:
    @pytest.mark.parametrize(("audience", "state"), SEES)
    def test_a_photo_and_its_thumbnail_are_seen_by_those_it_is_for_and_by_nobody_else(self, audience: str, state: State) -> None:
        photo = a_kept_photo(a_question(state), audience)
        for address in (photo.get_absolute_url(), photo.get_absolute_url() + "/small"):
            seen = {name for name, user in people().items() if signed_in(user).get(address).status_code == 200}
            assert seen == SEES[audience, state]

    @pytest.mark.parametrize("audience", ["public", "doctors", "me"])
    def test_the_page_names_no_photo_to_those_who_may_not_see_it(self, audience: str) -> None:
        question = a_question()
        photo = a_kept_photo(question, audience)
        named = {
            name for name, user in people().items() if photo.get_absolute_url() in signed_in(user).get(question.get_absolute_url()).content.decode()
        }
        assert named == SEES[audience, State.PUBLISHED]

    def test_a_photo_of_a_draft_is_its_owners(self) -> None:
        photo = add_photo(Draft.objects.create(owner=amara(), updated_at=NOW), a_photo(), now=NOW)
        Photo.objects.update(audience="public")
        assert {name for name, user in people().items() if signed_in(user).get(photo.get_absolute_url()).status_code == 200} == {"owner"}

    def test_a_doctor_whose_verification_ended_sees_no_more_photos(self) -> None:
        photo, doctor = a_kept_photo(a_question(), "doctors"), ben()
        doctor.verifications.update(expires_at=NOW)
        assert signed_in(doctor.account).get(photo.get_absolute_url()).status_code == 404

    def test_no_cache_on_the_way_keeps_a_photo(self) -> None:
        photo = a_kept_photo(a_question(), "public")
        assert signed_in(None).get(photo.get_absolute_url())["Cache-Control"] == "private, no-store"


class TestSaid:
    def test_a_keystroke_that_says_nothing_new_of_a_photo_leaves_the_thread_as_unchanged_as_it_was(self) -> None:
        question = a_question()
        photo = a_kept_photo(question, "doctors")
        describe_photo(photo, audience="doctors", caption="", now=LATER)
        assert Question.objects.get().changed_at == NOW

    def test_who_may_see_it_and_what_it_shows_are_on_the_page_at_once(self) -> None:
        question = a_question()
        describe_photo(a_kept_photo(question, "doctors"), audience="public", caption="The left\0cheek", now=LATER)
        assert Question.objects.get().changed_at == LATER
        assert "The left\N{REPLACEMENT CHARACTER}cheek" in signed_in(None).get(question.get_absolute_url()).content.decode()

    def test_a_photo_that_was_let_go_meanwhile_stays_as_it_is(self) -> None:
        photo = a_kept_photo(a_question(), "public")
        become_anonymous(photo.question, now=NOW)
        describe_photo(photo, audience="me", caption="", now=LATER)
        assert Photo.objects.get().audience == "public"


class TestGone:
    def test_deleting_erasing_and_letting_go_delete_the_files(self, django_capture_on_commit_callbacks) -> None:
        first, second, third = (a_question() for _ in range(3))
        gone = [a_kept_photo(first, "me"), a_kept_photo(second, "public"), a_kept_photo(third, "doctors")]
        stays = a_kept_photo(third, "public")
        with django_capture_on_commit_callbacks(execute=True):
            delete_question(first)
            erase_words(second, now=NOW)
            become_anonymous(third, now=NOW)
        assert [default_storage.exists(photo.file(small=small)) for photo in gone for small in (False, True)] == [False] * 6
        assert default_storage.exists(stays.file())

    def test_a_photo_without_a_file_says_so(self) -> None:
        photo = a_kept_photo(a_question(), "public")
        default_storage.delete(photo.file())
        assert signed_in(None).get(photo.get_absolute_url()).status_code == 410

    def test_a_removed_question_shows_no_photo_at_once(self) -> None:
        question = a_question()
        photo = a_kept_photo(question, "public")
        set_state(question, State.REMOVED, now=NOW)
        assert signed_in(None).get(photo.get_absolute_url()).status_code == 404

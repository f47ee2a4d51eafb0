"""What an asker does with a question that is there."""

from __future__ import annotations

import re
from importlib import import_module

import pytest
from django.apps import apps
from django.test import Client

from curbside.site.lib.states import State
from curbside.site.mail.models import Letter
from curbside.site.questions.actions import AlreadyAnswered, add_photo, delete_question, erase_words
from curbside.site.questions.models import Draft, Photo, Question, Revision
from tests.cast import NOW, SMILE, stored
from tests.site.people import a_photo, amara, mo, person, signed_in


def own(**fields: object) -> Question:
    question = stored()
    Question.objects.filter(pk=question.pk).update(author=amara(), asked_at=NOW, **fields)
    question.refresh_from_db()
    return question


def offered(client: Client, question: Question) -> list[str]:
    """What the page leads its asker to, for good."""
    return re.findall(r'href="/ask/(\w+)/', client.get(question.get_absolute_url()).content.decode())


class TestChanging:
    def test_what_a_change_does_to_the_page_is_said_before_it_is_made(self) -> None:
        question, client = own(), signed_in(amara())
        form = client.post(f"/ask/edit/{question.pk}", follow=True).content.decode()
        assert "until then nobody but you sees the page, nor its answers" in form
        draft = Draft.objects.get()
        client.post("/ask", draft.fields | {"draft": draft.pk, "do": "post", "body": "It is better now. How long will it last?"})
        assert Client().get(question.get_absolute_url()).status_code == 404

    def test_a_day_of_the_treatment_that_was_not_told_is_not_spoken_of(self) -> None:
        question, client = own(treated_on=None), signed_in(amara())
        assert "the day of the treatment" not in client.get(question.get_absolute_url()).content.decode()

    def test_a_change_keeps_the_words_before_and_the_page_shows_the_new(self) -> None:
        question, client = own(), signed_in(amara())
        client.post(f"/ask/edit/{question.pk}")
        draft = Draft.objects.get()
        client.post("/ask", draft.fields | {"draft": draft.pk, "do": "post", "body": "It is better now. How long will it last?"})
        question.refresh_from_db()
        assert question.body == "It is better now. How long will it last?"
        assert Revision.objects.get().body == SMILE.question.body

    def test_an_edit_that_waits_is_found_again(self) -> None:
        question, client = own(), signed_in(amara())
        client.post(f"/ask/edit/{question.pk}")
        draft = Draft.objects.get()
        client.post("/ask", draft.fields | {"draft": draft.pk, "do": "keep", "body": "Half"})
        client.post(f"/ask/edit/{question.pk}")
        assert Draft.objects.get().fields["body"] == "Half"

    def test_nobody_changes_anothers_question(self) -> None:
        question = own()
        for verb in ("edit", "close", "anonymise", "delete"):
            assert [signed_in(one).post(f"/ask/{verb}/{question.pk}").status_code for one in (person("bo"), mo())] == [404, 404]
        assert Question.objects.get(pk=question.pk).closed_at is None


class TestClosing:
    def test_a_closed_question_says_so_and_can_be_opened_again(self) -> None:
        question, client = own(), signed_in(amara())
        for _ in ("pressed", "pressed again"):
            client.post(f"/ask/close/{question.pk}", {"do": "close"})
        assert "asks for no more answers" in client.get(question.get_absolute_url()).content.decode()
        client.post(f"/ask/close/{question.pk}", {"do": "open"})
        assert Question.objects.get(pk=question.pk).closed_at is None


class TestLettingGo:
    def test_no_photo_ties_its_asker_to_an_anonymous_question_and_one_for_everybody_stays(self) -> None:
        question, client = own(), signed_in(amara())
        for audience in ("public", "doctors", "me"):
            photo = add_photo(Draft.objects.create(owner=amara(), updated_at=NOW), a_photo(), now=NOW)
            Photo.objects.filter(pk=photo.pk).update(question=question, draft=None, audience=audience)
        client.post(f"/ask/anonymise/{question.pk}")
        assert list(Photo.objects.values_list("audience", "owner")) == [("public", None)]
        assert client.get("/me/data.json").json()["questions"]["photos"] == []
        assert signed_in(None).get(Photo.objects.get().get_absolute_url()).status_code == 200

    def test_an_anonymous_question_has_nothing_of_its_asker_and_keeps_its_words(self) -> None:
        question, client = own(), signed_in(amara())
        assert "cannot be undone" in client.get(f"/ask/anonymise/{question.pk}").content.decode()
        client.post(f"/ask/anonymise/{question.pk}")
        question.refresh_from_db()
        assert (question.author, question.treated_on, question.body) == (None, None, SMILE.question.body)

    def test_a_photo_let_go_before_owners_were_taken_off_has_none_after_the_update(self) -> None:
        anonymous, hers = own(), Question.objects.create(title="Hers", author=amara(), added_at=NOW, changed_at=NOW)
        Question.objects.filter(pk=anonymous.pk).update(author=None)
        for question in (anonymous, hers):
            Photo.objects.create(owner=amara(), question=question, name=f"of {question.pk}", width=1, height=1, added_at=NOW)
        import_module("curbside.site.questions.migrations.0006_photos_without_owner").let_go(apps, None)
        assert list(Photo.objects.values_list("question", "owner")) == [(anonymous.pk, None), (hers.pk, amara().pk)]

    def test_no_letter_ties_its_asker_to_an_anonymous_question(self) -> None:
        question, client = own(), signed_in(amara())
        for event in (f"approved question {question.pk} 2026", f"answer {question.pk}-3 for {amara().pk}", f"approved question {question.pk}7 2026"):
            Letter.objects.create(event=event, user=amara(), words="It is on the page.")
        client.post(f"/ask/anonymise/{question.pk}")
        assert [letter.event for letter in Letter.objects.all()] == [f"approved question {question.pk}7 2026"]

    def test_the_page_offers_deleting_while_nobody_answered_and_letting_go_afterwards(self) -> None:
        question, client = own(), signed_in(amara())
        assert offered(client, question) == ["anonymise"]
        question.answers.update(state=State.REMOVED, withdrawn_at=NOW)
        assert offered(client, question) == ["anonymise"]
        question.answers.all().delete()
        assert offered(client, question) == ["delete"]

    def test_an_answered_question_is_not_deleted(self) -> None:
        question = own()
        signed_in(amara()).post(f"/ask/delete/{question.pk}")
        assert Question.objects.filter(pk=question.pk).exists()
        with pytest.raises(AlreadyAnswered):
            delete_question(question)

    def test_an_erased_question_has_no_words_in_it_nor_in_any_revision_and_the_doctors_words_stay(self) -> None:
        question = own()
        Revision.objects.create(question=question, title="Crooked", body="Once", by=amara(), at=NOW)
        erase_words(question, now=NOW)
        page = signed_in(None).get(Question.objects.get(pk=question.pk).get_absolute_url()).content.decode()
        assert "erased by the asker" in page
        assert "risorius" in page
        assert list(Revision.objects.values_list("title", "body", "by")) == [("", "", None)]
        assert "masseter two weeks ago" not in page


class TestHandle:
    def test_a_handle_is_shown_unless_it_is_hidden(self) -> None:
        question = own()
        assert "by amara" in signed_in(None).get(question.get_absolute_url()).content.decode()
        Question.objects.update(handle_hidden=True)
        assert "amara" not in signed_in(None).get(question.get_absolute_url()).content.decode()

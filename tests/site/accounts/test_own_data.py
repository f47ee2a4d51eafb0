"""One's own data: all of it, nobody else's, and gone when it is erased."""

from __future__ import annotations

import json

import pytest
from django.apps import apps
from django.core import mail
from django.core.files.storage import default_storage

from curbside.site.accounts.actions import erase
from curbside.site.accounts.models import User
from curbside.site.answers.actions import publish_answer
from curbside.site.answers.models import Answer
from curbside.site.consensus.actions import recompute
from curbside.site.consensus.models import Snapshot
from curbside.site.doctors.actions import write_review
from curbside.site.doctors.models import Doctor
from curbside.site.moderation.actions import approve, flag, remove
from curbside.site.questions.actions import add_photo, keep_draft
from curbside.site.questions.models import Draft, Photo, Question, Revision
from curbside.site.questions.moderated import QUESTION
from tests.cast import NOW, SMILE, stored
from tests.site.people import a_photo, amara, ben, chen, confirmed, mo, person, signed_in

SECRET = "the words that only I wrote"


def asked(answered: bool = True) -> Question:
    question = stored(SMILE)
    if not answered:
        question.answers.all().delete()
    Question.objects.filter(pk=question.pk).update(author=amara(), body=f"{SECRET}. How long will it last?")
    Revision.objects.create(question=question, title="Before", body=SECRET, by=amara(), at=NOW)
    question.refresh_from_db()
    return question


def everything_public() -> str:
    client = signed_in(None)
    addresses = ["/", "/feed", "/unanswered", *(question.get_absolute_url() for question in Question.objects.all())]
    return " ".join(client.get(address).content.decode() for address in addresses)


class TestExport:
    def test_a_person_gets_their_own_words_and_nobody_elses(self) -> None:
        asked()
        keep_draft(None, {"title": "Half a question"}, by=amara(), now=NOW)
        keep_draft(None, {"title": "Of somebody else"}, by=person("bo"), now=NOW)
        write_review(ben(), 4, "Kind", treated=True, by=amara(), now=NOW)
        words = signed_in(amara()).get("/me/data.json").content.decode()
        given = json.loads(words)
        assert given["account"]["email"] == "amara@example.org"
        assert given["questions"]["questions"][0]["earlier"][0]["body"] == SECRET
        assert given["doctors"]["reviews"][0]["body"] == "Kind"
        assert "Of somebody else" not in words
        assert "risorius" not in words

    def test_it_is_for_those_signed_in(self) -> None:
        assert signed_in(None).get("/me/data.json").status_code == 302


class TestErasing:
    def test_nothing_of_a_patient_is_left_and_what_doctors_wrote_stays(self, django_capture_on_commit_callbacks) -> None:
        question = asked()
        photo = add_photo(Draft.objects.create(owner=amara(), updated_at=NOW), a_photo(), now=NOW)
        Photo.objects.update(question=question, draft=None, audience="public")
        write_review(ben(), 4, SECRET, treated=True, by=amara(), now=NOW)
        flag(QUESTION, question, "rude", f"Look: {SECRET}", by=person("bo"), now=NOW)
        remove(QUESTION, question, "An advert.", by=mo(), now=NOW)
        approve(QUESTION, question, by=mo(), now=NOW)
        recompute(every=True)
        with django_capture_on_commit_callbacks(execute=True):
            erase(amara(), now=NOW)
        rows = [list(model._base_manager.values()) for model in apps.get_models()]
        assert SECRET not in str(rows)
        assert "amara" not in str(rows)
        assert SECRET not in everything_public()
        assert "risorius" in everything_public()
        assert not default_storage.exists(photo.file())
        assert mail.outbox[-1].to == ["amara@example.org"]

    def test_a_question_nobody_answered_goes_altogether(self) -> None:
        asked(answered=False)
        erase(amara(), now=NOW)
        assert not Question.objects.exists()

    def test_a_doctors_own_words_and_name_go_and_the_question_stays(self) -> None:
        question, doctor = stored(SMILE), chen()
        publish_answer(question, "A line", SECRET, by=doctor.account, now=NOW)
        publish_answer(question, "A line", SECRET + " again", by=doctor.account, now=NOW)
        recompute(every=True)
        erase(doctor.account, now=NOW)
        recompute()
        rows = [list(model.objects.values()) for model in (Answer, Doctor, Snapshot)]
        assert SECRET not in str(rows) + everything_public()
        assert not Doctor.objects.filter(account=None, name="Chen Wei-Lin", pk=doctor.pk).exists()
        assert "risorius" in everything_public()

    def test_it_is_confirmed_by_the_handle_and_by_signing_in_again(self) -> None:
        client = signed_in(amara())
        assert client.get("/me/erase")["Location"].startswith("/account/reauthenticate")
        assert User.objects.filter(handle="amara").exists()

    def test_it_is_done_and_says_so_where_the_mail_server_is_down(self, settings, django_capture_on_commit_callbacks, caplog) -> None:
        settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = "django.core.mail.backends.smtp.EmailBackend", "127.0.0.1", 1
        client = confirmed(amara())
        with django_capture_on_commit_callbacks(execute=True):
            page = client.post("/me/erase", {"handle": "amara"}, follow=True)
        assert "Your account was erased" in page.content.decode()
        assert not User.objects.exists()
        assert "ConnectionRefusedError" in caplog.text
        assert "amara" not in caplog.text

    def test_an_error_leaves_everything_as_it_was(self, monkeypatch) -> None:
        asked()
        monkeypatch.setattr("curbside.site.accounts.actions.sign_out_everywhere", lambda user: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            erase(amara(), now=NOW)
        assert SECRET in Question.objects.get().body


class TestHandle:
    def test_one_that_somebody_took_while_it_was_checked_is_refused_on_the_form(self, monkeypatch) -> None:
        client = signed_in(amara())
        monkeypatch.setattr("curbside.site.accounts.forms.check_handle", lambda handle, user: person("Violet") and handle)
        page = client.post("/me", {"handle": "violet"})
        assert (page.status_code, page.context["form"].errors["handle"]) == (422, ["Somebody has this handle already."])
        assert User.objects.get(email="amara@example.org").handle == "amara"

    def test_a_new_handle_is_shown_everywhere(self) -> None:
        question, client = asked(), signed_in(amara())
        client.post("/me", {"handle": "violet"})
        assert "by violet" in signed_in(None).get(question.get_absolute_url()).content.decode()

    def test_signing_out_everywhere_ends_every_session(self) -> None:
        first, second = signed_in(amara()), signed_in(amara())
        second.get("/me")
        first.get("/me")
        first.post("/me/sign-out-everywhere")
        assert first.get("/me").status_code == 302

"""What is due by the clock: done once, whoever asks and however often, and one that fails keeps no other back."""

from __future__ import annotations

from datetime import timedelta
from importlib import import_module
from inspect import getmembers, isfunction
from pathlib import Path

import pytest
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

import curbside.site
from curbside.site.doctors.actions import remind
from curbside.site.mail.actions import send_again
from curbside.site.mail.models import Letter
from curbside.site.mail.rounds import KEPT, LOST, ROUNDS, make_rounds, post_again, tidy
from tests.cast import NOW
from tests.site.people import amara

MUCH_LATER = NOW + LOST + timedelta(minutes=1)
WORDS = {"subject": "Your question is on the page", "words": "It is there now.", "user": None}


def letter(state: str, **fields: object) -> Letter:
    made = Letter.objects.create(event=f"a {state} letter", state=state, **(WORDS | {"user": amara()} | fields))
    Letter.objects.filter(pk=made.pk).update(written_at=NOW)
    return made


class Down(BaseEmailBackend):
    """A mail server that is down."""

    def send_messages(self, messages: object) -> int:
        """Refuse."""
        raise ConnectionRefusedError


def do_one() -> None:
    """Do the job that is due, as the worker does."""
    job = DBTaskResult.objects.ready().get()
    job.claim("worker")
    job.task.call(*job.args_kwargs["args"])
    job.set_successful(None)


def test_a_round_that_fails_is_put_in_the_log_and_the_others_are_made(monkeypatch, caplog):
    def broken(now):
        raise RuntimeError("no such table")

    made = []
    monkeypatch.setattr("curbside.site.mail.rounds.ROUNDS", [broken, lambda now: made.append(now) or 1])
    assert make_rounds(NOW) == 1
    assert made == [NOW]
    assert "broken" in caplog.text


def test_each_app_has_said_what_is_due():
    files = Path(curbside.site.__file__).parent.glob("*/rounds.py")
    modules = [import_module(f"curbside.site.{file.parent.name}.rounds") for file in files]
    written = {one for module in modules for name, one in getmembers(module, isfunction) if one.__module__ == module.__name__ and name[0] != "_"}
    assert set(ROUNDS) == written - {make_rounds} | {remind}


def test_a_letter_whose_job_went_down_with_its_worker_is_sent_after_all(mailoutbox):
    letter("waiting")
    assert post_again(NOW + timedelta(minutes=30)) == 0
    assert post_again(MUCH_LATER) == 1
    assert [sent.subject for sent in mailoutbox] == ["Your question is on the page"]
    assert post_again(MUCH_LATER) == 0


class TestJobs:
    """In the database, as the site for real keeps them."""

    @pytest.fixture(autouse=True)
    def _kept(self, settings):
        settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

    def test_an_old_letter_that_is_tried_again_keeps_its_pauses(self, settings):
        settings.EMAIL_BACKEND = "tests.site.mail.test_rounds.Down"
        old = letter("failed")
        send_again(old)
        do_one()
        assert Letter.objects.get().attempts == 1
        assert post_again(MUCH_LATER) == 0
        assert DBTaskResult.objects.get(status="READY").run_after > timezone.now()

    def test_a_letter_without_a_job_gets_one_while_another_waits_for_its_own(self, settings):
        settings.EMAIL_BACKEND = "tests.site.mail.test_rounds.Down"
        send_again(letter("failed"))
        do_one()
        lost = letter("waiting")
        assert post_again(MUCH_LATER) == 1
        assert DBTaskResult.objects.ready().get().args_kwargs["args"] == [lost.pk]
        assert post_again(MUCH_LATER) == 0

    def test_what_ended_a_month_ago_is_forgotten_and_what_waits_is_not(self):
        letter("failed"), letter("waiting")
        send_again(Letter.objects.get(state="failed"))
        do_one()
        post_again(MUCH_LATER)
        ended = DBTaskResult.objects.get(status="SUCCESSFUL")
        for minutes, left in ((-1, ["READY", "SUCCESSFUL"]), (1, ["READY"])):
            tidy(ended.finished_at + KEPT + timedelta(minutes=minutes))
            assert sorted(DBTaskResult.objects.values_list("status", flat=True)) == left


def test_subjects_are_forgotten_a_month_after_they_were_sent_but_not_the_event():
    sent, failed = letter("sent", sent_at=NOW), letter("failed")
    assert tidy(NOW + KEPT - timedelta(days=1)) == 0
    assert tidy(NOW + KEPT + timedelta(days=1)) == 1
    sent.refresh_from_db()
    failed.refresh_from_db()
    assert (sent.subject, sent.event, failed.words) == ("", "a sent letter", "It is there now.")

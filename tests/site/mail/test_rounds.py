"""What is due by the clock: done once, whoever asks and however often, and one that fails keeps no other back."""

from __future__ import annotations

from datetime import timedelta

from django_tasks_db.models import DBTaskResult

from curbside.site.mail.models import Letter
from curbside.site.mail.rounds import KEPT, LOST, ROUNDS, make_rounds, post_again, tidy
from tests.cast import NOW
from tests.site.people import amara

WORDS = {"subject": "Your question is on the page", "words": "It is there now.", "user": None}


def letter(state: str, **fields: object) -> Letter:
    made = Letter.objects.create(event=f"a {state} letter", state=state, **(WORDS | {"user": amara()} | fields))
    Letter.objects.filter(pk=made.pk).update(written_at=NOW)
    return made


def test_a_round_that_fails_is_put_in_the_log_and_the_others_are_made(monkeypatch, caplog):
    def broken(now):
        raise RuntimeError("no such table")

    made = []
    monkeypatch.setattr("curbside.site.mail.rounds.ROUNDS", [broken, lambda now: made.append(now) or 1])
    assert make_rounds(NOW) == 1
    assert made == [NOW]
    assert "broken" in caplog.text


def test_each_app_has_said_what_is_due():
    assert {"post_again", "tidy", "remind", "show_ended", "tell_moderators", "forget_strangers", "sweep_photos", "sweep_evidence"} <= {
        one.__name__ for one in ROUNDS
    }


def test_a_letter_whose_job_went_down_with_its_worker_is_sent_after_all(mailoutbox):
    letter("waiting")
    assert post_again(NOW + timedelta(minutes=30)) == 0
    assert post_again(NOW + LOST + timedelta(minutes=1)) == 1
    assert [sent.subject for sent in mailoutbox] == ["Your question is on the page"]
    assert post_again(NOW + LOST + timedelta(minutes=2)) == 0


def test_words_are_forgotten_a_month_after_they_were_sent_but_not_the_event():
    sent, failed = letter("sent", sent_at=NOW), letter("failed")
    assert tidy(NOW + KEPT - timedelta(days=1)) == 0
    assert tidy(NOW + KEPT + timedelta(days=1)) == 1
    sent.refresh_from_db()
    failed.refresh_from_db()
    assert (sent.words, sent.event, failed.words) == ("", "a sent letter", "It is there now.")
    assert not DBTaskResult.objects.filter(finished_at__lt=NOW).exists()

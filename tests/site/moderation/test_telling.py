"""Moderators are told that something waits: once for what is new, with no words of anybody, and not too often."""

from __future__ import annotations

from datetime import timedelta

from django.core import mail
from django.test import Client
from django.utils import timezone

from curbside.site.doctors.actions import refuse
from curbside.site.lib.paging import LENGTH
from curbside.site.mail.models import Letter, Refusal
from curbside.site.mail.unsubscribing import refuses
from curbside.site.moderation.actions import approve, flag, hold, make_moderator
from curbside.site.moderation.rounds import PAUSE, tell_moderators
from curbside.site.questions.actions import begin_edit, post_question
from curbside.site.questions.models import Question
from curbside.site.questions.moderated import QUESTION
from tests.cast import NOW
from tests.site.moderation.stage import held
from tests.site.people import amara, ben, dee, mo, person, signed_in

SOON, LATER = NOW + timedelta(minutes=1), NOW + timedelta(hours=9)


def told_after(turns: int) -> int:
    """How many letters there are once pauses have passed."""
    return tell_moderators(timezone.now() + PAUSE * 2 * turns)


def test_nobody_is_told_while_nothing_waits():
    mo()
    assert tell_moderators(timezone.now()) == 0


def test_one_letter_for_what_waits_and_none_more_until_something_new_comes():
    mo()
    held("Is it normal?")
    now = timezone.now()
    assert [tell_moderators(now), tell_moderators(now), tell_moderators(now + PAUSE * 2)] == [1, 0, 0]
    held("Is it gone?", added_at=SOON)
    assert [tell_moderators(now + timedelta(minutes=1)), tell_moderators(now + PAUSE * 2)] == [0, 1]
    assert "2 things wait" in str(mail.outbox[-1].body)
    assert "numb" not in str(mail.outbox[-1].body)


def test_what_was_approved_and_is_reported_later_is_new():
    question, staff = held(), mo()
    assert told_after(0) == 1
    approve(QUESTION, question, by=staff, now=SOON)
    flag(QUESTION, Question.objects.get(), "danger", "", by=person("bo"), now=LATER)
    assert [told_after(1), told_after(2)] == [1, 0]


def test_words_changed_after_approving_are_new():
    question, staff = held(), mo()
    assert told_after(0) == 1
    approve(QUESTION, question, by=staff, now=SOON)
    post_question(begin_edit(question, by=amara(), now=LATER), {"title": "Is it gone?", "body": "Is it?"}, now=LATER, hold=True)
    assert [told_after(1), told_after(2)] == [1, 0]


def test_what_staff_hold_is_new():
    question, staff = held(), mo()
    assert told_after(0) == 1
    approve(QUESTION, question, by=staff, now=SOON)
    hold(QUESTION, question, by=staff, now=LATER)
    assert [told_after(1), told_after(2)] == [1, 0]


def test_a_request_for_verification_is_new_each_time():
    doctor, staff = dee(), mo()
    assert told_after(0) == 1
    refuse(doctor.verifications.get(), "Not found.", by=staff, now=SOON)
    doctor.verifications.create(country="NG", licence="LG 20418", asked_at=LATER)
    assert [told_after(1), told_after(2)] == [1, 0]


def test_what_is_decided_makes_nothing_older_new_again():
    older, newer, staff = held("Is it normal?"), held("Is it gone?", added_at=SOON), mo()
    assert told_after(0) == 1
    approve(QUESTION, newer, by=staff, now=LATER)
    assert (older.state, told_after(1)) == ("held", 0)


def test_what_comes_behind_a_full_page_is_new_as_well():
    mo()
    for number in range(LENGTH):
        held(f"Question {number}")
    assert told_after(0) == 1
    held("The one behind", added_at=LATER)
    assert told_after(1) == 1
    assert f"{LENGTH + 1} things wait" in str(mail.outbox[-1].body)


def test_each_is_told_of_what_they_moderate():
    make_moderator(person("skin"), "dermatologist", by=mo(), now=NOW)
    make_moderator(person("eyes"), "ophthalmologist", by=mo(), now=NOW)
    assert dee().specialty
    tell_moderators(timezone.now())
    assert sorted(sent.to[0] for sent in mail.outbox) == ["eyes@example.org", "mo@example.org"]


def test_patients_and_doctors_are_never_told():
    held("Is it normal?")
    assert ben().account
    assert tell_moderators(timezone.now()) == 0


class TestSwitchingOff:
    def test_one_press_in_a_mail_program_ends_these_letters_and_no_others(self):
        held(), mo()
        assert told_after(0) == 1
        letter = mail.outbox[-1]
        headers, link = letter.extra_headers, letter.extra_headers["List-Unsubscribe"].strip("<>")
        assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert f"No more mail of this kind: {link}" in letter.body
        pressed = Client(enforce_csrf_checks=True).post(link, {"List-Unsubscribe": "One-Click"})
        assert "about what waits for moderators any more" in pressed.content.decode()
        held("The one after", added_at=LATER)
        assert told_after(1) == 0
        assert not refuses(mo(), Letter.Kind.FOLLOWED)

    def test_the_page_of_what_waits_says_so_and_switches_them_on_again(self):
        client = signed_in(mo())
        Refusal.objects.create(user=mo(), kind=Letter.Kind.MODERATION)
        assert "You get no mail about what waits" in client.get("/moderation").content.decode()
        assert "You get no mail about what waits" not in client.post("/moderation/mail", follow=True).content.decode()
        held()
        assert told_after(0) == 1

    def test_who_wants_no_mail_of_what_they_follow_is_told_of_what_waits_all_the_same(self):
        Refusal.objects.create(user=mo(), kind=Letter.Kind.FOLLOWED)
        held()
        assert told_after(0) == 1

    def test_a_decision_on_ones_own_words_cannot_be_switched_off(self):
        approve(QUESTION, held(), by=mo(), now=SOON)
        assert "List-Unsubscribe" not in mail.outbox[-1].extra_headers

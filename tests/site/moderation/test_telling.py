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

DANGER = "Since the filler this morning I cannot see with my left eye."
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


class TestEmergency:
    """While the pause after another letter lasts."""

    def test_it_is_told_at_once_and_once(self):
        mo(), held("A lump")
        now = timezone.now()
        assert tell_moderators(now) == 1
        held("What is this?", body=DANGER, added_at=SOON)
        soon = now + timedelta(minutes=1)
        assert [tell_moderators(soon), tell_moderators(soon), tell_moderators(now + PAUSE * 2)] == [1, 0, 0]
        letter = mail.outbox[-1]
        assert "An emergency sign is named" in letter.subject
        assert "An emergency sign is named in 1 question, which comes first." in letter.body
        assert "eye" not in f"{letter.subject} {letter.body}"

    def test_what_is_none_waits_for_the_pause_to_end(self):
        mo(), held("What is this?", body=DANGER)
        now = timezone.now()
        assert tell_moderators(now) == 1
        held("A lump", added_at=SOON)
        assert [tell_moderators(now + timedelta(minutes=1)), tell_moderators(now + PAUSE * 2)] == [0, 1]
        assert mail.outbox[-1].subject == "Something waits for a moderator"

    def test_two_that_come_together_are_one_letter_and_a_third_has_its_own(self):
        mo()
        held("The first", body=DANGER), held("The second", body=DANGER, added_at=SOON)
        now = timezone.now()
        assert [tell_moderators(now), tell_moderators(now)] == [1, 0]
        held("The third", body=DANGER, added_at=LATER)
        assert tell_moderators(now + timedelta(minutes=1)) == 1
        assert "in 3 questions" in mail.outbox[-1].body

    def test_words_that_are_changed_again_and_again_are_no_flood(self):
        mo()
        question, now = held("What is this?", body=DANGER), timezone.now()
        sent = [tell_moderators(now)]
        for minute in range(1, 4):
            at = NOW + timedelta(minutes=minute)
            post_question(begin_edit(question, by=amara(), now=at), {"title": f"Again {minute}", "body": DANGER}, now=at, hold=True)
            sent.append(tell_moderators(now + timedelta(minutes=minute)))
        assert sent == [1, 0, 0, 0]
        assert tell_moderators(now + PAUSE * 2) == 1

    def test_a_harmless_one_that_becomes_one_is_told_at_once(self):
        mo()
        question, now = held("A lump"), timezone.now()
        flag(QUESTION, question, "danger", "", by=person("bo"), now=NOW)
        assert tell_moderators(now) == 1
        post_question(begin_edit(question, by=amara(), now=SOON), {"title": "Help", "body": DANGER}, now=SOON, hold=True)
        assert tell_moderators(now + timedelta(minutes=1)) == 1

    def test_however_many_there_are_the_event_finds_room(self):
        mo()
        for number in range(40):
            held(f"Question {number}", body=DANGER)
        assert [tell_moderators(timezone.now()), tell_moderators(timezone.now())] == [1, 0]
        assert len(Letter.objects.get().event) < 200

    def test_one_whose_treatment_is_told_beside_the_words_is_one(self):
        mo(), held("A lump")
        now = timezone.now()
        assert tell_moderators(now) == 1
        held("Turned white", body="My lip turned white and stays so.", facts={"treatment": "Filler"}, added_at=SOON)
        assert tell_moderators(now + timedelta(minutes=1)) == 1


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

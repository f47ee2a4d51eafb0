"""Still true, or outdated: one word a verified doctor has on an answer, dated, about the words as they are."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from curbside.site.accounts.models import User
from curbside.site.doctors.actions import withdraw
from curbside.site.moderation.actions import suspend
from curbside.site.readers import views
from curbside.site.readers.actions import NotVerified, say_standing
from curbside.site.readers.models import Standing
from tests.cast import NOW
from tests.site.people import ben, chen, dee, mo, person, signed_in
from tests.site.readers.stage import answered, asked, page

TRUE, OUTDATED = Standing.Says.TRUE, Standing.Says.OUTDATED
LATER = NOW + timedelta(days=250)


def say(user: User | None, answer, says: str):
    return signed_in(user).post(f"/me/still-true/{answer.pk}", {"says": says})


class TestSaying:
    def test_it_stands_under_the_answer_with_name_and_month(self) -> None:
        answer = answered(asked(), ben())
        say_standing(answer, TRUE, by=chen().account, now=LATER)
        assert 'Still true, says Chen Wei-Lin, MD, <time datetime="2026-11-06">November 2026</time>' in page(answer.question)

    def test_its_own_doctor_dates_it_anew_and_the_line_says_whose_word_it_is(self) -> None:
        doctor = ben()
        answer = answered(asked(), doctor)
        say_standing(answer, TRUE, by=doctor.account, now=NOW)
        say_standing(answer, TRUE, by=doctor.account, now=LATER)
        assert 'Still true, says Ben Adeyemi, MD, who wrote it, <time datetime="2026-11-06">' in page(answer.question)
        assert Standing.objects.count() == 1

    def test_it_can_be_said_again(self) -> None:
        answer, doctor = answered(asked(), ben()), chen()
        say_standing(answer, TRUE, by=doctor.account, now=NOW)
        assert "Say again: still true" in page(answer.question, doctor.account)
        say(doctor.account, answer, "true")
        assert Standing.objects.get().at > NOW

    def test_a_doctor_changes_their_mind_and_takes_it_back(self) -> None:
        answer, doctor = answered(asked(), ben()), chen()
        say(doctor.account, answer, "true")
        say(doctor.account, answer, "outdated")
        assert list(Standing.objects.values_list("says", flat=True)) == ["outdated"]
        assert "Outdated, says Chen Wei-Lin" in page(answer.question)
        say(doctor.account, answer, "")
        assert not Standing.objects.exists()

    def test_several_doctors_each_have_their_word_the_latest_first(self) -> None:
        answer = answered(asked(), ben())
        say_standing(answer, TRUE, by=ben().account, now=NOW)
        say_standing(answer, OUTDATED, by=chen().account, now=LATER)
        shown = page(answer.question)
        assert shown.index("Outdated, says Chen") < shown.index("Still true, says Ben")


class TestWhoMay:
    def test_only_verified_doctors(self) -> None:
        answer = answered(asked(), ben())
        assert [say(one, answer, "true").status_code for one in (person("bo"), dee().account)] == [403, 403]
        with pytest.raises(NotVerified):
            say_standing(answer, TRUE, by=dee().account, now=NOW)
        assert not Standing.objects.exists()

    def test_not_somebody_suspended(self) -> None:
        answer, doctor = answered(asked(), ben()), chen()
        suspend(doctor.account, "Advertises.", by=mo(), now=NOW)
        with pytest.raises(PermissionDenied):
            say_standing(answer, TRUE, by=doctor.account, now=NOW)

    def test_who_is_verified_no_more_when_it_is_stored_is_told_so(self, monkeypatch) -> None:
        answer, doctor = answered(asked(), ben()), chen()
        monkeypatch.setattr(views, "get_answering_doctor", lambda user, now: doctor.verifications.update(state="withdrawn"))
        assert say(doctor.account, answer, "true").status_code == 403
        assert not Standing.objects.exists()

    def test_readers_are_not_shown_the_buttons(self) -> None:
        question = answered(asked(), ben()).question
        assert "still-true" not in page(question, person("bo"))
        assert "still-true" in page(question, chen().account)


class TestLapsing:
    def test_the_word_of_a_doctor_whose_verification_ended_is_not_shown(self) -> None:
        answer, doctor = answered(asked(), ben()), chen()
        say_standing(answer, TRUE, by=doctor.account, now=NOW)
        withdraw(doctor.verifications.get(), "It ended.", by=mo(), now=LATER)
        assert "Still true, says" not in page(answer.question)

    def test_a_word_is_about_the_words_it_was_said_of(self) -> None:
        doctor = ben()
        answer = answered(asked(), doctor)
        say_standing(answer, TRUE, by=chen().account, now=NOW + timedelta(days=1))
        answered(answer.question, doctor, now=NOW + timedelta(days=2), words="It will take a year.")
        assert "Still true, says" not in page(answer.question)
        say_standing(answer, TRUE, by=chen().account, now=NOW + timedelta(days=3))
        assert "Still true, says" in page(answer.question)

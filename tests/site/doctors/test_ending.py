"""The end of a verification: its doctor is told before and after, and readers see it at once."""

from __future__ import annotations

from datetime import timedelta

from curbside.site.answers.actions import publish_answer
from curbside.site.answers.rounds import show_ended
from curbside.site.doctors.actions import check_again, grant, refuse, remind, withdraw
from curbside.site.doctors.models import Doctor, Verification
from curbside.site.mail.models import Letter
from curbside.site.moderation.actions import make_moderator
from curbside.site.moderation.models import Log
from curbside.site.questions.models import Question
from tests.cast import NOW, stored
from tests.site.people import ben, chen, dee, mo, person, said_of, signed_in

YEAR = timedelta(days=365)


def granted() -> Verification:
    request = dee().verifications.get()
    grant(request, "licence seen", by=mo(), now=NOW)
    return Verification.objects.get(pk=request.pk)


def subjects() -> list[str]:
    return list(Letter.objects.order_by("pk").values_list("subject", flat=True))


class TestReminding:
    def test_a_doctor_is_told_a_month_and_a_week_before_and_each_once(self) -> None:
        granted()
        told = [remind(NOW + YEAR - timedelta(days=days)) for days in (40, 29, 29, 28, 6, 5)]
        assert told == [0, 1, 0, 0, 1, 0]

    def test_whoever_is_told_makes_room_for_the_next(self, monkeypatch) -> None:
        monkeypatch.setattr("curbside.site.doctors.actions.deciding.MOST", 1)
        for doctor in (ben(), chen(), granted().doctor):
            Verification.objects.filter(doctor=doctor).update(expires_at=NOW + YEAR)
        assert [remind(NOW + YEAR - timedelta(days=29)) for _ in range(4)] == [1, 1, 1, 0]
        assert Letter.objects.filter(event__startswith="ends").values("user").distinct().count() == 3

    def test_nobody_is_told_who_has_asked_anew(self) -> None:
        doctor = granted().doctor
        Verification.objects.create(doctor=doctor, **said_of(doctor), country="NG", licence="LG 20417", asked_at=NOW)
        assert remind(NOW + YEAR - timedelta(days=5)) == 0


class TestEnding:
    def test_what_is_over_says_so_once_and_its_doctor_is_told(self) -> None:
        request = granted()
        assert [show_ended(NOW + YEAR + timedelta(days=1)) for _ in range(2)] == [1, 0]
        request.refresh_from_db()
        assert (request.state, subjects()[-1]) == ("expired", "Your verification has ended")
        assert "Ended" in signed_in(person("dee")).get("/me/doctor").content.decode()

    def test_a_thread_that_stood_on_it_is_drawn_anew(self) -> None:
        question, doctor = stored(), ben()
        publish_answer(question, "", "It wears off after ten weeks.", by=doctor.account, now=NOW)
        visitor = signed_in(None)
        assert "verified: licence seen" in visitor.get(question.get_absolute_url()).content.decode()
        before = Question.objects.get().changed_at
        Verification.objects.filter(doctor=doctor).update(expires_at=NOW)
        show_ended(NOW + timedelta(days=1))
        assert Question.objects.get().changed_at > before
        assert "not verified at present" in visitor.get(question.get_absolute_url()).content.decode()


class TestBeingTold:
    def test_each_decision_is_in_the_log_and_in_a_letter(self) -> None:
        request = granted()
        check_again(request, "register seen", by=mo(), now=NOW + timedelta(days=300))
        withdraw(request, "The licence was suspended.", by=mo(), now=NOW + timedelta(days=301))
        other = Verification.objects.create(doctor=ben(), **said_of(ben()), country="GB", licence="7012345", asked_at=NOW)
        refuse(other, "The number is another doctor's.", by=mo(), now=NOW)
        acts = ["grant verification", "check verification again", "withdraw verification", "refuse verification"]
        assert list(Log.objects.order_by("pk").values_list("act", flat=True)) == acts
        assert subjects() == [
            "You are verified",
            "Your verification holds for another year",
            "Your verification was withdrawn",
            "Your verification was not granted",
        ]

    def test_moderators_of_another_specialty_neither_see_nor_decide(self) -> None:
        request = dee().verifications.get()
        eyes, skin = person("eyes"), person("skin")
        make_moderator(eyes, "ophthalmologist", by=mo(), now=NOW)
        make_moderator(skin, "dermatologist", by=mo(), now=NOW)
        pages = [signed_in(one).get("/me/doctor/requests").content.decode() for one in (eyes, skin)]
        assert ["Dee Okafor" in page for page in pages] == [True, False]
        act = {"do": "grant", "words": "seen", "over": request.stamp}
        decided = [signed_in(one).post(f"/me/doctor/requests/{request.pk}", act).status_code for one in (skin, eyes)]
        assert decided == [404, 302]
        assert Doctor.objects.get(pk=request.doctor_id).listed

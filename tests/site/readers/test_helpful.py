"""Helpful marks: once a person, taken back at will, never on one's own answer; a count that moves nothing."""

from __future__ import annotations

from curbside.site.answers.models import Answer
from curbside.site.doctors.models import Doctor
from curbside.site.readers.models import Helpful
from tests.cast import NOW, stored
from tests.site.kept.asking import Worker
from tests.site.people import amara, ben, chen, person, signed_in
from tests.site.readers.stage import answered, asked, page


def mark(user, answer, value: str = "yes"):
    return signed_in(user).post(f"/me/helpful/{answer.pk}", {"helpful": value})


class TestMarking:
    def test_it_is_counted_on_the_answer(self) -> None:
        answer = answered(asked(), ben())
        for name in ("bo", "cy", "di"):
            mark(person(name), answer)
        assert "3 readers found this helpful" in page(answer.question)

    def test_it_leads_back_to_the_answer(self) -> None:
        answer = answered(asked(), ben())
        assert mark(person("bo"), answer)["Location"] == answer.get_absolute_url()

    def test_the_form_sent_twice_is_one_mark(self) -> None:
        answer = answered(asked(), ben())
        mark(person("bo"), answer)
        mark(person("bo"), answer)
        assert "1 reader found this helpful" in page(answer.question)

    def test_it_can_be_taken_back(self) -> None:
        answer = answered(asked(), ben())
        mark(person("bo"), answer)
        assert "You found this helpful. Take it back" in page(answer.question, person("bo"))
        mark(person("bo"), answer, "no")
        assert "found this helpful" not in page(answer.question)

    def test_nobody_marks_their_own_answer(self) -> None:
        doctor = ben()
        answer = answered(asked(), doctor)
        assert "This helped me" not in page(answer.question, doctor.account)
        mark(doctor.account, answer)
        assert not Helpful.objects.exists()

    def test_a_mark_on_an_answer_that_became_ones_own_is_not_counted(self) -> None:
        answer, doctor = stored().answers.order_by("position").first(), chen()
        mark(doctor.account, answer)
        Answer.objects.filter(pk=answer.pk).update(doctor=doctor)
        assert Helpful.objects.count() == 1
        assert "found this helpful" not in page(answer.question)

    def test_what_is_not_shown_cannot_be_marked(self) -> None:
        answer = answered(asked(), ben(), hold=True)
        assert mark(person("bo"), answer).status_code == 404


class TestShowing:
    def test_marks_order_nothing(self) -> None:
        question = stored()
        order = [answer.anchor for answer in question.answers.order_by("position")]
        last = question.answers.order_by("-position").first()
        for number in range(9):
            mark(person(f"reader{number}"), last)
        shown = page(question)
        assert sorted(order, key=lambda anchor: shown.index(f'<article id="{anchor}"')) == order

    def test_a_kept_page_ends_with_a_mark(self, transactional_db) -> None:
        answer, worker = answered(asked(), ben()), Worker()
        assert "found this helpful" not in worker.get(answer.question.get_absolute_url()).words
        mark(amara(), answer)
        assert "1 reader found this helpful" in worker.get(answer.question.get_absolute_url()).words

    def test_visitors_get_no_form_and_a_link_to_sign_in(self) -> None:
        question = answered(asked(), ben()).question
        shown = signed_in(None).get(question.get_absolute_url())
        assert "csrftoken" not in shown.cookies
        assert f'href="/account/login/?next=/me/save/{question.pk}"' in shown.content.decode()
        assert "<form" not in shown.content.decode()

    def test_a_doctors_profile_that_nobody_owns_stops_nobody(self) -> None:
        question = stored()
        Doctor.objects.update(account=None)
        mark(person("bo"), question.answers.first())
        assert "1 reader found this helpful" in page(question)


def test_an_address_opened_after_signing_in_leads_to_the_answer() -> None:
    answer = answered(asked(), ben())
    assert signed_in(person("bo")).get(f"/me/helpful/{answer.pk}")["Location"] == answer.get_absolute_url()
    assert not Helpful.objects.filter(at__gte=NOW).exists()

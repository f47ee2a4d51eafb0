"""Reviews of doctors: held, shown as they are, never taken away at a doctor's wish."""

from __future__ import annotations

import pytest

from curbside.site.doctors.actions import exclude_review, publish_reply, publish_review, write_review
from curbside.site.doctors.models import Doctor, Review
from curbside.site.doctors.patient_facts import find_giveaways
from curbside.site.doctors.ratings import summary_of
from curbside.site.lib.paging import LENGTH
from tests.cast import NOW
from tests.site.people import amara, ben, chen, person, signed_in
from tests.site.reading import link

HERE = "http://127.0.0.1:8000"


def reviewed(doctor: Doctor, *stars: int) -> None:
    for number, given in enumerate(stars):
        publish_review(write_review(doctor, given, f"Number {number}.", treated=number % 2 == 0, by=person(f"reader{number}"), now=NOW))


def page(doctor: Doctor, user=None) -> str:
    return signed_in(user).get(doctor.get_absolute_url()).content.decode()


class TestWriting:
    def test_a_review_waits_for_a_moderator(self) -> None:
        doctor = ben()
        signed_in(amara()).post(f"/doctors/review/{doctor.pk}", {"stars": "4", "treated": "yes", "body": "Kind and clear."})
        assert "Kind and clear." not in page(doctor)
        publish_review(Review.objects.get())
        assert "Kind and clear." in page(doctor)

    def test_a_person_has_one_review_and_a_changed_one_waits_again(self) -> None:
        doctor, client = ben(), signed_in(amara())
        client.post(f"/doctors/review/{doctor.pk}", {"stars": "4", "treated": "yes", "body": "Kind."})
        publish_review(Review.objects.get())
        client.post(f"/doctors/review/{doctor.pk}", {"stars": "1", "treated": "yes", "body": "No more."})
        assert list(Review.objects.values_list("stars", "state")) == [(1, "held")]

    def test_its_author_reads_where_it_stands(self) -> None:
        doctor, client = ben(), signed_in(amara())
        address = f"/doctors/review/{doctor.pk}"
        client.post(address, {"stars": "4", "treated": "yes", "body": "Kind."})
        review = Review.objects.get()
        waits = client.get(address).content.decode()
        publish_review(review)
        shown = client.get(address).content.decode()
        exclude_review(review, Review.Excluded.NAMES)
        left_out = client.get(address).content.decode()
        assert ("Yours waits for a moderator." in waits, "Yours is on the page." in shown) == (True, True)
        assert "Yours is not shown, because it names or shows a private person." in left_out

    def test_a_doctor_cannot_review_themselves(self) -> None:
        doctor = ben()
        signed_in(doctor.account).post(f"/doctors/review/{doctor.pk}", {"stars": "5", "treated": "yes"})
        assert not Review.objects.exists()

    def test_stars_and_the_question_of_treatment_are_needed(self) -> None:
        assert signed_in(amara()).post(f"/doctors/review/{ben().pk}", {"stars": "6", "body": "x"}).status_code == 422
        assert not Review.objects.exists()

    def test_its_author_can_erase_it_and_nobody_else(self) -> None:
        doctor = ben()
        reviewed(doctor, 2)
        number = Review.objects.get().pk
        assert [signed_in(one).post(f"/doctors/reviews/{number}/erase").status_code for one in (doctor.account, amara())] == [404, 404]
        signed_in(person("reader0")).post(f"/doctors/reviews/{number}/erase")
        assert (Review.objects.get().body, Review.objects.get().author) == ("", None)
        assert "1 because its author erased it" in page(doctor)


class TestShowing:
    def test_under_five_reviews_no_mean_is_shown(self) -> None:
        doctor = ben()
        reviewed(doctor, 5, 5, 4, 1)
        assert summary_of(doctor).mean is None
        assert "No mean is shown under five reviews" in page(doctor)

    def test_from_five_on_the_plain_mean_and_how_many_gave_what(self) -> None:
        doctor = ben()
        reviewed(doctor, 5, 5, 4, 1, 3)
        summary = summary_of(doctor)
        assert (summary.mean, [bar.count for bar in summary.bars], summary.treated) == (3.6, [2, 1, 1, 0, 1], 3)
        assert "3.6 of 5 stars" in page(doctor)

    def test_what_is_left_out_is_counted_with_its_reason(self) -> None:
        doctor = ben()
        reviewed(doctor, 1)
        exclude_review(Review.objects.get(), Review.Excluded.NAMES)
        shown = page(doctor)
        assert "1 because it names or shows a private person" in shown
        assert "Number 0." not in shown


class TestMany:
    def test_the_newest_are_on_the_doctors_page_and_every_one_is_on_the_pages_of_reviews(self) -> None:
        doctor = ben()
        written = [
            Review(doctor=doctor, author=person(f"reader{n}"), stars=4, body=f"Number {n}.", treated=True, state="published", written_at=NOW)
            for n in range(2 * LENGTH + 3)
        ]
        Review.objects.bulk_create(written)
        address = f"{doctor.get_absolute_url()}/reviews"
        assert f'href="{address}">All {len(written)} reviews</a>' in page(doctor)
        pages = [signed_in(None).get(address, {"page": number}).content.decode() for number in (1, 2, 3)]
        assert [shown.count('class="review"') for shown in (page(doctor), *pages)] == [LENGTH, LENGTH, LENGTH, 3]
        assert [one.body for one in written if not any(f"<p>{one.body}</p>" in shown for shown in pages)] == []
        assert [link(shown, "canonical") for shown in pages[:2]] == [[HERE + address], [f"{HERE}{address}?page=2"]]

    def test_a_few_are_all_on_the_doctors_page_and_no_link_leads_further(self) -> None:
        doctor = ben()
        reviewed(doctor, 5, 4)
        assert "All 2 reviews" not in page(doctor)

    def test_an_old_address_leads_to_the_one_there_is(self) -> None:
        doctor = ben()
        answer = signed_in(None).get(f"/doctors/{doctor.pk}/old-name/reviews")
        assert (answer.status_code, answer["Location"]) == (301, f"{doctor.get_absolute_url()}/reviews")


class TestReplying:
    def test_a_reply_that_gives_a_patient_away_is_shown_to_its_doctor_first_and_waits_in_any_case(self) -> None:
        doctor = ben()
        reviewed(doctor, 1)
        client, address = signed_in(doctor.account), f"/doctors/reviews/{Review.objects.get().pk}/reply"
        words = "When we treated you on 3 May 2025 you had Botox in the forehead."
        assert "may give a patient away" in client.post(address, {"reply": words}).content.decode()
        assert Review.objects.get().reply == ""
        client.post(address, {"reply": words, "seen": "yes"})
        assert words not in page(doctor)
        publish_reply(Review.objects.get())
        assert words in page(doctor)

    def test_a_reply_that_waits_is_said_to_and_can_be_changed(self) -> None:
        doctor = ben()
        reviewed(doctor, 1)
        signed_in(doctor.account).post(f"/doctors/reviews/{Review.objects.get().pk}/reply", {"reply": "Please call us."})
        assert "Your reply waits for a moderator." in page(doctor, doctor.account)
        assert "Your reply waits" not in page(doctor, amara())

    def test_only_the_doctor_it_is_about_can_reply(self) -> None:
        reviewed(ben(), 3)
        number = Review.objects.get().pk
        assert [signed_in(one).get(f"/doctors/reviews/{number}/reply").status_code for one in (chen().account, amara())] == [404, 404]


@pytest.mark.parametrize(
    "words",
    [
        "You were my patient last year.",
        "We operated on her twice.",
        "Your procedure went well.",
        "Call me on (212) 555-2368.",
        "You had filler in the lips.",
    ],
)
def test_words_that_say_somebody_is_a_patient_are_found(words: str) -> None:
    assert find_giveaways(words)


@pytest.mark.parametrize("words", ["Thank you for these words.", "We take every concern seriously; please call our office so that we can listen."])
def test_words_that_say_nothing_of_anybody_are_left_alone(words: str) -> None:
    assert find_giveaways(words) == ()

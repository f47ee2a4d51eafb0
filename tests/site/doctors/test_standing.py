"""The order of doctors. The expected figures are the worked example of a field study: C = 4.85, m = 20."""

from __future__ import annotations

import pytest
from django.test import Client

from curbside.site.doctors.actions import publish_review, write_review
from curbside.site.doctors.models import Doctor, ImportedRating, Specialty
from curbside.site.doctors.standing import NO_STARS, by_standing, prior_mean
from tests.cast import NOW
from tests.site.people import ben, person


def doctor(name: str, *ratings: tuple[float, int]) -> Doctor:
    specialty, _ = Specialty.objects.get_or_create(name="Dermatologist", slug="dermatologist")
    made = Doctor.objects.create(name=name, specialty=specialty, place="Leeds", place_slug="leeds")
    for number, (stars, reviews) in enumerate(ratings):
        ImportedRating.objects.create(doctor=made, source=f"{number}.txt", stars=stars, reviews=reviews)
    return made


def standing(of: Doctor, prior: float) -> float:
    """What a list orders a doctor by."""
    return float(by_standing(Doctor.objects.all(), prior).get(pk=of.pk).standing)


class TestOrder:
    @pytest.mark.parametrize(
        ("mean", "count", "expected"), [(5.0, 7, 4.89), (4.7, 41, 4.75), (4.4, 20, 4.62), (5.0, 21, 4.93), (5.0, 18, 4.92), (5.0, 55, 4.96)]
    )
    def test_the_worked_example(self, mean: float, count: int, expected: float) -> None:
        assert standing(doctor("Ana", (mean, count)), 4.85) == pytest.approx(expected, abs=0.006)

    def test_the_prior_is_the_mean_of_all_stars_each_review_weighing_the_same(self) -> None:
        made = doctor("Ana", (4.4, 20))
        doctor("Bo", (5.0, 55))
        publish_review(write_review(made, 1, "Late.", treated=True, by=person("reader"), now=NOW))
        assert prior_mean() == pytest.approx((4.4 * 20 + 5.0 * 55 + 1) / 76)

    def test_reviews_of_this_site_and_those_of_elsewhere_weigh_the_same(self) -> None:
        made = doctor("Ana", (4.0, 18))
        for number, stars in enumerate((1, 2)):
            publish_review(write_review(made, stars, "Late.", treated=True, by=person(f"reader{number}"), now=NOW))
        assert standing(made, 4.5) == pytest.approx((4.0 * 18 + 1 + 2 + 20 * 4.5) / 40)

    def test_many_good_reviews_come_before_one_perfect_one_and_silence_stands_in_the_middle(self) -> None:
        doctor("One", (5.0, 1)), doctor("Many", (4.9, 200)), doctor("None"), doctor("Low", (3.0, 60))
        assert [one.name for one in by_standing(Doctor.objects.all(), 4.5)] == ["Many", "One", "None", "Low"]

    def test_of_several_imported_ratings_the_fullest_counts(self) -> None:
        made = doctor("Ana", (5.0, 3), (4.0, 30))
        assert standing(made, 4.5) == pytest.approx((4.0 * 30 + 20 * 4.5) / 50)

    def test_without_any_stars_there_is_a_prior_all_the_same(self) -> None:
        assert prior_mean() == NO_STARS


class TestLists:
    def test_a_specialty_is_kept_to_a_place(self) -> None:
        doctor("Ana")
        other = doctor("Bo")
        Doctor.objects.filter(pk=other.pk).update(place="Bath", place_slug="bath")
        shown = Client().get("/doctors/in/dermatologist?place=bath").content.decode()
        assert ("Bo" in shown, ">Ana" in shown) == (True, False)

    def test_a_place_lists_its_doctors_and_says_how_they_are_ordered(self) -> None:
        doctor("Ana", (4.2, 4))
        shown = Client().get("/doctors/at/leeds").content.decode()
        assert "Ana" in shown
        assert "20 reviews at" in shown
        assert "4.2 of 5" not in shown

    def test_a_place_without_doctors_is_not_there(self) -> None:
        assert Client().get("/doctors/at/nowhere").status_code == 404

    def test_a_verified_doctor_says_so_and_an_imported_one_that_nobody_claimed_it(self) -> None:
        ben()
        doctor("Ana")
        shown = Client().get("/doctors/in/dermatologist").content.decode()
        assert "· verified" in shown
        assert "imported, not yet claimed" in shown

    def test_a_list_needs_as_many_queries_for_twenty_doctors_as_for_one(self, django_assert_max_num_queries) -> None:
        for number in range(20):
            doctor(f"Doctor {number}", (4.5, 10))
        with django_assert_max_num_queries(9):
            Client().get("/doctors/in/dermatologist")

"""The order of doctors. The expected figures are the worked example of a field study: C = 4.85, m = 20."""

from __future__ import annotations

import pytest
from django.test import Client

from curbside.site.doctors.models import Doctor, ImportedRating, Specialty
from curbside.site.doctors.standing import NO_STARS, bayesian_mean, by_standing, prior_mean
from tests.site.people import ben


@pytest.mark.parametrize(
    ("mean", "count", "standing"), [(5.0, 7, 4.89), (4.7, 41, 4.75), (4.4, 20, 4.62), (5.0, 21, 4.93), (5.0, 18, 4.92), (5.0, 55, 4.96)]
)
def test_the_worked_example(mean: float, count: int, standing: float) -> None:
    assert bayesian_mean(mean, count, 4.85) == pytest.approx(standing, abs=0.006)


def doctor(name: str, *ratings: tuple[float, int]) -> Doctor:
    specialty, _ = Specialty.objects.get_or_create(name="Dermatologist", slug="dermatologist")
    made = Doctor.objects.create(name=name, specialty=specialty, place="Leeds", place_slug="leeds")
    for number, (stars, reviews) in enumerate(ratings):
        ImportedRating.objects.create(doctor=made, source=f"{number}.txt", stars=stars, reviews=reviews)
    return made


class TestOrder:
    def test_the_database_counts_as_the_formula_does(self) -> None:
        made = doctor("Ana", (4.4, 20))
        doctor("Bo", (5.0, 55))
        prior = prior_mean()
        assert prior == pytest.approx((4.4 * 20 + 5.0 * 55) / 75)
        found = by_standing(Doctor.objects.all(), prior).get(pk=made.pk)
        assert found.standing == pytest.approx(bayesian_mean(4.4, 20, prior))

    def test_many_good_reviews_come_before_one_perfect_one_and_silence_stands_in_the_middle(self) -> None:
        doctor("One", (5.0, 1)), doctor("Many", (4.9, 200)), doctor("None"), doctor("Low", (3.0, 60))
        assert [one.name for one in by_standing(Doctor.objects.all(), 4.5)] == ["Many", "One", "None", "Low"]

    def test_of_several_imported_ratings_the_fullest_counts(self) -> None:
        made = doctor("Ana", (5.0, 3), (4.0, 30))
        assert by_standing(Doctor.objects.all(), 4.5).get(pk=made.pk).standing == pytest.approx(bayesian_mean(4.0, 30, 4.5))

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

"""What goes wrong is told kindly: what happened, that nothing was lost, what to do."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from django.views.decorators.http import require_POST

from curbside.site import urls
from curbside.site.doctors.models import Doctor
from tests.cast import stored


def refuse(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def suspect(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation("odd")


@require_POST
def written_to(request: HttpRequest) -> HttpResponse:
    return HttpResponse("written")


urlpatterns = [path("refuse", refuse), path("suspect", suspect), path("write", written_to), *urls.urlpatterns]


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/refuse", 403, "This page is not open to you"),
        ("/suspect", 400, "We could not understand what your browser sent"),
        ("/write", 405, "This address cannot be used that way"),
        ("/nowhere", 404, "There is no page at this address"),
    ],
)
def test_it_says_what_happened_and_leads_on(address, status, words):
    answer = Client().get(address)
    source = answer.content.decode()
    assert answer.status_code == status
    assert words in source
    assert 'href="/"' in source


@pytest.mark.urls(__name__)
def test_a_way_of_asking_that_is_not_known_names_those_that_are():
    assert Client().get("/write")["Allow"] == "POST"


@pytest.mark.urls(__name__)
def test_a_form_that_cannot_be_trusted_is_told_to_be_sent_again():
    answer = Client(enforce_csrf_checks=True).post("/write", {"words": "long typed"})
    assert answer.status_code == 403
    assert "what you typed should still be there" in answer.content.decode()


def test_a_host_the_site_does_not_answer_to_is_told_so_kindly():
    answer = Client().get("/", headers={"Host": "elsewhere.example"})
    assert (answer.status_code, "We could not understand" in answer.content.decode()) == (400, True)


def test_a_removed_profile_says_so():
    stored()
    doctor = Doctor.objects.get(name="Ben Adeyemi")
    Doctor.objects.filter(pk=doctor.pk).update(removed=True)
    answer = Client().get(doctor.get_absolute_url())
    assert (answer.status_code, "This profile was removed" in answer.content.decode()) == (410, True)


def test_a_removed_question_says_so():
    question = stored()
    question.state = "removed"
    question.save()
    answer = Client().get(question.get_absolute_url())
    words = answer.content.decode()
    assert (answer.status_code, "This question was removed" in words) == (410, True)
    assert "Readers see it no more." in words  # staff can show it again: nothing is said of never


@pytest.mark.parametrize(
    "address", ["/unanswered?topic=%00/x", "/topics/treatment/botulinum-toxin?with=%00/x", "/doctors/in/dermatologist?place=%00", "/search?q=%00"]
)
def test_a_null_character_in_an_address_breaks_no_page(address):
    stored()
    assert Client().get(address).status_code in (200, 404)


class TestSlashes:
    """An address with one slash too many at its end, or one too few, leads on to the page that was meant; where there is none, nothing does."""

    @pytest.mark.parametrize(
        ("typed", "meant"),
        [
            ("/about/", "/about"),
            ("/topics//", "/topics"),
            ("/search/?q=botox&page=2", "/search?q=botox&page=2"),
            ("/topics/area/masseter/", "/topics/area/masseter"),
            ("/account/login?next=/me", "/account/login/?next=/me"),
        ],
    )
    def test_it_leads_on_for_good(self, typed, meant):
        answer = Client().get(typed)
        assert (answer.status_code, answer["Location"]) == (301, meant)

    @pytest.mark.parametrize(
        "address", ["/nowhere/", "/%2Fexample.org/", "/%2Fabout/", "/%5Cexample.org/", "/q/999/none/", "/static/", "/api/v1/threads/"]
    )
    def test_what_is_nowhere_or_leads_elsewhere_is_not_followed(self, address):
        answer = Client().get(address)
        assert answer.status_code == 404 or answer["Location"] in ("/q/999/none", "/api/v1/threads")

    def test_what_is_sent_to_a_wrong_address_is_not_sent_on(self):
        assert Client().post("/search/", {"q": "botox"}).status_code == 404


def test_a_stranger_whose_own_draft_it_may_be_is_led_to_sign_in_and_back() -> None:
    source = Client().get("/ask/41").content.decode()
    assert 'href="/account/login/?next=/ask/41"' in source
    assert "Nothing of yours is lost" not in source

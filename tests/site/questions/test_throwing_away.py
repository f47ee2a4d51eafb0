"""A question that was begun is thrown away, with its photos: from the form, from where it is offered again, and from the list of one's own."""

from __future__ import annotations

import pytest
from django.core.files.storage import default_storage

from curbside.site.questions.models import Draft, Photo
from tests.site.people import a_photo, amara, signed_in

TYPED = {"title": "Will my smile come back?", "body": "I had Botox in the masseter two weeks ago. How long will it last?"}


@pytest.mark.parametrize(("where", "sent", "then"), [("/ask", {"asking": "yes"}, "/ask"), ("/ask/mine", {}, "/ask/mine")])
def test_where_it_is_offered_it_can_be_thrown_away_and_its_photos_go_too(where, sent, then, django_capture_on_commit_callbacks) -> None:
    client = signed_in(amara())
    client.post("/ask", TYPED | {"do": "look", "photos": [a_photo()]})
    photo, address = Photo.objects.get(), f"/ask/drop/{Draft.objects.get().pk}"
    shown = client.get(where).content.decode()
    assert shown.index("<summary>Throw it away</summary>") < shown.index(f'action="{address}"') < shown.index("Yes, throw it away")
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(address, sent)
    assert answer["Location"] == then
    assert (Draft.objects.count(), Photo.objects.count(), default_storage.exists(photo.file())) == (0, 0, False)
    assert "The draft was thrown away." in client.get(then).content.decode()


def test_looking_at_the_address_throws_nothing_away() -> None:
    client = signed_in(amara())
    client.post("/ask", TYPED | {"do": "look"})
    assert client.get(f"/ask/drop/{Draft.objects.get().pk}").status_code == 405
    assert Draft.objects.count() == 1


def test_throwing_away_in_a_window_left_open_begins_no_change_of_what_was_posted_in_another() -> None:
    client = signed_in(amara())
    client.post("/ask", TYPED | {"do": "look"})
    number = Draft.objects.get().pk
    client.post("/ask", TYPED | {"draft": number, "do": "post"})
    client.post("/ask", {"title": "Will it", "body": "", "draft": number, "do": "drop"})
    assert list(Draft.objects.values_list("posted", "fields")) == [(True, {})]

"""The picture of a shared link: drawn on the server, kept, for those who may read the thread."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.cache import caches
from django.test import Client
from PIL import Image

from curbside.core.thread import Answer, Doctor, Question, Thread
from curbside.site.consensus.models import Snapshot
from curbside.site.pages import card_drawing
from tests.cast import QUIET, stored
from tests.site.reading import meta, page

LONG = "Aurelia Wilhelmina " * 12


@pytest.fixture(autouse=True)
def _empty_cache():
    caches["pictures"].clear()


def drawn(question) -> Image.Image:
    answer = Client().get(f"/q/{question.pk}/band.png")
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    image = Image.open(BytesIO(answer.content))
    image.load()
    return image


def inked(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """How many colours stand in a part of the picture."""
    return len(image.convert("RGB").crop(box).getcolors(1 << 16))


def test_the_page_names_it_with_its_size_and_words():
    question = stored()
    source = page(question.get_absolute_url())
    assert meta(source, "og:image") == f"http://127.0.0.1:8000/q/{question.pk}/band.png"
    assert (meta(source, "og:image:width"), meta(source, "og:image:height")) == ("1200", "630")
    assert meta(source, "og:image:alt") == meta(source, "og:description") == "Over in 2 to 4 months, say 2 of 3 doctors. 3 doctors answered."
    assert meta(source, "twitter:card") == "summary_large_image"


def test_it_is_of_the_size_that_links_are_shown_at():
    assert drawn(stored()).size == (1200, 630)


def test_it_has_a_bar_for_each_time():
    image = drawn(stored())
    assert (11, 93, 99) in {colour for _, colour in image.convert("RGB").getcolors(1 << 16)}


@pytest.mark.parametrize(
    "thread",
    [
        QUIET,
        Thread(Question("Nobody gives a time?"), (Answer("It is temporary. I would wait.", None, Doctor("Ada Okafor")),), "none.txt"),
        Thread(Question("Names"), tuple(Answer(f"Gone in {n} weeks.", None, Doctor(LONG + str(n))) for n in range(1, 31)), "many.txt"),
        Thread(
            Question("מה שלומך?"), (Answer("Gone in 3 weeks.", None, Doctor("דוד לוי", ("MD",))), Answer("2 days", None, Doctor("中村"))), "rtl.txt"
        ),
        Thread(
            Question("Open"),
            (Answer("It may last 3 months or longer. If it is swelling, it is gone in a week.", None, Doctor("Zoë Ångström")),),
            "z.txt",
        ),
    ],
    ids=["no answer", "no time", "overfull", "other letters", "open end"],
)
def test_it_is_drawn_whatever_the_thread_holds(thread):
    image = drawn(stored(thread))
    assert inked(image, (0, 90, 1200, 160)) > 1
    assert inked(image, (1170, 0, 1200, 630)) == 1, "nothing runs over the edge"


def test_a_name_in_letters_the_font_lacks_is_a_number():
    assert card_drawing.drawable("Zoë Ångström", "Doctor 1") == "Zoe Angstrom"
    assert card_drawing.drawable("דוד לוי", "Doctor 2") == "Doctor 2"


def test_it_is_drawn_once_for_each_change_of_the_thread(monkeypatch):
    question, times = stored(), []
    draw = card_drawing.draw_card
    monkeypatch.setattr(card_drawing, "draw_card", lambda *of: times.append(1) or draw(*of))
    drawn(question)
    drawn(question)
    assert len(times) == 1
    question.changed_at = question.changed_at.replace(year=2027)
    question.save()
    drawn(question)
    assert len(times) == 2


def test_a_stale_reading_is_not_drawn():
    question = stored()
    Snapshot.objects.filter(question=question).update(version="older", picture={})
    assert drawn(question).size == (1200, 630)


def test_who_has_it_gets_no_bytes():
    question = stored()
    first = Client().get(f"/q/{question.pk}/band.png")
    again = Client().get(f"/q/{question.pk}/band.png", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, "no-cache" in first["Cache-Control"]) == (304, b"", True)


@pytest.mark.parametrize(("state", "status"), [("held", 404), ("removed", 410)])
def test_it_is_seen_by_those_who_see_the_thread(state, status):
    question = stored()
    drawn(question)
    question.state = state
    question.save()
    assert Client().get(f"/q/{question.pk}/band.png").status_code == status

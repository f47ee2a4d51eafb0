"""What each page says of itself: one address, its neighbours, its language, the direction of people's words."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client

from curbside.core.thread import Answer, Doctor, Question, Thread
from curbside.site.answers.actions import set_state
from curbside.site.doctors.models import Doctor as Profile
from curbside.site.lib.states import State
from curbside.site.questions.models import Topic
from tests.cast import NOW, stored
from tests.site.reading import link, linked, meta, page

HERE = "http://127.0.0.1:8000"
TOPIC = "/topics/area/masseter"


def addresses() -> list[str]:
    question, doctor = stored(), Profile.objects.get(name="Ben Adeyemi")
    return [
        "/", question.get_absolute_url(), "/topics", TOPIC, "/doctors", doctor.get_absolute_url(), f"{doctor.get_absolute_url()}/reviews", doctor.specialty.get_absolute_url(),
        "/about", "/how-the-consensus-is-made", "/disclaimer", "/privacy",
    ]  # fmt: skip


def test_every_page_has_one_canonical_address_its_own():
    assert [address for address in addresses() if link(page(address), "canonical") != [HERE + address]] == []


def test_every_page_has_a_title_and_a_description_of_its_own():
    found = [(re.search("<title>(.*?)</title>", source)[1], meta(source, "description")) for source in map(page, addresses())]
    assert len({title for title, _ in found}) == len({words for _, words in found}) == len(found)
    assert [words for _, words in found if not 40 <= len(words) <= 200] == []


def test_every_page_can_be_shared():
    for address in addresses():
        source = page(address)
        assert meta(source, "og:url") == HERE + address
        assert meta(source, "og:title")
        assert meta(source, "og:description") == meta(source, "description")


def test_every_page_says_its_language():
    assert [address for address in addresses() if '<html lang="en">' not in page(address)] == []


def test_a_tracking_query_does_not_make_another_page():
    assert link(page("/topics?utm_source=letter"), "canonical") == [f"{HERE}/topics"]


def test_pages_of_a_long_list_name_their_neighbours():
    for number in range(45):
        stored(Thread(Question(f"Botox in my masseter {number} weeks ago, will it last?"), (), f"{number}.txt"))
    first, second, third = (page(f"{TOPIC}{query}") for query in ("?page=1", "?page=2", "?page=3"))
    assert [link(source, "canonical") for source in (first, second, third)] == [[HERE + TOPIC], [f"{HERE}{TOPIC}?page=2"], [f"{HERE}{TOPIC}?page=3"]]
    assert (link(first, "prev"), link(first, "next")) == ([], [f"{HERE}{TOPIC}?page=2"])
    assert (link(second, "prev"), link(second, "next")) == ([HERE + TOPIC], [f"{HERE}{TOPIC}?page=3"])
    assert (link(third, "prev"), link(third, "next")) == ([f"{HERE}{TOPIC}?page=2"], [])


def test_an_old_name_of_a_doctor_leads_on_for_good():
    stored()
    doctor = Profile.objects.get(name="Ben Adeyemi")
    answer = Client().get(f"/doctors/{doctor.pk}/ben-former-name")
    assert (answer.status_code, answer["Location"]) == (301, doctor.get_absolute_url())


def test_a_topics_address_stays_when_its_name_is_mended():
    stored()
    Topic.objects.filter(name="masseter").update(name="masseter muscle")
    assert "Masseter muscle" in page(TOPIC)


def test_a_link_to_an_answer_stays_when_an_earlier_one_is_taken_away():
    question = stored()
    second = question.answers.get(position=1)
    before = page(question.get_absolute_url())
    set_state(question.answers.get(position=0), State.REMOVED, now=NOW + timedelta(days=1))
    after = page(question.get_absolute_url())
    for source in (before, after):
        assert "It should resolve" in re.sub("<[^>]+>", "", source[source.index(f'<article id="{second.anchor}"') :].partition("</article>")[0])
    links = set(re.findall(r'href="#(a\d+(?:-c\d+)?)"', after))
    assert links
    assert links <= set(re.findall(r'id="(a\d+(?:-c\d+)?)"', after))
    assert [answer["url"].rpartition("#")[2] for answer in linked(after)["mainEntity"]["suggestedAnswer"]] == ["a2", "a3"]


def test_peoples_words_run_in_their_own_direction():
    words = "שאלה על שריר הלעיסה"
    thread = Thread(Question(words, words), (Answer(f"{words} 3 weeks.", words, Doctor("דוד לוי", (), None, "Dermatologist")),), "rtl.txt")
    source = page(stored(thread).get_absolute_url())
    main = source[source.index("<main") : source.index("</main>")]
    around = [re.search(r"<(\w+)([^>]*)>[^<]*$", main[: found.start()]) for found in re.finditer(words, main)]
    assert around
    assert [tag.group() for tag in around if tag[1] != "mark" and 'dir="auto"' not in tag[2]] == []


@pytest.mark.parametrize("address", ["/q/999/none", "/nowhere"])
def test_a_page_that_is_not_there_has_no_address_of_its_own(address):
    assert link(Client().get(address).content.decode(), "canonical") == []

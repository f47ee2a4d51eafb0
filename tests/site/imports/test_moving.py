"""Moving a site's threads: out, and into the same site or a fresh one, as often as one likes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from curbside.core.formats import write_jsonl
from curbside.core.thread import Question, Thread
from curbside.site.answers.actions import publish_answer
from curbside.site.imports.actions import Outcome, import_thread
from curbside.site.imports.export import exported_threads
from curbside.site.imports.run import import_files
from curbside.site.lib.states import State
from curbside.site.lib.storable import Unstorable
from curbside.site.questions import models
from curbside.site.questions.actions import erase_words
from tests.cast import NOW, QUIET, SMILE, stored
from tests.site.people import amara, ben, chen

LATER = NOW + timedelta(hours=1)


def asked(title: str = "Does it fade?", body: str = "Mine is a week old.") -> models.Question:
    return models.Question.objects.create(
        title=title, body=body, author=amara(), treated_on=date(2026, 2, 21), added_at=NOW, asked_at=NOW, changed_at=NOW
    )


@pytest.fixture
def exported(tmp_path: Path):
    """Exports the site as it is."""

    def export(name: str = "export.jsonl") -> list[Path]:
        (tmp_path / name).write_text("".join(map(write_jsonl, exported_threads())), encoding="utf-8")
        return [tmp_path / name]

    return export


def everything() -> list[object]:
    rows = models.Question.objects.order_by("pk").values_list("pk", "title", "source", "changed_at", "fingerprint")
    return [*rows, *(question.answers.count() for question in models.Question.objects.order_by("pk"))]


def a_full_site() -> models.Question:
    """One imported thread and one asked here, both answered here too."""
    own = asked()
    publish_answer(own, "", "It fades in a month.", by=ben().account, now=NOW)
    publish_answer(stored(), "", "Six weeks at most.", by=ben().account, now=NOW)
    return own


def test_a_thread_asked_here_is_called_by_its_address_and_the_day_it_was_asked(settings):
    settings.ADDRESS = "https://ask.example.org"
    own = asked()
    [thread] = exported_threads()
    assert (thread.source, thread.asked_at) == (f"https://ask.example.org/q/{own.pk}", NOW.date())
    assert "2026-02-21" not in write_jsonl(thread)


def test_the_same_site_knows_its_own_threads_again(exported):
    a_full_site()
    before = everything()
    assert import_files(exported()).lines() == ["2 threads read: 2 already here"]
    assert everything() == before


def test_it_knows_them_though_they_have_grown_since_and_an_answer_was_taken_back(exported):
    own = a_full_site()
    files = exported()
    publish_answer(own, "", "Give it three months.", by=chen().account, now=LATER)
    own.answers.filter(position=0).update(state=State.REMOVED, withdrawn_at=LATER)
    before = everything()
    assert import_files(files).lines() == ["2 threads read: 2 already here"]
    assert everything() == before


def test_words_changed_here_since_are_kept_and_told(exported):
    own = a_full_site()
    files = exported()
    own.answers.update(body="It fades in two months.")
    report = import_files(files)
    assert report.refused == [f"http://127.0.0.1:8000/q/{own.pk}: came again with other words; what is here was kept"]
    assert [answer.body for answer in own.answers.all()] == ["It fades in two months."]


def test_what_an_asker_had_erased_does_not_come_back(exported):
    own = asked()
    files = exported()
    erase_words(own, now=LATER)
    assert len(import_files(files).refused) == 1
    assert models.Question.objects.get().heading == "A question whose words were erased by the asker"


class TestAnotherAddress:
    """The site moves from 127.0.0.1 to ask.example.org."""

    @pytest.fixture
    def moved(self, settings, exported):
        own, files = asked(), exported()
        settings.ADDRESS = "https://ask.example.org"
        settings.FORMER_ADDRESSES = ["https://even-older.example.org", "http://127.0.0.1:8000"]
        return own, files

    def test_what_nobody_changed_is_known(self, moved):
        assert import_files(moved[1]).lines() == ["1 thread read: 1 already here"]

    def test_what_an_asker_had_erased_does_not_come_back(self, moved):
        own, files = moved
        erase_words(own, now=LATER)
        assert len(import_files(files).refused) == 1
        assert [question.title for question in models.Question.objects.all()] == [""]

    def test_an_address_that_nobody_named_is_another_sites(self, moved, settings):
        own, files = moved
        settings.FORMER_ADDRESSES = []
        models.Question.objects.filter(pk=own.pk).update(title="Does it itch?", asked_fingerprint="")
        assert import_files(files).lines() == ["1 thread read: 1 added"]

    def test_exports_name_the_new_one(self, moved):
        assert [thread.source for thread in exported_threads()] == [f"https://ask.example.org/q/{moved[0].pk}"]


def test_an_erased_question_goes_on_with_its_answers_or_not_at_all(exported):
    own = a_full_site()
    erase_words(own, now=LATER)
    erase_words(asked("Does it itch?"), now=LATER)
    assert [thread.question.title for thread in exported_threads()] == ["", SMILE.question.title]
    assert import_files(exported()).lines() == ["2 threads read: 2 already here"]


def test_a_fresh_site_gets_all_of_it_once(exported):
    a_full_site()
    files, threads = exported(), list(exported_threads())
    models.Question.objects.all().delete()
    assert import_files(files).lines() == ["2 threads read: 2 added"]
    before = everything()
    assert import_files(files).lines() == ["2 threads read: 2 already here"]
    assert (list(exported_threads()), everything()) == (threads, before)


def test_a_thread_asked_on_a_fresh_site_is_not_taken_for_one_of_the_old_site_with_its_number(exported):
    own = asked()
    files = exported()
    models.Question.objects.filter(pk=own.pk).update(title="Does it itch?", body="Mine does.")
    assert import_files(files).lines() == ["1 thread read: 1 added"]
    assert len({thread.source for thread in exported_threads()}) == 1
    assert import_files(exported("both.jsonl")).lines() == ["2 threads read: 2 already here"]


@pytest.mark.parametrize("number", ["9" * 30, "0", "x", "1/other-words/more"])
def test_an_address_of_no_thread_here_is_a_place_like_any_other(number):
    assert import_thread(Thread(QUIET.question, (), f"http://127.0.0.1:8000/q/{number}"), now=NOW) is Outcome.ADDED


def test_the_day_it_was_asked_is_kept():
    import_thread(Thread(QUIET.question, (), "lump.txt", asked_at=date(2019, 5, 4)), now=NOW)
    assert models.Question.objects.get().asked_at == datetime(2019, 5, 4, tzinfo=UTC)
    assert [thread.asked_at for thread in exported_threads()] == [date(2019, 5, 4)]


def test_a_day_yet_to_come_is_refused_one_that_has_begun_somewhere_is_not():
    evening = datetime(2026, 3, 1, 20, tzinfo=UTC)
    with pytest.raises(Unstorable, match="asked on 2026-03-03, which is yet to come"):
        import_thread(Thread(Question("Is it normal?"), asked_at=date(2026, 3, 3)), now=evening)
    import_thread(Thread(Question("Is it normal?"), asked_at=date(2026, 3, 2)), now=evening)
    assert models.Question.objects.get().added_at == evening

"""Which thread is known, which has grown, which came with other words, and which is another: told by the words, wherever they came from."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from curbside.core.thread import Answer, Doctor, Question, Thread
from curbside.site.imports.actions import Outcome, import_thread
from curbside.site.imports.export import exported_threads
from curbside.site.imports.run import import_files
from curbside.site.lib.states import State
from curbside.site.questions import models
from tests.cast import BEN, CHEN, NOW, QUIET, SMILE, stored

FADES = {"title": "Does it fade?", "body": "Mine is a week old.", "answers": [{"body": "It fades in a month.", "doctor": {"name": "Ann Lee"}}]}
ITCHES = {"title": "Does it itch?", "body": "Mine does.", "answers": [{"body": "It will stop."}]}
LASTS = {"title": "Does it last?", "body": "I hope so.", "answers": [{"body": "A year or so."}]}


def lines(folder: Path, *documents: object, name: str = "threads.jsonl") -> list[Path]:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text("".join((one if isinstance(one, str) else json.dumps(one)) + "\n" for one in documents), encoding="utf-8")
    return [folder / name]


def titles() -> list[str]:
    return list(models.Question.objects.order_by("pk").values_list("title", flat=True))


def with_answers(thread: Thread, *answers: Answer) -> Thread:
    return replace(thread, answers=answers)


class TestAFileThatWasChanged:
    def test_a_line_put_in_at_the_top_adds_that_thread_alone(self, tmp_path: Path):
        import_files(lines(tmp_path, FADES, ITCHES))
        report = import_files(lines(tmp_path, LASTS, FADES, ITCHES))
        assert report.lines() == ["3 threads read: 1 added, 2 already here"]

    def test_mended_lines_add_those_alone(self, tmp_path: Path):
        broken = import_files(lines(tmp_path, FADES, '{"title": ', '{"title": "x"}', ITCHES))
        assert broken.lines()[0] == "2 threads read: 2 added"
        assert "line 2: not JSON" in broken.refused[0]
        assert "line 3: no answers in it" in broken.refused[0]
        assert import_files(lines(tmp_path, FADES, LASTS, ITCHES)).lines() == ["3 threads read: 1 added, 2 already here"]
        assert [question.notices for question in models.Question.objects.all()] == [[], [], []]

    def test_another_file_of_the_same_name_holds_other_threads(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        for folder, document in (("first", FADES), ("second", ITCHES)):
            lines(tmp_path / folder, document)
            monkeypatch.chdir(tmp_path / folder)
            assert import_files([Path("threads.jsonl")]).lines() == ["1 thread read: 1 added"]
        assert titles() == ["Does it fade?", "Does it itch?"]

    def test_a_thread_grows_wherever_it_stands_now(self, tmp_path: Path):
        import_files(lines(tmp_path, FADES, ITCHES))
        grown = ITCHES | {"answers": [*ITCHES["answers"], {"body": "Give it a week."}]}
        assert import_files(lines(tmp_path, grown, FADES, name="other.jsonl")).lines() == ["2 threads read: 1 already here, 1 new answers added"]


class TestTheSameThread:
    def test_what_the_reader_says_of_a_page_and_the_day_are_none_of_its_words(self):
        stored()
        assert import_thread(replace(SMILE, notices=("menus were left out",), asked_at=NOW.date()), now=NOW) is Outcome.KNOWN

    def test_an_older_copy_has_nothing_new(self):
        stored()
        assert import_thread(with_answers(SMILE, *SMILE.answers[:2]), now=NOW) is Outcome.KNOWN
        assert list(exported_threads()) == [SMILE]

    def test_answers_without_a_question_are_known_by_their_place_and_each_other(self):
        bare = Thread(Question(""), (Answer("It fades in a month."),), "bare.txt")
        import_thread(bare, now=NOW)
        grown = with_answers(bare, *bare.answers, Answer("Give it three months."))
        assert import_thread(bare, now=NOW) is Outcome.KNOWN
        assert import_thread(grown, now=NOW) is Outcome.GROWN
        assert import_thread(Thread(Question(""), (Answer("It is the masseter."),), "other.txt"), now=NOW) is Outcome.ADDED

    def test_of_two_with_the_same_question_the_one_with_the_same_answers_grows(self):
        empty, full = Thread(Question("Does it fade?")), Thread(Question("Does it fade?"), (Answer("In a month."),))
        import_thread(full, now=NOW)
        models.Question.objects.create(title="Does it fade?", source="empty.txt", fingerprint="e" * 64, added_at=NOW, changed_at=NOW)
        import_thread(with_answers(empty, *full.answers, Answer("In a year.")), now=NOW)
        assert [question.answers.count() for question in models.Question.objects.order_by("pk")] == [2, 0]

    def test_what_a_moderator_changed_or_removed_stays_so_when_the_page_has_grown(self):
        question = stored()
        models.Question.objects.update(title="A smile")
        question.answers.filter(position=2).update(state=State.REMOVED)
        grown = with_answers(SMILE, *SMILE.answers, Answer("Give it three months."))
        assert import_thread(grown, now=NOW) is Outcome.GROWN
        assert titles() == ["A smile"]
        assert [answer.state for answer in question.answers.order_by("position")] == ["published", "published", "removed", "published"]


class TestOtherWords:
    @pytest.mark.parametrize(
        "came",
        [
            replace(SMILE, question=replace(SMILE.question, body="I had 20 units.")),
            replace(SMILE, question=Question("Another title", "and body")),
            with_answers(SMILE, Answer("Never mind.", None, BEN), *SMILE.answers[1:]),
            with_answers(replace(SMILE, source="elsewhere/smile.txt"), Answer("Never mind.", None, BEN), *SMILE.answers[1:]),
            with_answers(SMILE, *SMILE.answers[1:]),
        ],
        ids=["body", "title and body", "an answer", "an answer, elsewhere", "an answer fewer"],
    )
    def test_what_is_here_is_kept_and_nothing_doubled(self, came: Thread):
        stored()
        assert import_thread(came, now=NOW) is Outcome.CHANGED
        assert list(exported_threads()) == [SMILE]

    def test_a_web_address_names_one_thread_though_only_its_title_is_left(self):
        asked = Thread(Question("Does it fade?", "Mine is a week old."), (), "https://ask.example.org/q/7")
        import_thread(asked, now=NOW)
        assert import_thread(replace(asked, question=Question("Does it fade?", "It is gone.")), now=NOW) is Outcome.CHANGED

    @pytest.mark.parametrize(
        "came",
        [
            Thread(Question("Is it normal?"), (Answer("See your doctor.", None, CHEN),), "lump.txt"),
            Thread(QUIET.question, (Answer("It is a scar."),), "elsewhere.txt"),
        ],
        ids=["the same place, a doctor's usual answer", "the same question elsewhere, other answers"],
    )
    def test_another_thread_is_added(self, came: Thread):
        import_thread(with_answers(QUIET, Answer("See your doctor.", None, Doctor("Ann Lee"))), now=NOW)
        assert import_thread(came, now=NOW) is Outcome.ADDED

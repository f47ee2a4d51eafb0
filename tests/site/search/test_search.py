"""Words in, threads out: one hit a thread, the best first, names put right, and no text that breaks it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from curbside.core.thread import Answer as Said
from curbside.core.thread import Question as Asked
from curbside.core.thread import Thread
from curbside.site.answers.models import Answer
from curbside.site.doctors.models import Specialty
from curbside.site.lib.states import State
from curbside.site.questions.models import Question, Topic
from curbside.site.search.filters import Answered, Filters
from curbside.site.search.queries import CAP, search, similar
from tests.cast import BEN, NOW, QUIET, SMILE, stored

JUVEDERM = Thread(
    Asked("Juvéderm in the lips went lumpy", "Small lumps on the left after juvederm."), (Said("Massage helps.", None, BEN),), "lips.txt"
)


def keys(*args, **kwargs) -> list[int]:
    return [hit.question.pk for hit in search(*args, **kwargs).hits]


class TestFinding:
    def test_one_hit_a_thread_however_many_of_its_people_say_the_word(self):
        question = stored()
        assert keys("temporary") == [question.pk]

    def test_endings_do_not_matter(self):
        question = stored(JUVEDERM)
        assert keys("lump") == keys("massaging") == [question.pk]

    def test_accents_do_not_matter(self):
        question = stored(JUVEDERM)
        assert keys("juvéderm") == keys("JUVEDERM") == [question.pk]

    def test_a_word_beside_a_sign_is_a_word(self):
        question = stored(Thread(Asked("Filler/botox on one day?", "Both at 2.5 ml."), (), "both.txt"))
        assert keys("botox") == keys("filler") == keys("2.5 ml") == [question.pk]

    def test_a_word_in_the_title_comes_before_the_same_word_elsewhere(self):
        first = stored(QUIET)
        second = stored(Thread(Asked("Sore jaw", "There may be a lump, a lump, a lump."), (), "jaw.txt"))
        assert keys("lump") == [first.pk, second.pk]

    def test_where_no_thread_has_all_words_those_with_some_come(self):
        question = stored()
        found = search("crooked smile xylophone")
        assert found.partly
        assert [hit.question.pk for hit in found.hits] == [question.pk]

    def test_where_the_words_are_in_different_threads_both_come(self):
        stored()
        stored(QUIET)
        found = search("crooked lump")
        assert found.partly
        assert found.total == 2

    def test_what_was_unpublished_behind_the_indexs_back_is_still_not_shown(self, monkeypatch):
        question = stored()
        monkeypatch.setattr("curbside.site.search.queries._matching", lambda *_: ([question.pk], False))
        Question.objects.update(state=State.REMOVED)
        assert search("crooked").hits == []


class TestFilters:
    def test_by_topic(self):
        question = stored()
        stored(QUIET)
        assert keys("filler botox", Filters(topic=Topic.objects.get(name="masseter"))) == [question.pk]

    def test_by_the_specialty_of_a_doctor_whose_answer_is_published(self):
        question = stored()
        filters = Filters(specialty=Specialty.objects.get(name="Dermatologist"))
        assert keys("botox", filters) == [question.pk]
        Answer.objects.filter(doctor__name="Ben Adeyemi").update(state=State.HELD)
        assert keys("botox", filters) == []

    def test_by_whether_any_doctor_answered(self):
        answered, open_ = stored(), stored(replace(QUIET, question=Asked("Botox and a lump", "A month now.")))
        assert keys("botox", Filters(answered=Answered.YES)) == [answered.pk]
        assert keys("botox", Filters(answered=Answered.NO)) == [open_.pk]


class TestSnippets:
    def test_it_is_the_doctors_words_where_they_say_most(self):
        question = stored()
        hit = search("risorius temporary").hits[0]
        assert "<mark>risorius</mark>" in hit.snippet.words
        assert (hit.name, hit.place) == ("Ben Adeyemi", f"{question.get_absolute_url()}#a1")

    def test_it_is_the_askers_words_where_they_say_most(self):
        stored()
        hit = search("fly next week").hits[0]
        assert hit.name == ""
        assert "<mark>fly</mark>" in hit.snippet.words

    def test_a_held_answer_is_never_in_it(self):
        stored()
        Answer.objects.filter(position=0).update(state=State.HELD)
        assert "risorius" not in search("temporary").hits[0].snippet.words

    def test_marks_in_somebodys_words_stay_words(self):
        stored(Thread(Asked("A <b>bold</b> lump", "<script>lump</script>"), (), "bold.txt"))
        hit = search("lump").hits[0]
        assert hit.title == "A &lt;b&gt;bold&lt;/b&gt; <mark>lump</mark>"
        assert hit.snippet.words == "&lt;script&gt;<mark>lump</mark>&lt;/script&gt;"

    def test_a_long_answer_is_cut_between_words(self):
        body = "word " * 400 + "the risorius was reached " + "tail " * 400
        stored(replace(SMILE, answers=(Said(body, None, BEN),)))
        words = search("risorius").hits[0].snippet.words
        assert words.startswith("… word ")
        assert words.endswith("tail …")


class TestNames:
    @pytest.mark.parametrize("slip", ["juvaderm", "juvederma", "juvdeerm", "jvuederm"])
    def test_a_slip_is_put_right(self, slip):
        question = stored(JUVEDERM)
        found = search(f"{slip} lips")
        assert found.corrected == ((slip, "juvederm"),)
        assert [hit.question.pk for hit in found.hits] == [question.pk]

    def test_unless_exactly_that_is_asked_for(self):
        stored(JUVEDERM)
        assert search("juvaderm", exactly=True).corrected == ()
        assert keys("juvaderm", exactly=True) == []

    def test_a_word_that_threads_have_is_left_alone(self):
        for n in range(3):
            stored(Thread(Asked("Botix wore off", f"Number {n}"), (), f"{n}.txt"))
        assert search("botix").corrected == ()

    def test_a_name_nobody_wrote_is_not_offered(self):
        stored(QUIET)
        assert search("juvaderm").corrected == ()


class TestMany:
    def test_pages_hold_ten_and_every_thread_once(self):
        Question.objects.bulk_create(Question(title=f"Bruise {n}", added_at=NOW, changed_at=NOW) for n in range(25))
        pages = [keys("bruise", page=page) for page in (1, 2, 3)]
        assert [len(page) for page in pages] == [10, 10, 5]
        assert len({key for page in pages for key in page}) == 25
        assert keys("bruise", page=9999) == pages[2]

    def test_beyond_the_cap_nothing_is_counted(self):
        Question.objects.bulk_create(Question(title=f"Bruise {n}", added_at=NOW, changed_at=NOW) for n in range(CAP + 5))
        found = search("bruise", page=100)
        assert (found.total, found.more, found.pages, len(found.hits)) == (CAP, True, 100, 10)


HOSTILE = [
    "", " ", '"', "'", '""botox', "botox'--", "botox AND", "NOT", "OR OR", "NEAR(botox, smile)", "title:botox", "{title}: botox", "botox*", "^botox",
    "(", ")botox(", "botox & !smile | (", "botox:*", "a <-> b", "\\", "botox\\' | x", "\0", "bo\0tox", "\ud800", "😀", "😀 botox", "שאלה על בוטוקס", "سؤال",
    "質問", "e\u0301" * 50, "x" * 10_000, "botox " * 2000, " ".join(f"w{n}" for n in range(1000)), "the of and", "%s %d %", "{}", "<script>", "\u202ebotox", "ﬁller", "½",
]  # fmt: skip


@pytest.mark.parametrize("said", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_breaks_it(said):
    question = stored()
    assert set(keys(said)) <= {question.pk}
    assert similar(said) in ([], [question])


class TestSimilar:
    def test_threads_that_share_words_with_a_title_come(self):
        question = stored()
        stored(QUIET)
        assert similar("My smile is crooked since masseter botox")[0] == question

    @pytest.mark.parametrize(
        "title", ["A mole that bleeds, two weeks ago", "Is it normal, how long will this last?", "Rash in the masseter after sertraline"]
    )
    def test_nothing_comes_that_only_shares_what_all_threads_share(self, title):
        stored()
        assert similar(title) == []

    def test_another_treatment_of_the_same_place_is_no_answer(self):
        stored()
        assert similar("Crooked smile after a facelift") == []
        assert similar("Crooked smile after Dysport")

    def test_only_published_ones(self):
        stored()
        Question.objects.update(state=State.HELD)
        assert similar("crooked smile") == []

    def test_no_more_than_asked_for(self):
        Question.objects.bulk_create(Question(title=f"Bruise {n}", added_at=NOW, changed_at=NOW) for n in range(9))
        assert len(similar("A bruise", limit=3)) == 3


def test_words_are_counted_in_one_query_however_many(django_assert_max_num_queries):
    stored()
    with django_assert_max_num_queries(7):  # all words, which are here, those, which tell little, any of the rest; the threads and their answers
        assert search("crooked zebra smile xylophone masseter quokka botox").partly

"""A topic's page: what doctors say over all its threads, never from stale readings."""

from __future__ import annotations

from dataclasses import replace

from django.test import Client

from curbside.core.thread import Answer, Doctor, Thread
from curbside.core.thread import Question as Asked
from curbside.site.consensus.models import Snapshot
from curbside.site.questions.models import Question, Topic
from tests.cast import BEN, CHEN, SMILE, stored
from tests.site.reading import visible

LID = Thread(
    Asked("Drooping eyelid after Botox in the forehead", "My eyelid droops since Monday. How long will it last?"),
    (Answer("It will go away in 2 to 3 weeks. It is temporary.", None, CHEN),),
)


def page(address: str) -> str:
    return Client().get(address).content.decode()


class TestTopic:
    def test_times_outlook_and_asks_are_pooled_with_the_words_behind_them(self) -> None:
        question = stored()
        shown = page("/topics/treatment/botulinum-toxin")
        assert "2 doctors say when it is over" in shown
        assert "It will go away in 2 to 3 months" in shown
        assert f'href="/q/{question.pk}#a1-c' in shown
        assert "<b>Temporary</b>, say 2 doctors" in shown
        assert "How long it takes" in shown

    def test_who_says_it_is_named_or_said_to_have_given_no_name(self) -> None:
        question = stored()
        said = visible(page("/topics/treatment/botulinum-toxin"))
        assert "Ben Adeyemi · in the answer of Ben Adeyemi" in said
        question.answers.update(doctor=None)
        Question.objects.filter(pk=question.pk).update(changed_at=question.changed_at.replace(year=2030))
        said = visible(page("/topics/treatment/botulinum-toxin"))
        assert "a doctor who gave no name · in the answer" in said
        assert "Ben Adeyemi" not in said

    def test_one_doctor_with_several_times_in_several_threads_has_no_middle(self) -> None:
        for number, said in enumerate(
            ("It will go away in 2 to 3 months. At worst it will go away in 6 to 8 months.", "It will go away in 4 to 5 months.")
        ):
            asked = replace(SMILE.question, title=f"Crooked smile after Botox, part {number + 1}")
            stored(replace(SMILE, question=asked, answers=(Answer(said, None, BEN),), source=f"{number}.txt", stated_answer_count=1))
        shown = visible(page("/topics/treatment/botulinum-toxin"))
        assert "1 doctor says when it is over. Counted from the start; no middle can be given." in shown
        assert "the middle" not in shown

    def test_two_doctors_whose_times_share_no_day_have_no_middle_and_it_is_said(self) -> None:
        stored(
            replace(SMILE, answers=(Answer("It will go away in 10 to 14 days.", None, BEN), Answer("It will go away in 6 to 8 months.", None, CHEN)))
        )
        shown = visible(page("/topics/treatment/botulinum-toxin"))
        assert "2 doctors say when it is over. Counted from the start. No two doctors’ times share a day." in shown
        assert "the middle" not in shown

    def test_a_part_whose_times_share_no_day_says_so_in_the_list(self) -> None:
        stored(
            replace(SMILE, answers=(Answer("It will go away in 10 to 14 days.", None, BEN), Answer("It will go away in 6 to 8 months.", None, CHEN)))
        )
        stored(replace(LID, source="lid.txt"))
        shown = visible(page("/topics/treatment/botulinum-toxin"))
        assert "Uneven smile : 1 thread; 2 doctors say when it is over. No two doctors’ times share a day." in shown

    def test_a_doctor_without_a_name_who_is_printed_twice_is_one(self) -> None:
        twice = Answer("It will go away in 2 to 3 months.", None, Doctor(None, (), "Miami", "Physician"))
        stored(replace(SMILE, answers=(twice, twice)))
        assert "1 doctor says when it is over." in visible(page("/topics/treatment/botulinum-toxin"))

    def test_what_a_doctor_says_against_a_thing_in_other_cases_is_not_quoted_for_it(self) -> None:
        stored(replace(SMILE, answers=(Answer("Do not massage it today. After two weeks, massage it twice a day.", None, BEN),)))
        shown = visible(page("/topics/treatment/botulinum-toxin"))
        assert "Massage , says 1 doctor “After two weeks, massage it twice a day”" in shown

    def test_threads_about_different_complaints_are_not_put_together(self) -> None:
        stored()
        stored(replace(LID, source="lid.txt"))
        shown = visible(page("/topics/treatment/botulinum-toxin"))
        assert "They are not all about the same complaint." in shown
        assert "Drooping eyelid : 1 thread; 1 doctor says when it is over Uneven smile : 1 thread; 2 doctors say when it is over, the middle" in shown
        assert "Counted from the start" not in shown
        assert "For good?" not in shown

    def test_narrowed_to_one_complaint_they_are_and_it_is_named(self) -> None:
        stored()
        stored(replace(LID, source="lid.txt"))
        shown = visible(page("/topics/treatment/botulinum-toxin?with=complaint/uneven-smile"))
        assert "What doctors say of uneven smile, over 1 thread" in shown
        assert "2 doctors say when it is over. Counted from the start; the middle of their times is about 3 months" in shown

    def test_a_topic_is_narrowed_by_another(self) -> None:
        stored()
        assert "Crooked smile" in page("/topics/treatment/botulinum-toxin?with=area/masseter")
        assert Client().get("/topics/treatment/botulinum-toxin?with=area/nose").status_code == 404

    def test_complaints_are_topics(self) -> None:
        stored()
        assert set(Topic.objects.filter(kind="complaint").values_list("name", flat=True)) == {"uneven smile"}

    def test_a_stale_reading_is_read_again_before_it_is_counted(self) -> None:
        question = stored()
        question.answers.filter(position=0).update(body="It will go away in 5 to 6 years.")
        Question.objects.filter(pk=question.pk).update(changed_at=SMILE and question.changed_at.replace(year=2030))
        shown = page("/topics/treatment/botulinum-toxin")
        assert "5 to 6 years" in shown
        assert Snapshot.objects.get().seen.year == 2030

    def test_a_topic_without_answers_says_nothing_for_doctors(self) -> None:
        stored()
        Question.objects.get().answers.all().delete()
        Snapshot.objects.all().delete()
        assert "What doctors say" not in page("/topics/treatment/botulinum-toxin")

    def test_the_page_needs_as_many_queries_for_many_threads_as_for_one(self, django_assert_max_num_queries) -> None:
        stored()
        with django_assert_max_num_queries(9):
            page("/topics/treatment/botulinum-toxin")

    def test_doses_are_pooled_for_a_treatment_and_not_over_whatever_a_part_of_the_body_is_treated_with(self) -> None:
        question = stored()
        question.answers.filter(position=0).update(body="I use 15 units of Botox per side.")
        Question.objects.filter(pk=question.pk).update(changed_at=question.changed_at.replace(year=2030))
        assert "15 units of Botox a side" in page("/topics/treatment/botulinum-toxin")
        assert "15 units" not in page("/topics/area/masseter").partition('<h2 class="part">')[0]

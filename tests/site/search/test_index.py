"""The index is kept by the database: whatever is written, and however, only published words are found."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection, models

from curbside.site.answers.models import Answer
from curbside.site.lib.states import State
from curbside.site.questions.models import Question
from curbside.site.search.index import backend_of, restore
from curbside.site.search.models import Document
from curbside.site.search.narrowing import Narrowing
from curbside.site.search.queries import search
from tests.cast import NOW, QUIET, stored


def found(words: str) -> list[int]:
    """The keys of the threads with the words, by the index alone."""
    with connection.cursor() as cursor:
        return backend_of(connection).ranked(cursor, words.split(), every=True, narrowed=Narrowing(), most=100)


class TestQuestions:
    def test_a_question_is_found_by_its_title_and_its_body(self):
        question = stored(QUIET)
        assert found("lump") == found("month") == [question.pk]

    def test_one_created_held_is_not_found_before_it_is_published(self):
        question = Question.objects.create(title="Numb chin", state=State.HELD, added_at=NOW, changed_at=NOW)
        assert found("chin") == []
        Question.objects.filter(pk=question.pk).update(state=State.PUBLISHED)
        assert found("chin") == [question.pk]

    @pytest.mark.parametrize("state", [State.HELD, State.REMOVED])
    def test_one_that_is_held_or_removed_takes_its_answers_along(self, state):
        question = stored()
        Question.objects.filter(pk=question.pk).update(state=state)
        assert found("smile") == found("risorius") == []

    def test_its_answers_are_back_when_it_is_published_again(self):
        question = stored()
        Question.objects.update(state=State.HELD)
        Answer.objects.filter(position=1).update(body="A recheck will do.")
        Question.objects.update(state=State.PUBLISHED)
        assert found("recheck") == found("risorius") == [question.pk]

    def test_changed_words_replace_the_old(self):
        question = stored()
        question.title = "A lopsided grin"
        question.save()
        assert found("lopsided") == [question.pk]
        assert found("crooked") == []

    def test_a_bulk_change_of_many_is_seen(self):
        stored()
        stored(QUIET)
        Question.objects.update(title="Erased", body="")
        assert len(found("erased")) == 2
        assert found("lump") == found("crooked") == []

    def test_a_deleted_one_is_gone(self):
        question = stored()
        Question.objects.filter(pk=question.pk).delete()
        assert found("smile") == []
        assert not Document.objects.exists()

    def test_many_made_at_once_are_found(self):
        Question.objects.bulk_create(Question(title=f"Bruise number {n}", added_at=NOW, changed_at=NOW) for n in range(5))
        assert len(found("bruise")) == 5

    def test_of_very_many_the_latest_are_found_and_an_old_one_by_its_own_word(self):
        Question.objects.bulk_create(Question(title=f"Bruise {'olive' if n == 3 else 'again'}", added_at=NOW, changed_at=NOW) for n in range(4100))
        keys = list(Question.objects.order_by("-pk").values_list("pk", flat=True))
        assert found("bruise") == keys[:100]
        assert found("olive") == [keys[-4]]


class TestAnswers:
    def test_an_answer_is_found_by_its_headline_and_its_body(self):
        question = stored()
        assert found("wears") == found("risorius") == [question.pk]

    @pytest.mark.parametrize("state", [State.HELD, State.REMOVED])
    def test_one_that_is_held_or_removed_is_not_found_while_the_others_are(self, state):
        question = stored()
        Answer.objects.filter(position=0).update(state=state)
        assert found("risorius") == []
        assert found("injector") == [question.pk]

    def test_one_created_held_is_not_found(self):
        question = stored()
        Answer.objects.create(question=question, position=9, body="Zebra stripes", state=State.HELD)
        assert found("zebra") == []

    def test_changed_words_replace_the_old(self):
        question = stored()
        Answer.objects.filter(position=0).update(body="The zygomaticus was reached.", headline=None)
        assert found("zygomaticus") == [question.pk]
        assert found("risorius") == found("wears") == []

    def test_one_moved_to_another_thread_is_found_there(self):
        question, quiet = stored(), stored(QUIET)
        Answer.objects.filter(question=question, position=0).update(question=quiet)
        assert found("risorius") == [quiet.pk]

    def test_deleted_ones_are_gone(self):
        question = stored()
        question.answers.all().delete()
        assert found("risorius") == []
        assert found("crooked") == [question.pk]

    def test_a_thread_is_found_whose_words_are_said_by_different_people(self):
        question = stored()
        assert found("fly injector worry") == [question.pk]


class TestSettingUp:
    def test_set_up_anew_it_finds_the_same(self):
        question = stored()
        Answer.objects.filter(position=0).update(state=State.HELD)
        with connection.cursor() as cursor:
            backend_of(connection).set_up(cursor)
        assert found("injector") == [question.pk]
        assert found("risorius") == []
        Answer.objects.update(state=State.PUBLISHED)
        assert found("risorius") == [question.pk]

    def test_after_migrations_it_is_whole(self):
        with connection.cursor() as cursor:
            assert backend_of(connection).is_whole(cursor)

    @pytest.mark.django_db(transaction=True)
    def test_the_migration_can_be_taken_back_and_done_again(self):
        question = stored()
        call_command("migrate", "search", "zero", verbosity=0)
        Question.objects.filter(pk=question.pk).update(title="A lopsided grin")
        call_command("migrate", "search", verbosity=0)
        assert found("lopsided") == [question.pk]

    def test_a_trigger_that_was_lost_is_made_again_and_what_it_missed_is_caught_up_with(self):
        question = stored()
        with connection.cursor() as cursor:
            name = "search_question_changed" if connection.vendor == "sqlite" else "search_question"
            cursor.execute(f"DROP TRIGGER {name}" + ("" if connection.vendor == "sqlite" else " ON questions_question"))
        Question.objects.filter(pk=question.pk).update(state=State.HELD)
        assert search("crooked").hits == []
        assert found("crooked") == [question.pk]
        restore(using="default")
        assert found("crooked") == []


@pytest.mark.django_db(transaction=True)
def test_tables_that_migrations_change_keep_their_index():
    question = stored()
    for model, name in ((Question, "source"), (Answer, "body")):
        old = model._meta.get_field(name)
        new = models.TextField(null=True)
        new.set_attributes_from_name(name)
        new.model = model
        with connection.schema_editor() as editor:
            editor.alter_field(model, old, new)
        with connection.schema_editor() as editor:
            editor.alter_field(model, new, old)
    restore(using="default")
    Answer.objects.filter(question=question, position=0).update(body="The zygomaticus was reached.")
    assert found("zygomaticus") == [question.pk]
    assert found("risorius") == []

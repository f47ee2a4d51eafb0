"""Asking, changing and moderating one question at the same moment."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage

from curbside.site.lib.states import State
from curbside.site.questions.actions import (
    AlreadyAnswered,
    add_photo,
    become_anonymous,
    begin_edit,
    change_words,
    close_question,
    delete_question,
    drop_draft,
    erase_words,
    keep_draft,
    own_draft,
    post_question,
    set_state,
)
from curbside.site.questions.models import Draft, Photo, Question, Revision
from tests.cast import NOW
from tests.site.people import a_photo, amara, mo, signed_in
from tests.site.races.together import failures, together

pytestmark = pytest.mark.django_db(transaction=True)
TYPED = {"title": "Is a lump after a filler normal?", "body": "It has been there for a month. Will it go?"}
NEW = {"title": "Is a lump after a lip filler normal?", "body": "It has been there for two months. Will it go?"}
LATER = NOW + timedelta(minutes=5)


def begun() -> Draft:
    return keep_draft(None, TYPED, by=amara(), now=NOW)


def asked(state: State = State.PUBLISHED) -> Question:
    question = post_question(begun(), TYPED, now=NOW, hold=False)
    set_state(question, state, now=NOW)
    return Question.objects.get(pk=question.pk)


def editing(question: Question) -> Draft:
    """The asker's draft with other words in it, as a page holds it while others act."""
    draft = keep_draft(begin_edit(question, by=amara(), now=NOW), NEW, by=amara(), now=NOW)
    return Draft.objects.select_related("question").get(pk=draft.pk)


class TestPosting:
    def test_one_draft_posted_many_times_at_once_is_one_question(self):
        amara(), begun()
        drafts = [Draft.objects.get() for _ in range(4)]
        outcomes = together(*(lambda draft=draft: post_question(draft, TYPED, now=LATER, hold=True) for draft in drafts))
        assert failures(outcomes) == []
        assert {one.pk for one in outcomes} == {Question.objects.get().pk}

    def test_a_form_sent_twice_with_a_photo_is_one_question_with_one_photo(self):
        clients, draft = [signed_in(amara()) for _ in range(3)], begun()
        outcomes = together(*(lambda client=client: client.post("/ask", sent(draft)) for client in clients))
        assert failures(outcomes) == []
        question = Question.objects.get()
        assert {one["Location"] for one in outcomes} == {question.get_absolute_url()}
        assert [photo.question for photo in Photo.objects.all()] == [question]

    def test_an_empty_form_sent_twice_is_one_question(self):
        clients = [signed_in(amara()) for _ in range(3)]
        form = TYPED | {"do": "post", "draft": "", "form": clients[0].get("/ask").context["key"]}
        outcomes = together(*(lambda client=client: client.post("/ask", form) for client in clients))
        assert {one["Location"] for one in outcomes} == {Question.objects.get().get_absolute_url()}
        assert Draft.objects.count() == 1

    def test_a_keystroke_that_races_with_posting_brings_nothing_back(self):
        begun()
        posting, typing = Draft.objects.get(), Draft.objects.get()
        outcomes = together(
            lambda: post_question(posting, TYPED, now=LATER, hold=True), lambda: keep_draft(typing, {"title": "Is a lump"}, by=amara(), now=LATER)
        )
        assert failures(outcomes) == []
        assert (Question.objects.get().title, Draft.objects.get().posted, Draft.objects.get().fields) == (TYPED["title"], True, {})

    def test_throwing_a_draft_away_while_it_is_posted_does_one_of_the_two(self):
        add_photo(begun(), a_photo(), now=NOW)
        posting, dropping = Draft.objects.get(), Draft.objects.get()
        outcomes = together(lambda: post_question(posting, TYPED, now=LATER, hold=True), lambda: drop_draft(dropping))
        assert failures(outcomes, Draft.DoesNotExist) == []
        assert [photo.question_id for photo in Photo.objects.all()] == [question.pk for question in Question.objects.all()]
        assert all(default_storage.exists(photo.file()) for photo in Photo.objects.all())

    def test_a_photo_that_arrives_while_its_question_is_posted_belongs_to_the_question(self):
        begun()
        posting, adding = Draft.objects.get(), Draft.objects.get()
        outcomes = together(lambda: post_question(posting, TYPED, now=LATER, hold=True), lambda: add_photo(adding, a_photo(), now=LATER))
        assert failures(outcomes) == []
        assert Photo.objects.get().question == Question.objects.get()

    def test_no_more_than_six_photos_come_in_at_once(self):
        begun()
        drafts = [(Draft.objects.get(), colour) for colour in ("red", "tan", "navy", "teal", "gold", "pink", "gray", "lime")]
        together(*(lambda draft=draft, colour=colour: add_photo(draft, a_photo(colour=colour), now=LATER) for draft, colour in drafts))
        assert Photo.objects.count() == 6

    def test_a_draft_without_an_owner_becomes_one_persons(self):
        draft = keep_draft(None, TYPED, by=None, now=NOW)
        one, other = amara(), mo()
        assert failures(together(lambda: own_draft(draft, by=one), lambda: own_draft(draft, by=other))) == []
        assert Draft.objects.get().owner in (one, other)


class TestChanging:
    def test_opening_the_form_twice_at_once_is_one_draft(self):
        question = asked()
        Draft.objects.all().delete()
        outcomes = together(*(lambda: begin_edit(question, by=amara(), now=LATER) for _ in range(4)))
        assert failures(outcomes) == []
        assert Draft.objects.get().fields["title"] == TYPED["title"]

    def test_a_moderators_words_and_the_askers_at_once_keep_every_wording(self):
        question, staff = asked(State.HELD), mo()
        draft = editing(question)
        outcomes = together(
            lambda: post_question(draft, NEW, now=LATER, hold=True),
            lambda: change_words(question, "A lump after a filler", "It has been there.", by=staff, now=LATER),
        )
        assert failures(outcomes) == []
        wordings = {*Revision.objects.values_list("title", flat=True), Question.objects.get().title}
        assert wordings == {TYPED["title"], NEW["title"], "A lump after a filler"}

    @pytest.mark.parametrize("state", [State.REMOVED, State.HELD])
    def test_a_question_removed_or_held_while_its_asker_changes_it_stays_so(self, state):
        question = asked()
        draft = editing(question)
        outcomes = together(lambda: post_question(draft, NEW, now=LATER, hold=False), lambda: set_state(question, state, now=LATER))
        assert failures(outcomes) == []
        assert (Question.objects.get().state, Question.objects.get().title) == (state, NEW["title"])

    def test_a_question_closed_while_it_is_changed_is_closed_and_changed(self):
        question = asked()
        draft = editing(question)
        assert failures(together(lambda: post_question(draft, NEW, now=LATER, hold=True), lambda: close_question(question, now=LATER))) == []
        assert (Question.objects.get().closed_at, Question.objects.get().title) == (LATER, NEW["title"])

    def test_who_becomes_anonymous_while_a_change_comes_in_is_anonymous(self):
        question = asked()
        draft = editing(question)
        outcomes = together(lambda: post_question(draft, NEW, now=LATER, hold=True), lambda: become_anonymous(question, now=LATER))
        assert failures(outcomes, Draft.DoesNotExist) == []
        assert Question.objects.get().author is None
        assert set(Revision.objects.values_list("by", flat=True)) <= {None}

    def test_nothing_comes_back_that_was_erased_meanwhile(self):
        question, staff = asked(), mo()
        draft = editing(question)
        outcomes = together(
            lambda: post_question(draft, NEW, now=LATER, hold=True),
            lambda: erase_words(question, now=LATER),
            lambda: change_words(question, "A lump", "It has been there.", by=staff, now=LATER),
        )
        assert failures(outcomes, Draft.DoesNotExist) == []
        left = Question.objects.get()
        assert (left.title, left.body, left.author) == ("", "", None)
        assert {(one.title, one.body) for one in Revision.objects.all()} <= {("", "")}
        assert not Draft.objects.exists()

    def test_a_question_deleted_while_its_asker_changes_it_is_gone_whole(self):
        question = asked()
        draft = editing(question)
        outcomes = together(lambda: post_question(draft, NEW, now=LATER, hold=True), lambda: delete_question(question))
        assert failures(outcomes, Draft.DoesNotExist, AlreadyAnswered) == []
        assert not Question.objects.exists()


def sent(draft: Draft) -> dict[str, object]:
    """The form as a browser sends it, with a photo."""
    return TYPED | {"do": "post", "draft": draft.pk, "photos": [a_photo()]}

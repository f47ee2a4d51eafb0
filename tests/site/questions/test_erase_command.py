"""`curbside manage erase`: the operator erases for somebody else, and is asked first."""

from __future__ import annotations

from contextlib import nullcontext

import pytest
from django.core import mail
from django.core.management import CommandError, call_command

from curbside.site.accounts.models import User
from curbside.site.questions.models import Question
from tests.cast import QUIET, SMILE, stored
from tests.site.moderation.stage import held
from tests.site.people import amara, person


def run(what: str, *switches: str) -> None:
    call_command("erase", what, *switches, verbosity=0)


def test_an_account_goes_as_if_its_owner_had_asked(django_capture_on_commit_callbacks) -> None:
    held(), person("bo")
    with django_capture_on_commit_callbacks(execute=True):
        run("Amara@Example.org", "--yes")
    assert (list(User.objects.values_list("handle", flat=True)), Question.objects.count()) == (["bo"], 0)
    assert mail.outbox[-1].to == ["amara@example.org"]


def test_the_words_of_an_imported_question_go_and_the_answers_stay() -> None:
    question, other = stored(SMILE), stored(QUIET)
    run(str(question.pk), "--yes")
    question.refresh_from_db()
    assert (question.title, question.body, question.answers.count()) == ("", "", len(SMILE.answers))
    assert Question.objects.get(pk=other.pk).title == QUIET.question.title


@pytest.mark.parametrize(("answer", "left"), [("no", 1), ("", 1), ("yes", 0)])
def test_it_asks_first(monkeypatch, answer: str, left: int) -> None:
    held()
    asked: list[str] = []
    monkeypatch.setattr("builtins.input", lambda words: asked.append(words) or answer)
    with nullcontext() if answer == "yes" else pytest.raises(CommandError, match="nothing was erased"):
        run(amara().email)
    assert "It cannot be undone" in asked[0]
    assert User.objects.count() == left


@pytest.mark.parametrize("what", ["nobody@example.org", "99", "-1", "9" * 40, "x"])
def test_what_is_not_there_is_said(what: str) -> None:
    with pytest.raises(CommandError, match="there is no account"):
        run(what, "--yes")

"""`curbside manage erase WHAT`: for somebody who has a right to it and cannot do it, or for an account that only advertises."""

from __future__ import annotations

from argparse import ArgumentParser
from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from curbside.site.accounts.actions import erase
from curbside.site.accounts.models import User
from curbside.site.lib.numbers import number_of
from curbside.site.questions.models import Question
from curbside.site.questions.personal import take_out


class Command(BaseCommand):
    """Erases an account as its owner could, or the asker's words of one question, imported or let go of."""

    help = "Erase an account with all its words, or the asker's words and photos of one question; what others wrote stays."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Of what, and whether to ask first."""
        parser.add_argument("what", help="the address of an account, or the number of a question")
        parser.add_argument("--yes", action="store_true", help="do not ask")

    def handle(self, *args: Any, **options: Any) -> None:
        """Ask, erase, and say so. Raises CommandError where there is nothing of the kind, and where the answer is not yes."""
        what, now = options["what"], timezone.now()
        user = User.objects.filter(email__iexact=what).first()
        number = number_of(what)
        question = Question.objects.filter(pk=number).first() if number is not None else None
        if user:
            name, act = f"the account {user.email}, with every word and photo", partial(erase, user, now=now)
        elif question:
            name, act = f"the asker's words and photos of question {question.pk}, “{question.heading}”", partial(take_out, question, now)
        else:
            raise CommandError(f"there is no account with the address, and no question with the number, {what}")
        if not options["yes"] and not _is_sure(name):
            raise CommandError("nothing was erased")
        act()
        self.stdout.write(f"Erased {name}.")


def _is_sure(name: str) -> bool:
    try:
        return input(f"Erase {name}? It cannot be undone. Type yes: ") == "yes"
    except EOFError:  # nobody is there to ask
        return False

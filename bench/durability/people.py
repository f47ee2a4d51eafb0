"""The people who write, each with an open session."""

from __future__ import annotations

from collections import deque
from datetime import timedelta
from random import Random

from django.test import Client
from django.utils import timezone

from bench.durability.answerer import Answerer
from bench.durability.asker import Asker
from bench.durability.moderated import Moderator, Reader
from bench.durability.person import Person
from curbside.site.accounts.models import User
from curbside.site.answers.models import Answer
from curbside.site.doctors.models import Doctor, Verification
from curbside.site.moderation.models import Scope
from curbside.site.questions.models import Question

QUESTIONS = 6  # that every doctor answers


def everybody(rng: Random) -> list[Person]:
    """Three patients, three doctors, two readers, a moderator. The site must be filled."""
    posted: deque[int] = deque()
    numbers = list(Question.objects.order_by("pk").values_list("pk", flat=True)[:QUESTIONS])
    answers = list(Answer.objects.order_by("pk").values_list("pk", flat=True))
    readers, doctors = [_user(f"reader-{number}") for number in range(2)], [_doctor(f"doctor-{number}") for number in range(3)]
    moderator = _user("moderator")
    Scope.objects.create(user=moderator, specialty="")
    return [
        *(Asker(_session(_user(f"patient-{number}")), Random(rng.random()), posted) for number in range(3)),
        *(Answerer(_session(user), Random(rng.random()), doctor.pk, numbers) for user, doctor in doctors),
        *(Reader(_session(user), Random(rng.random()), user.pk, answers) for user in readers),
        Moderator(_session(moderator), Random(rng.random()), posted),
    ]


def _user(handle: str) -> User:
    return User.objects.create_user(f"{handle}@example.org", handle=handle)


def _doctor(handle: str) -> tuple[User, Doctor]:
    now, user = timezone.now(), _user(handle)
    doctor = Doctor.objects.create(account=user, name=handle, credentials=["MD"])
    year = timedelta(days=365)
    Verification.objects.create(
        doctor=doctor, name=handle, state=Verification.State.GRANTED, country="GB", licence="1", asked_at=now, checked_at=now, expires_at=now + year
    )
    return user, doctor


def _session(user: User) -> str:
    client = Client()
    client.force_login(user)
    return client.cookies["sessionid"].value

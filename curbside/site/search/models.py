"""The words of each thread and the name of each doctor, in one row each for the index."""

from __future__ import annotations

from django.db import models

from curbside.site.doctors.models import Doctor
from curbside.site.questions.models import Question


class Document(models.Model):
    """What of a thread can be found. Written by the database's triggers alone (`sqlite.py`, `postgres.py`), never by Python.

    shown: whether the question is published; only then the words are in the index.   answers: headlines and bodies of the published answers, in order.
    """

    question = models.OneToOneField(Question, primary_key=True, db_constraint=False, on_delete=models.DO_NOTHING, related_name="+")
    shown = models.BooleanField()
    title = models.TextField()
    body = models.TextField()
    answers = models.TextField()

    def __str__(self) -> str:
        return f"the words of question {self.question_id}"


class Name(models.Model):
    """What a doctor can be found by. Written by the database's triggers alone (`names_sqlite.py`, `names_postgres.py`), never by Python.

    shown: whether anybody may see the doctor; only then is the name in the index.   about: title, place and letters.
    """

    doctor = models.OneToOneField(Doctor, primary_key=True, db_constraint=False, on_delete=models.DO_NOTHING, related_name="+")
    shown = models.BooleanField()
    name = models.TextField()
    about = models.TextField()

    def __str__(self) -> str:
        return f"the name of doctor {self.doctor_id}"

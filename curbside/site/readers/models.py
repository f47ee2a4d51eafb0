"""What readers do with threads: mark answers, say whether they still hold, save, follow; and what is told to followers."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from curbside.site.answers.models import Answer
from curbside.site.doctors.models import Doctor, Specialty
from curbside.site.questions.models import Question, Topic
from curbside.site.readers.queries import FollowQuerySet, NewsQuerySet


class Helpful(models.Model):
    """Somebody found an answer helpful. Shown as a count; it orders nothing and weighs in no consensus."""

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="helpful_marks")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="helpful_marks")
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["answer", "by"], name="one_helpful_mark_a_person"),)

    def __str__(self) -> str:
        return f"answer {self.answer_id} helped"


class Standing(models.Model):
    """A verified doctor says that an answer still holds, or no longer does. Its own doctor may say so too: that dates it anew.

    at: when it was said, or last said again; a change of the answer's words after it ends it.
    """

    class Says(models.TextChoices):
        """What is said of the answer, as the page puts it."""

        TRUE = "true", "Still true"
        OUTDATED = "outdated", "Outdated"

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="standings")
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="standings")
    says = models.CharField(max_length=10, choices=Says)
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-pk")
        constraints = (models.UniqueConstraint(fields=["answer", "doctor"], name="one_standing_a_doctor"),)

    def __str__(self) -> str:
        return f"answer {self.answer_id}: {self.says}, says doctor {self.doctor_id}"


class Saved(models.Model):
    """A thread on somebody's private list."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="saved")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-pk")
        constraints = (models.UniqueConstraint(fields=["question", "by"], name="one_saved_a_person"),)

    def __str__(self) -> str:
        return f"question {self.question_id}, saved"


class Follow(models.Model):
    """Somebody wants mail about one thing: new answers of a thread, or new threads of a topic or specialty. Exactly one of the three is named.

    since: from when on; what was there before is no news.
    """

    class Often(models.TextChoices):
        """When mail comes."""

        AT_ONCE = "at_once", "at once"
        WEEKLY = "weekly", "once a week"

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="follows")
    question = models.ForeignKey(Question, null=True, on_delete=models.CASCADE, related_name="follows")
    topic = models.ForeignKey(Topic, null=True, on_delete=models.CASCADE, related_name="follows")
    specialty = models.ForeignKey(Specialty, null=True, on_delete=models.CASCADE, related_name="follows")
    often = models.CharField(max_length=10, choices=Often)
    since = models.DateTimeField()

    objects = FollowQuerySet.as_manager()

    class Meta:
        ordering = ("-since", "-pk")
        constraints = (
            models.UniqueConstraint(fields=["by", "question"], name="one_follow_a_thread"),
            models.UniqueConstraint(fields=["by", "topic"], name="one_follow_a_topic"),
            models.UniqueConstraint(fields=["by", "specialty"], name="one_follow_a_specialty"),
            models.CheckConstraint(
                name="a_follow_names_one_thing",
                condition=models.Q(question__isnull=False, topic=None, specialty=None)
                | models.Q(question=None, topic__isnull=False, specialty=None)
                | models.Q(question=None, topic=None, specialty__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"follow {self.pk}: {self.often}"

    @property
    def thing(self) -> Question | Topic | Specialty:
        """What is followed."""
        return self.question or self.topic or self.specialty  # type: ignore[return-value] # one of the three is there

    @property
    def kind(self) -> str:
        """What sort of thing, as in addresses."""
        return "thread" if self.question_id else "topic" if self.topic_id else "specialty"


class News(models.Model):
    """A thread, or an answer, that was found published for the first time. There is one for each, for good: what is taken away and shown again is no news.

    at: when it was found.   told: whether all who follow at once were written to.   told_upto: the account up to which they were, by number.
    """

    question = models.OneToOneField(Question, null=True, on_delete=models.CASCADE, related_name="news")
    answer = models.OneToOneField(Answer, null=True, on_delete=models.CASCADE, related_name="news")
    at = models.DateTimeField(db_index=True)
    told = models.BooleanField(default=False)
    told_upto = models.BigIntegerField(default=0)

    objects = NewsQuerySet.as_manager()

    class Meta:
        ordering = ("at", "pk")
        verbose_name_plural = "news"
        indexes = (models.Index(fields=["at"], condition=models.Q(told=False), name="news_to_tell"),)
        constraints = (
            models.CheckConstraint(
                name="news_is_of_one_thing",
                condition=models.Q(question__isnull=False, answer=None) | models.Q(question=None, answer__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"news of answer {self.answer_id}" if self.answer_id else f"news of question {self.question_id}"

    @property
    def thread(self) -> Question:
        """The question it belongs to."""
        question: Question = self.answer.question if self.answer else self.question  # type: ignore[assignment] # one of the two is there
        return question


class Reached(models.Model):
    """How far a regular round has come.

    moment: everything before it is done with.   upto: within the next stretch, the last account that was done.
    """

    name = models.CharField(max_length=20, unique=True)
    moment = models.DateTimeField()
    upto = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.name} until {self.moment:%Y-%m-%d %H:%M}"

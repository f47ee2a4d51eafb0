"""What people flag, who moderates what, and the log of every decision."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models


class Log(models.Model):
    """One act of a moderator. Rows are only ever added: the database itself refuses to change or delete one.

    by: null once that person erased the account, the one change there can be.   target, number: what was acted on, "question" 12, and none of its words: they may be erased.
    reason: in the moderator's words.
    """

    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    act = models.CharField(max_length=40)
    target = models.CharField(max_length=20)
    number = models.PositiveBigIntegerField()
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("-at", "-pk")
        indexes = (models.Index(fields=["target", "number"]),)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.act} {self.target} {self.number}"


class Flag(models.Model):
    """Somebody thinks that something should be looked at. One open flag a person and target."""

    class Reason(models.TextChoices):
        """Why."""

        DANGER = "danger", "It could harm somebody"
        PRIVATE = "private", "It shows who somebody is"
        WRONG = "wrong", "It is wrong or misleading"
        ADVERT = "advert", "It advertises"
        RUDE = "rude", "It insults or threatens"
        OTHER = "other", "Something else"
        MISREAD = "misread", "It was read wrongly"

        @classmethod
        def of_writing(cls) -> list[tuple[str, str]]:
            """Those that can be given of what people write; the last is of what is read from it."""
            return [choice for choice in cls.choices if choice[0] != cls.MISREAD]

    target = models.CharField(max_length=20)
    number = models.PositiveBigIntegerField()
    reason = models.CharField(max_length=10, choices=Reason)
    note = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="flags")
    at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("at", "pk")
        constraints = (models.UniqueConstraint(fields=["target", "number", "by"], condition=models.Q(closed_at=None), name="one_open_flag_a_person"),)
        indexes = (models.Index(fields=["target", "number"]),)

    def __str__(self) -> str:
        return f"flag on {self.target} {self.number}"


class Scope(models.Model):
    """What somebody moderates. specialty: the slug of a specialty; "" for everything."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="scopes")
    specialty = models.SlugField(max_length=80, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["user", "specialty"], name="one_scope_a_specialty"),)

    def __str__(self) -> str:
        return self.specialty or "everything"


class Suspension(models.Model):
    """Somebody is suspended from posting. until: null for good."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="suspensions")
    reason = models.CharField(max_length=500)
    at = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-at",)

    def __str__(self) -> str:
        return f"suspension {self.pk}"

    def holds_at(self, now: Any) -> bool:
        """Whether it is in force."""
        return self.lifted_at is None and (self.until is None or self.until > now)

"""Tokens: what a program shows instead of a person signing in."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models


class Scope(models.TextChoices):
    """What a token may be used for; never for what staff do."""

    READ = "read", "See your own questions, those that are held too"
    ASK = "ask", "Ask questions, change them, report"
    ANSWER = "answer", "Answer as the doctor you are, change and withdraw answers, report"


class Token(models.Model):
    """A person's leave for one program. Revoking deletes the row.

    name: what its owner calls it.   digest: SHA-256 of the token, in hexadecimal; the token itself is kept nowhere.
    scopes: values of Scope.   strong: whether whoever made it had shown a second factor.   used_on: the last day it was used (UTC), null before the first.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=60)
    digest = models.CharField(max_length=64, unique=True)
    scopes: models.JSONField[Any, Any] = models.JSONField(default=list)
    strong = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("-made_at", "-pk")

    def __str__(self) -> str:
        return f"token {self.pk}"

    @property
    def allows(self) -> list[str]:
        """The names of its scopes, in the order of Scope."""
        return [scope.value for scope in Scope if scope.value in self.scopes]

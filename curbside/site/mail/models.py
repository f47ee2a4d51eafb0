"""Letters to people who have an account, each for one event and sent once."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Letter(models.Model):
    """A mail that was, or is to be, sent.

    event: what it is about, unique: one event gives one letter, whoever asks for it and however often.
    kind: needed mail cannot be switched off; of the other kinds each can by itself.
    words: emptied once they are sent; of mail that can be switched off the subject, too, of the rest after a month.
    state: sending is put down before the mail server is asked; a letter that is found in it after a crash may have gone out, and is not sent again.
    error: the name of the last failure, without addresses.
    """

    class Kind(models.TextChoices):
        """Whether it can be switched off."""

        NEEDED = "needed"
        FOLLOWED = "followed"
        MODERATION = "moderation"

    class State(models.TextChoices):
        """Where it stands."""

        WAITING = "waiting"
        SENDING = "sending"
        SENT = "sent"
        FAILED = "failed"

    event = models.CharField(max_length=200, unique=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="letters")
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.NEEDED)
    subject = models.CharField(max_length=200)
    words = models.TextField()
    state = models.CharField(max_length=10, choices=State, default=State.WAITING, db_index=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=100, blank=True)
    written_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"letter {self.pk}: {self.state}"


class Refusal(models.Model):
    """Somebody wants no mail of a kind that can be switched off."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mail_refusals")
    kind = models.CharField(max_length=10, choices=Letter.Kind, default=Letter.Kind.FOLLOWED)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["user", "kind"], name="one_refusal_a_kind"),)

    def __str__(self) -> str:
        return f"no {self.kind} mail for {self.user_id}"

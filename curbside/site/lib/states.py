"""The three states of anything a person wrote."""

from __future__ import annotations

from django.db import models


class State(models.TextChoices):
    """held: nobody but its author and moderators sees it; published: everybody; removed: nobody but moderators."""

    HELD = "held"
    PUBLISHED = "published"
    REMOVED = "removed"

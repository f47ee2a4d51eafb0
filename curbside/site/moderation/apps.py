"""The app `moderation`."""

from __future__ import annotations

from django.apps import AppConfig


class ModerationConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.moderation"
    label = "moderation"

    def ready(self) -> None:
        """Say what this app holds of a person, that moderators need a second factor, that somebody suspended writes nothing, and what is due by the clock."""
        from curbside.site.accounts.models import User
        from curbside.site.accounts.registry import CHECKS_BEFORE_WRITING, ERASERS, EXPORTERS, NEED_SECOND_FACTOR
        from curbside.site.mail.rounds import ROUNDS
        from curbside.site.moderation.access import check_may_write, is_moderator
        from curbside.site.moderation.personal import erase, export
        from curbside.site.moderation.rounds import tell_moderators
        from curbside.site.moderation.targets import NAMED

        EXPORTERS["moderation"] = export
        ERASERS.append(erase)
        NAMED["account"] = User.objects.in_bulk
        NEED_SECOND_FACTOR.append(is_moderator)
        CHECKS_BEFORE_WRITING.append(check_may_write)
        ROUNDS.append(tell_moderators)

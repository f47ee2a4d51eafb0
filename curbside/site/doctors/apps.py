"""The app `doctors`."""

from __future__ import annotations

from django.apps import AppConfig


class DoctorsConfig(AppConfig):
    """Names the app for Django."""

    name = "curbside.site.doctors"
    label = "doctors"

    def ready(self) -> None:
        """Say what this app holds of a person, what of it is moderated, and what is due by the clock."""
        from curbside.site.accounts.registry import ERASERS, EXPORTERS, NEED_SECOND_FACTOR
        from curbside.site.doctors.access import waiting_requests
        from curbside.site.doctors.actions import remind
        from curbside.site.doctors.models import Doctor
        from curbside.site.doctors.moderated import REPLY, REVIEW
        from curbside.site.doctors.personal import erase, export
        from curbside.site.doctors.rounds import sweep_evidence
        from curbside.site.mail.rounds import ROUNDS
        from curbside.site.moderation.targets import ALSO_WAITING, NAMED, PLACES, register

        EXPORTERS["doctors"] = export
        ERASERS.append(erase)
        NEED_SECOND_FACTOR.append(lambda user: hasattr(user, "doctor"))
        register(REVIEW)
        register(REPLY)
        NAMED["doctor"] = Doctor.objects.in_bulk
        PLACES["doctor"] = lambda doctor: doctor.get_absolute_url() if doctor.has_page else ""
        ROUNDS.extend([remind, sweep_evidence])
        ALSO_WAITING.append(lambda user: waiting_requests(user).values_list("asked_at", flat=True))

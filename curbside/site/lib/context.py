"""What every page may say of the site itself."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

from curbside.site.lib.telephone import dialled


def site(request: HttpRequest) -> dict[str, str]:
    """Its name, address, operator and emergency number, which dials when pressed, and this page's own address without query."""
    return {
        "site_name": settings.SITE_NAME,
        "emergency": dialled(settings.EMERGENCY_NUMBER),
        "operator": settings.OPERATOR,
        "contact": settings.CONTACT,
        "address": settings.ADDRESS,
        "canonical": settings.ADDRESS + request.path,
    }

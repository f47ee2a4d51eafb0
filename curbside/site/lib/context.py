"""What every page may say of the site itself."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, str]:
    """Its name, address, operator and emergency number, and this page's own address without query."""
    return {
        "site_name": settings.SITE_NAME,
        "emergency": settings.EMERGENCY_NUMBER,
        "operator": settings.OPERATOR,
        "contact": settings.CONTACT,
        "address": settings.ADDRESS,
        "canonical": settings.ADDRESS + request.path,
    }

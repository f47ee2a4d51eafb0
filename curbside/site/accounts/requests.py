"""Requests of people who are signed in."""

from __future__ import annotations

from django.http import HttpRequest

from curbside.site.accounts.models import User


class SignedIn(HttpRequest):
    """What a view behind `login_required` is given: somebody is there. Only a name for the type checker."""

    user: User

"""What the library for signing in asks of us."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest

from curbside.site.accounts.models import User


class Adapter(DefaultAccountAdapter):  # type: ignore[misc] # the library has no types
    """Accounts without user names."""

    def populate_username(self, request: HttpRequest, user: User) -> None:
        """There is none: people sign in by address and are shown by handle."""

    def save_user(self, request: HttpRequest, user: User, form: Any, commit: bool = True) -> User:
        """Names are not asked for: of a form the address is kept, and the password where one was chosen."""
        user.email = User.objects.normalize_email(str(form.cleaned_data.get("email") or ""))
        user.set_password(form.cleaned_data.get("password1") or None)
        if commit:
            user.save()
        return user


class ProviderAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc] # the library has no types
    """Accounts that an organisation's own provider vouches for: the address is taken over, no name and no picture."""

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> User:
        """A new account with the provider's address in it."""
        user: User = sociallogin.user
        user.email = User.objects.normalize_email(str(data.get("email") or ""))
        return user

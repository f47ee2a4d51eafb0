"""What the library for signing in asks of us."""

from __future__ import annotations

import logging
from contextlib import suppress
from smtplib import SMTPException
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.http import HttpRequest

from curbside.site.accounts.browsers import browser_named
from curbside.site.accounts.models import User
from curbside.site.lib.http import NotSent
from curbside.site.mail.headers import name_letter

logger = logging.getLogger(__name__)

PATIENCE = 8  # seconds for each step of the mail server; a few such letters at once hold every thread of a web process
WRONG_CODE = "This is not the code, or it has run out."
OFTEN = "That was too often for now. Wait a few minutes, then try again."
WAYS = {
    "reauthenticate": "Use your password",
    "reauthenticate_by_code": "Send me a code by mail",
    "mfa_reauthenticate": "Use a code from your app, or a recovery code",
    "mfa_reauthenticate:webauthn": "Use a passkey",
}


class Adapter(DefaultAccountAdapter):  # type: ignore[misc] # the library has no types
    """Accounts without user names."""

    error_messages: ClassVar = DefaultAccountAdapter.error_messages | {
        "duplicate_email": "This is your address already.",
        "email_password_mismatch": "The address or the password is not right. We can also send you a code by mail.",
        "email_taken": "Somebody has an account with this address.",
        "enter_current_password": "This is not your password.",
        "incorrect_code": WRONG_CODE,
        "incorrect_password": "This is not your password.",
        "rate_limited": OFTEN,
        "same_as_current": "This is the address the code went to.",
        "too_many_login_attempts": "That was wrong too often. Wait a few minutes, then try again, or sign in another way.",
    }

    def populate_username(self, request: HttpRequest, user: User) -> None:
        """There is none: people sign in by address and are shown by handle."""

    def is_safe_url(self, url: str | None) -> bool:
        """Whether somebody may be sent there; what is no address at all is none of ours."""
        try:
            return bool(super().is_safe_url(url))
        except ValueError:
            return False

    def save_user(self, request: HttpRequest, user: User, form: Any, commit: bool = True) -> User:
        """Names are not asked for: of a form the address is kept, and the password where one was chosen."""
        user.email = User.objects.normalize_email(str(form.cleaned_data.get("email") or ""))
        user.set_password(form.cleaned_data.get("password1") or None)
        if commit:
            user.save()
        return user

    def render_mail(self, *args: Any, **more: Any) -> EmailMessage:
        """The letter, named as all of the site's are. Somebody waits for it: a slow mail server is not waited for as long as in the background."""
        letter = name_letter(super().render_mail(*args, **more))
        letter.connection = get_connection(timeout=PATIENCE)
        return letter

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """The subjects say where it comes from, too. Raises NotSent where the mail server does not take it."""
        try:
            super().send_mail(template_prefix, email, {"site_name": settings.SITE_NAME} | context)
        except (SMTPException, OSError) as error:
            logger.error("a letter of %s was not sent: %s", template_prefix, type(error).__name__)
            raise NotSent from error

    def send_notification_mail(self, *args: Any, **more: Any) -> None:
        """News of a change that is made already: it stays made where the letter cannot be sent."""
        with suppress(NotSent):
            super().send_notification_mail(*args, **more)

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """The ways to show once more who one is, in our words."""
        return [way | {"description": WAYS[way["id"]]} for way in super().get_reauthentication_methods(user)]


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc] # the library has no types
    """Passkeys, apps and recovery codes in our words."""

    error_messages: ClassVar = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": "This stays: doctors and staff sign in with it.",
        "cannot_generate_recovery_codes": "Recovery codes come with a passkey or an app. Set up one of them first.",
        "incorrect_code": "This did not match. Try again, or go on another way.",
        "unverified_email": "Confirm your e-mail address first, by the code we sent there.",
    }

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:  # noqa: A002 # as the library calls it
        """Such as "Chrome on Windows", until its owner calls it something else."""
        return browser_named(context.request.headers.get("User-Agent", ""))

    def _get_site_name(self) -> str:
        return str(settings.SITE_NAME)


class ProviderAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc] # the library has no types
    """Accounts that an organisation's own provider vouches for: the address is taken over, no name and no picture."""

    error_messages: ClassVar = DefaultSocialAccountAdapter.error_messages | {
        "disconnect_last": "This stays: without it you could not sign in.",
        "no_password": "Choose a password first, or you could not sign in any more.",
        "no_verified_email": "Confirm your e-mail address first, or you could not sign in any more.",
    }

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> User:
        """A new account with the provider's address in it."""
        user: User = sociallogin.user
        user.email = User.objects.normalize_email(str(data.get("email") or ""))
        return user

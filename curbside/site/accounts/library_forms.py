"""The library's forms in our words: the same fields and checks, other labels."""

from __future__ import annotations

from typing import Any, ClassVar

from allauth.account import forms as account
from allauth.mfa.base import forms as second_factor
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as passkeys
from allauth.socialaccount import forms as provider
from django.forms import BooleanField, Field

from curbside.site.lib.refusals import say_plainly

ADDRESS = "E-mail address"
NO_ADDRESS = "This is not a whole e-mail address; one looks like name@example.org."
CHOSEN = "At least 10 characters. A few words that nobody else would put together are easy to remember."
LABELS = {
    "email": ADDRESS,
    "login": ADDRESS,
    "oldpassword": "Current password",
    "password1": "New password",
    "password2": "New password again",
    "code": "Code",
    "name": "What to call it",
    "passwordless": "Sign in with this passkey alone",
}
HELP = {
    "password1": CHOSEN,
    "passwordless": "You then need neither a code nor a password. Untick this for a key that cannot ask for a finger, a face or a PIN: it is a second step then.",
}


class InOurWords:
    """Before a form of the library: labels and help by the name of the field. What the label says is not said once more inside the field.

    labels, help, missing: where this form says something else.
    """

    fields: dict[str, Field]
    labels: ClassVar[dict[str, str]] = {}
    help: ClassVar[dict[str, str]] = {}
    missing: ClassVar[dict[str, str]] = {"name": "Write what to call it."}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_plainly(self.fields, self.missing)
        labels, help_texts = LABELS | self.labels, HELP | self.help
        for name, field in self.fields.items():
            field.label = labels.get(name, field.label)
            field.help_text = help_texts.get(name, field.help_text)
            field.widget.attrs.pop("placeholder", None)
            if field.label == ADDRESS:
                field.error_messages["invalid"] = NO_ADDRESS


class SignUp(InOurWords, account.SignupForm):  # type: ignore[misc] # the library has no types, here and below
    """An address, and what else one likes to give."""

    labels: ClassVar = {"password1": "Password"}
    help: ClassVar = {"password1": f"You can do without one: we send a code instead. {CHOSEN}"}


class SignIn(InOurWords, account.LoginForm):  # type: ignore[misc]
    """By address and password."""


class AskForCode(InOurWords, account.RequestLoginCodeForm):  # type: ignore[misc]
    """A code by mail."""


class EnterCode(InOurWords, account.ConfirmLoginCodeForm):  # type: ignore[misc]
    """The code that signs in."""


class EnterCodeAgain(InOurWords, account.ConfirmReauthenticationCodeForm):  # type: ignore[misc]
    """The code that shows who one is."""


class EnterCodeOfAddress(InOurWords, account.ConfirmEmailVerificationCodeForm):  # type: ignore[misc]
    """The code that shows whose an address is."""


class OtherAddress(InOurWords, account.ChangeEmailForm):  # type: ignore[misc]
    """Where the code is to go instead."""


class NewAddress(InOurWords, account.AddEmailForm):  # type: ignore[misc]
    """Another address for an account."""

    labels: ClassVar = {"email": "New e-mail address"}


class ChangePassword(InOurWords, account.ChangePasswordForm):  # type: ignore[misc]
    """Another password in place of one."""


class SetPassword(InOurWords, account.SetPasswordForm):  # type: ignore[misc]
    """A first password."""


class ForgottenPassword(InOurWords, account.ResetPasswordForm):  # type: ignore[misc]
    """Where the link is to go."""


class ResetPassword(InOurWords, account.ResetPasswordKeyForm):  # type: ignore[misc]
    """What the link leads to."""


class Password(InOurWords, account.ReauthenticateForm):  # type: ignore[misc]
    """The password once more."""


class ProviderSignUp(InOurWords, provider.SignupForm):  # type: ignore[misc]
    """What a provider does not tell."""


SECOND = {"code": "From the app on your phone, or one of your recovery codes."}


class SecondFactor(InOurWords, second_factor.AuthenticateForm):  # type: ignore[misc]
    """A code, as a second step."""

    help: ClassVar = SECOND


class SecondFactorAgain(InOurWords, second_factor.ReauthenticateForm):  # type: ignore[misc]
    """A code once more."""

    help: ClassVar = SECOND


class StartApp(InOurWords, totp.ActivateTOTPForm):  # type: ignore[misc]
    """The first code of an app."""

    labels: ClassVar = {"code": "The code the app shows"}


class AddPasskey(InOurWords, passkeys.AddWebAuthnForm):  # type: ignore[misc]
    """A new passkey."""

    passwordless = BooleanField(required=False, initial=True)


class RenamePasskey(InOurWords, passkeys.EditWebAuthnForm):  # type: ignore[misc]
    """Another name for one."""

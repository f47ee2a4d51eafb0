"""Which of our forms stands in the place of which of the library's; by name, for the settings, which are read before any form."""

from __future__ import annotations

_FORMS = "curbside.site.accounts.library_forms."

OF_ACCOUNTS = {
    "signup": f"{_FORMS}SignUp",
    "login": f"{_FORMS}SignIn",
    "request_login_code": f"{_FORMS}AskForCode",
    "confirm_login_code": f"{_FORMS}EnterCode",
    "confirm_reauthentication_code": f"{_FORMS}EnterCodeAgain",
    "confirm_email_verification_code": f"{_FORMS}EnterCodeOfAddress",
    "change_email": f"{_FORMS}OtherAddress",
    "add_email": f"{_FORMS}NewAddress",
    "change_password": f"{_FORMS}ChangePassword",
    "set_password": f"{_FORMS}SetPassword",
    "reset_password": f"{_FORMS}ForgottenPassword",
    "reset_password_from_key": f"{_FORMS}ResetPassword",
    "reauthenticate": f"{_FORMS}Password",
}
OF_SECOND_FACTORS = {
    "authenticate": f"{_FORMS}SecondFactor",
    "reauthenticate": f"{_FORMS}SecondFactorAgain",
    "activate_totp": f"{_FORMS}StartApp",
    "add_webauthn": f"{_FORMS}AddPasskey",
    "edit_webauthn": f"{_FORMS}RenamePasskey",
}
OF_PROVIDERS = {"signup": f"{_FORMS}ProviderSignUp"}

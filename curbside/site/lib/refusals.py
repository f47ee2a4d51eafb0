"""What the site's forms say where something is missing or cannot be taken: what to do, in place of the framework's own words. All of it stands here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.forms import ChoiceField, DateField, Field, FileField, Form, MultipleChoiceField

MISSING = {
    "address": "Type the address that the request came from. Nothing was erased.",
    "body": "Write your answer before you post it.",
    "code": "Write the code before you go on.",
    "country": "Write the country of your licence as two letters, such as US.",
    "credential": "Nothing came from your passkey. Press the button once more.",
    "days": "Choose how long it is to hold.",
    "email": "Write your e-mail address before you go on.",
    "handle": "Write the handle that you want to have.",
    "licence": "Write the number of your licence or registration.",
    "login": "Write your e-mail address before you go on.",
    "name": "Write your name, as patients know it.",
    "oldpassword": "Write your current password before you go on.",
    "password": "Write your password before you go on.",
    "password1": "Write a password before you go on.",
    "password2": "Write the same password once more.",
    "place": "Write the town or region that you work in.",
    "reason": "Write why, for the log. Nothing was erased.",
    "reply": "Write your reply before you send it.",
    "scopes": "Tick at least one thing that it is for.",
    "specialty": "Write your specialty, as your licensing body calls it.",
    "stars": "Choose from 1 to 5 stars before you send it.",
    "title": "Write your question in one line before you send it.",
    "treated": "Choose whether you were treated by this doctor.",
}
"""By the name of the field. A form that means something else by a name says so itself (`missing`)."""

LONG = "Shorten this to %(limit_value)d characters; it has %(show_value)d now."
NOT_OFFERED = "Choose one of those that are offered."
NO_DAY = "Write the day as year, month and day, such as 2026-05-03, or leave it empty."
NO_REASON = "Choose what is wrong with it before you send this."
EMPTY = "This file is empty. Choose another one."
UNPRINTABLE = "Type this once more: it holds a character that cannot be kept."


class PlainForm(Form):
    """A form that says in plain words what to do. missing: where a field of this name is another thing than in most forms."""

    missing: ClassVar[Mapping[str, str]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_plainly(self.fields, self.missing)


def say_plainly(fields: Mapping[str, Field], missing: Mapping[str, str]) -> None:
    """Give fields our words. What a field says itself of its length stands."""
    for name, field in fields.items():
        field.error_messages["null_characters_not_allowed"] = UNPRINTABLE
        field.error_messages.setdefault("max_length", LONG)
        if said := missing.get(name, MISSING.get(name)):
            field.error_messages["required"] = said
        if isinstance(field, ChoiceField | MultipleChoiceField):
            field.error_messages["invalid_choice"] = NOT_OFFERED
        if isinstance(field, DateField):
            field.error_messages["invalid"] = NO_DAY
        if isinstance(field, FileField):
            field.error_messages["empty"] = EMPTY

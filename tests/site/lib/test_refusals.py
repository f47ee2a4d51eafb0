"""Every form of the site says what to do, in our own words."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import isclass

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms import Field, Form
from django.utils import timezone

from curbside.site.accounts import forms as of_accounts
from curbside.site.accounts import library_forms as of_library
from curbside.site.answers import forms as of_answers
from curbside.site.api import forms as of_tokens
from curbside.site.doctors import forms as of_doctors
from curbside.site.lib.refusals import EMPTY, MISSING, NOT_OFFERED, PlainForm
from curbside.site.moderation import forms as of_staff
from curbside.site.questions import forms as of_questions

MODULES = (of_accounts, of_answers, of_doctors, of_questions, of_staff, of_tokens)
NEEDS = {"now": timezone.now(), "user": None, "doctor": True}  # what some are made with
WANTED = {"AskForm": ["now"], "ChangeHandleForm": ["user"], "EraseForm": ["user"], "EraseForForm": ["user"], "TokenForm": ["doctor"]}


def ours() -> list[type[Form]]:
    found = {one for module in MODULES for one in vars(module).values() if isclass(one) and issubclass(one, Form) and one is not PlainForm}
    return sorted(found, key=lambda one: one.__name__)


def required(form: Form) -> Iterator[Field]:
    return (field for field in form.fields.values() if field.required)


@pytest.mark.parametrize("kind", ours(), ids=lambda kind: kind.__name__)
def test_what_is_missing_is_told_in_our_words(kind: type[Form]) -> None:
    form = kind({}, **{name: NEEDS[name] for name in WANTED.get(kind.__name__, [])})
    said = [str(word) for words in form.errors.values() for word in words]
    assert len(said) == len(list(required(form)))
    assert all(word in {*MISSING.values(), *form.missing.values()} for word in said)


def test_the_forms_for_signing_in_have_words_for_each_field() -> None:
    kinds = [one for one in vars(of_library).values() if isclass(one) and issubclass(one, of_library.InOurWords) and one is not of_library.InOurWords]
    fields = {name for kind in kinds for name, field in kind.base_fields.items() if field.required}
    assert fields - {*MISSING} == {"username"}  # which the library takes out where people have none


def test_what_is_too_long_or_not_offered_is_told_as_well() -> None:
    form = of_doctors.ReviewForm({"stars": "6", "treated": "yes", "body": "x" * 5001})
    assert form.errors == {"stars": [NOT_OFFERED], "body": ["Shorten this to 5000 characters; it has 5001 now."]}
    assert of_doctors.VerificationForm({"country": "USA"}).errors["country"] == ["Write the country as two letters, such as US."]


def test_an_empty_file_is_told_as_well() -> None:
    form = of_doctors.VerificationForm({}, {"evidence": SimpleUploadedFile("licence.jpg", b"")})
    assert form.errors["evidence"] == [EMPTY]

"""The cast: Amara asks, Dr Ben and Dr Chen answer, Dee is an unverified doctor, Mo moderates. All invented."""

from __future__ import annotations

import io
from datetime import timedelta

from allauth.account.models import EmailAddress
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from PIL import Image

from curbside.site.accounts.models import User
from curbside.site.api.actions import make_token
from curbside.site.api.models import Scope
from curbside.site.doctors.models import Doctor, Specialty, Verification
from tests.cast import NOW


def person(handle: str, **fields: object) -> User:
    """An account by its handle, its address confirmed."""
    known = User.objects.filter(handle=handle).first()
    if known:
        return known
    user = User.objects.create_user(f"{handle}@example.org", handle=handle, **fields)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def amara() -> User:
    """A patient."""
    return person("amara")


def mo() -> User:
    """A member of staff."""
    return person("mo", is_staff=True, is_superuser=True)


def ben() -> Doctor:
    """A verified dermatologist."""
    return verified("ben", "Ben Adeyemi", "Dermatologist", "Leeds")


def chen() -> Doctor:
    """A verified facial plastic surgeon."""
    return verified("chen", "Chen Wei-Lin", "Facial Plastic Surgeon", "Boston")


def dee() -> Doctor:
    """A doctor whose verification nobody has decided yet."""
    doctor = profile("dee", "Dee Okafor", "Ophthalmologist", "Lagos")
    if not doctor.verifications.exists():
        Doctor.objects.filter(pk=doctor.pk).update(listed=False)
        Verification.objects.create(doctor=doctor, **said_of(doctor), country="NG", licence="LG 20417", asked_at=NOW)
    return doctor


def profile(handle: str, name: str, specialty: str, place: str) -> Doctor:
    """A doctor's profile with an account."""
    title, _ = Specialty.objects.get_or_create(name=specialty, defaults={"slug": specialty.lower().replace(" ", "-")})
    doctor, _ = Doctor.objects.get_or_create(
        account=person(handle), defaults={"name": name, "credentials": ["MD"], "specialty": title, "place": place}
    )
    return doctor


def said_of(doctor: Doctor) -> dict[str, object]:
    """What a request says of its doctor, where it asks for the profile as it is."""
    specialty = doctor.specialty.name if doctor.specialty else ""
    return {"name": doctor.name, "credentials": doctor.credentials, "specialty": specialty, "place": doctor.place}


def verified(handle: str, name: str, specialty: str, place: str) -> Doctor:
    """A doctor with a verification that holds for a hundred years."""
    doctor = profile(handle, name, specialty, place)
    if not doctor.verifications.exists():
        Verification.objects.create(
            doctor=doctor,
            **said_of(doctor),
            state=Verification.State.GRANTED,
            country="GB",
            licence="7012345",
            asked_at=NOW,
            decided_at=NOW,
            fact="licence seen",
            checked_at=NOW,
            expires_at=NOW + timedelta(days=36_500),
        )
    return doctor


def signed_in(user: User | None) -> Client:
    """A browser in which somebody is signed in; None: nobody."""
    client = Client()
    if user:
        client.force_login(user)
    return client


def confirmed(user: User) -> Client:
    """A browser in which somebody has just given their password once more."""
    user.set_password("a long walk home")
    user.save()
    client = signed_in(user)
    client.post("/account/reauthenticate/", {"password": "a long walk home"})
    return client


def program(user: User | None, *scopes: str) -> Client:
    """A program with somebody's token for these scopes, or for all; None: one without a token. Like a browser, but that it sends JSON."""
    if user is None:
        return Client(headers={"Accept": "application/json"})
    now = timezone.now()
    _, secret = make_token(user, "a program", scopes or Scope.values, days=7, strong=False, now=now)
    return Client(headers={"Authorization": f"Bearer {secret}"})


def a_photo(name: str = "smile.jpg", colour: str = "tan") -> SimpleUploadedFile:
    """A small photo as a browser sends it."""
    file = io.BytesIO()
    Image.new("RGB", (64, 48), colour).save(file, "JPEG")
    return SimpleUploadedFile(name, file.getvalue(), "image/jpeg")

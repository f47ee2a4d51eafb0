"""The demo's people, all invented: each can walk their whole path. Made once; a second time changes nothing."""

from __future__ import annotations

from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone

from curbside.site.accounts.models import User
from curbside.site.accounts.sign_in_links import sign_in_link
from curbside.site.consensus.actions import store_reading
from curbside.site.doctors.actions import Profile, ask_verification, grant
from curbside.site.lib.states import State
from curbside.site.mail.models import Letter
from curbside.site.moderation.models import Scope
from curbside.site.questions.actions import keep_draft, post_question, set_state
from curbside.site.questions.models import Question

PEOPLE = {
    "amara": "Amara, a patient",
    "ben": "Dr Ben Adeyemi, verified dermatologist",
    "chen": "Dr Chen Wei-Lin, verified facial plastic surgeon",
    "dee": "Dr Dee Okafor, not yet verified",
    "mo": "Mo, a moderator",
}
BEN = Profile("Ben Adeyemi", ("MD",), "Dermatologist", "Leeds")
CHEN = Profile("Chen Wei-Lin", ("MD", "FACS"), "Facial Plastic Surgeon", "Boston")
DEE = Profile("Dee Okafor", ("MD",), "Ophthalmologist", "Lagos")
ASKED = {
    "title": "One eyebrow sits higher since my Botox ten days ago. Will it even out?",
    "body": "I had Botox in my forehead ten days ago and my left eyebrow now sits higher than the right. How long will this last? "
    "Is it permanent? Should I go back for a touch-up? Can I wear a tight cycling helmet?",
    "treatment": "botulinum toxin",
    "area": "forehead",
}
WAITS = {
    "title": "A small lump under the skin four weeks after lip filler",
    "body": "I can feel a small lump on the left side of my lower lip. It does not hurt. Will it go by itself? Should it be dissolved?",
    "treatment": "filler",
    "area": "lips",
}


@transaction.atomic
def add_cast() -> None:
    """Amara with a question that is open and one that waits for a moderator, two verified doctors, one who waits, and Mo."""
    if User.objects.filter(handle="amara").exists():
        return
    now = timezone.now()
    people = {handle: _person(handle) for handle in PEOPLE}
    Scope.objects.create(user=people["mo"], specialty="")
    for number, (handle, profile) in enumerate((("ben", BEN), ("chen", CHEN), ("dee", DEE))):
        request = ask_verification(people[handle], profile, country="GB", licence=str(7012345 + 1111 * number), npi="", evidence=None, now=now)
        if handle != "dee":
            grant(request, "licence seen", by=people["mo"], now=now)
    Letter.objects.filter(user__in=people.values()).update(state=Letter.State.SENT, sent_at=now)  # nobody waits for these
    open_one = _ask(people["amara"], ASKED, now - timedelta(days=1))
    set_state(open_one, State.PUBLISHED, now=now)
    for question in (open_one, _ask(people["amara"], WAITS, now)):
        question.refresh_from_db()
        store_reading(question, [])


def sign_in_links() -> list[tuple[str, str]]:
    """Who each of them is, and the link that signs them in, good for a day."""
    found = {user.handle: user for user in User.objects.filter(handle__in=PEOPLE)}
    return [(who, sign_in_link(found[handle])) for handle, who in PEOPLE.items() if handle in found]


def _person(handle: str) -> User:
    user = User.objects.create_user(f"{handle}@example.org", handle=handle)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def _ask(by: User, asked: dict[str, str], now: datetime) -> Question:
    return post_question(keep_draft(None, asked, by=by, now=now), asked, now=now, hold=True)

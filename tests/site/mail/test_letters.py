"""Letters: one for one event, sent once, through a real mail server that is sometimes down."""

from __future__ import annotations

import smtplib
import socket
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.db import connection
from django.test import Client

from curbside.site.accounts.actions import erase
from curbside.site.mail.actions import send
from curbside.site.mail.jobs import MOST, post_letter
from curbside.site.mail.models import Letter, Refusal
from curbside.site.mail.unsubscribing import unsubscribe_link
from tests.cast import NOW
from tests.site.people import amara, person


class Postbox:
    """A mail server's hands: keeps what comes, refuses one address."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:  # noqa: N802
        """Take a recipient, but not the one who is gone."""
        if address.startswith("gone@"):
            return "550 no such person"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Keep a letter."""
        assert isinstance(envelope.content, bytes)
        self.letters.append(message_from_bytes(envelope.content, policy=policy.default))  # type: ignore[arg-type]
        return "250 OK"


@pytest.fixture
def postbox(settings) -> Iterator[Postbox]:
    """A mail server on this machine, and the site told to use it."""
    box = Postbox()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    yield box
    controller.stop()


def tell(event: str = "approved question 1", kind: Letter.Kind = Letter.Kind.NEEDED) -> bool:
    context = {"title": "Crooked smile", "address": "/q/1", "what": "approved", "kind": "question", "reason": ""}
    return send(event, amara(), "Your question is on the page", "moderation/mail/decided.txt", context, kind=kind)


class TestSending:
    def test_a_letter_arrives_in_plain_text_at_the_persons_address(self, postbox: Postbox) -> None:
        tell()
        [letter] = postbox.letters
        assert (letter["To"], letter["Subject"], letter.get_content_type()) == ("amara@example.org", "Your question is on the page", "text/plain")
        assert "Crooked smile" in letter.get_content()
        assert Letter.objects.get().state == "sent"

    def test_its_words_are_not_kept_once_they_are_sent(self, postbox: Postbox) -> None:
        tell()
        assert (Letter.objects.get().subject, Letter.objects.get().words) == ("Your question is on the page", "")

    def test_one_event_gives_one_letter_however_often_it_is_told(self, postbox: Postbox) -> None:
        assert [tell(), tell()] == [True, False]
        post_letter.enqueue(Letter.objects.get().pk)
        assert len(postbox.letters) == 1

    def test_mail_of_what_one_follows_can_be_stopped_with_one_press(self, postbox: Postbox) -> None:
        tell(kind=Letter.Kind.FOLLOWED)
        letter = postbox.letters[0]
        assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        address = str(letter["List-Unsubscribe"]).strip("<>").partition("8000")[2]
        Client().post(address, {"List-Unsubscribe": "One-Click"})
        assert tell("another", kind=Letter.Kind.FOLLOWED) is False
        assert tell("needed") is True
        assert [one["List-Unsubscribe"] is None for one in postbox.letters] == [False, True]


class TestBadDays:
    def test_a_server_that_is_down_is_asked_again_later(self, settings) -> None:
        settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = "django.core.mail.backends.smtp.EmailBackend", "127.0.0.1", 1
        tell()
        letter = Letter.objects.get()
        assert (letter.state, letter.attempts, letter.error) == ("waiting", 1, "ConnectionRefusedError")

    def test_after_it_is_up_again_the_letter_goes_out_once(self, settings, postbox: Postbox) -> None:
        port, settings.EMAIL_PORT = settings.EMAIL_PORT, 1
        tell()
        settings.EMAIL_PORT = port
        number = Letter.objects.get().pk
        post_letter.enqueue(number)
        post_letter.enqueue(number)
        assert len(postbox.letters) == 1

    def test_it_is_given_up_after_six_times_and_staff_see_it(self, settings) -> None:
        settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = "django.core.mail.backends.smtp.EmailBackend", "127.0.0.1", 1
        tell()
        for _ in range(MOST + 3):
            post_letter.enqueue(Letter.objects.get().pk)
        assert (Letter.objects.get().state, Letter.objects.get().attempts) == ("failed", MOST)

    def test_an_address_the_server_refuses_fails_at_once_and_is_not_named(self, postbox: Postbox) -> None:
        user = person("gone")
        send("x", user, "Hello", "moderation/mail/suspended.txt", {"reason": "", "until": None})
        letter = Letter.objects.get()
        assert (letter.state, letter.error) == ("failed", smtplib.SMTPRecipientsRefused.__name__)

    def test_a_letter_that_may_have_gone_out_is_not_sent_again(self, postbox: Postbox) -> None:
        letter = Letter.objects.create(event="x", user=amara(), subject="s", words="w", state=Letter.State.SENDING)
        post_letter.enqueue(letter.pk)
        assert postbox.letters == []


class TestSwitchingOff:
    def test_looking_at_the_page_changes_nothing(self) -> None:
        assert Client().get(unsubscribe_link(amara(), Letter.Kind.FOLLOWED)).status_code == 200
        assert not Refusal.objects.exists()

    def test_a_wrong_key_opens_nothing(self) -> None:
        assert Client().post("/mail/off/made-up").status_code == 404

    def test_the_link_of_an_account_that_was_erased_still_has_its_page(self) -> None:
        user = person("leaver")
        link = unsubscribe_link(user, Letter.Kind.FOLLOWED)
        erase(user, now=NOW)
        page = Client().post(link)
        connection.check_constraints()
        assert (page.status_code, "No more of this mail" in page.content.decode(), Refusal.objects.count()) == (200, True, 0)

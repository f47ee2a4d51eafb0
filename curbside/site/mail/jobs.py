"""Sending letters, in the background."""

from __future__ import annotations

from datetime import timedelta
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone
from django_tasks import task

from curbside.site.mail.headers import name_letter
from curbside.site.mail.models import Letter
from curbside.site.mail.unsubscribing import unsubscribe_link

MOST = 6
FIRST_PAUSE = timedelta(minutes=2)  # doubled after each attempt: 2, 4, 8, 16, 32 minutes


@task()
def post_letter(number: int) -> None:
    """Send a letter that waits. A refused address fails at once; a server that is down is asked again, with growing pauses, six times in all."""
    if not Letter.objects.filter(pk=number, state=Letter.State.WAITING).update(state=Letter.State.SENDING):
        return
    letter = Letter.objects.select_related("user").get(pk=number)
    letter.attempts += 1
    try:
        _message(letter).send()
    except (SMTPException, OSError) as error:
        _put_off(letter, error)
    else:
        sent = {"state": Letter.State.SENT, "attempts": letter.attempts, "error": "", "sent_at": timezone.now()}
        Letter.objects.filter(pk=number).update(**sent | _emptied(letter))


def _message(letter: Letter) -> EmailMessage:
    headers = {"Auto-Submitted": "auto-generated"}
    if letter.kind != Letter.Kind.NEEDED:
        headers |= {"List-Unsubscribe": f"<{unsubscribe_link(letter.user, letter.kind)}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    return name_letter(EmailMessage(letter.subject, letter.words, settings.DEFAULT_FROM_EMAIL, [letter.user.email], headers=headers))


def _put_off(letter: Letter, error: Exception) -> None:
    """Keep the name of what went wrong, never the address. A whole queue is behind it: nothing is raised."""
    final = letter.attempts >= MOST or _is_final(error)
    state = Letter.State.FAILED if final else Letter.State.WAITING
    Letter.objects.filter(pk=letter.pk).update(state=state, attempts=letter.attempts, error=type(error).__name__)
    if not final:
        pause = FIRST_PAUSE * 2 ** (letter.attempts - 1)
        post_letter.using(run_after=timezone.now() + pause).enqueue(letter.pk)


def _emptied(letter: Letter) -> dict[str, str]:
    """The words are not kept once they are sent: they name what may be erased. What somebody follows tells of their health: there the subject goes as well."""
    return {"words": ""} | ({"subject": ""} if letter.kind != Letter.Kind.NEEDED else {})


def _is_final(error: Exception) -> bool:
    """Whether the server will say the same tomorrow: a 5xx answer."""
    if isinstance(error, SMTPRecipientsRefused):
        return all(code >= 500 for code, _ in error.recipients.values())
    return isinstance(error, SMTPResponseException) and error.smtp_code >= 500

"""The page that switches followed mail off."""

from __future__ import annotations

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from curbside.site.mail.unsubscribing import SALT, refuse_mail


@csrf_exempt  # the reader's mail program presses the button; the key in the address is what proves it
@never_cache
def unsubscribe(request: HttpRequest, key: str) -> HttpResponse:
    """Shows a button; a press, by a person or by a mail program, switches off. Looking alone changes nothing. Raises Http404 for a wrong key."""
    try:
        signing.loads(key, salt=SALT)
    except signing.BadSignature as error:
        raise Http404("no such address") from error
    if request.method == "POST":
        refuse_mail(key)
    return render(request, "mail/unsubscribe.html", {"done": request.method == "POST"})

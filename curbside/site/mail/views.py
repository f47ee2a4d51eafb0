"""The page that switches mail off."""

from __future__ import annotations

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from curbside.site.mail.unsubscribing import kind_of, refuse_mail


@csrf_exempt  # the reader's mail program presses the button; the key in the address is what proves it
@never_cache
def unsubscribe(request: HttpRequest, key: str) -> HttpResponse:
    """Shows a button; a press, by a person or by a mail program, switches off. Looking alone changes nothing; a wrong key is told (404)."""
    try:
        kind = kind_of(key)
    except signing.BadSignature:
        return render(request, "mail/not_whole.html", status=404)
    if request.method == "POST":
        refuse_mail(key)
    return render(request, "mail/unsubscribe.html", {"done": request.method == "POST", "kind": kind})

"""The site's addresses and `/trivial`."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path

from curbside.site import urls


def trivial(request: HttpRequest) -> HttpResponse:
    """The least a Django view can do, behind the site's whole middleware."""
    return HttpResponse("nothing")


urlpatterns = [path("trivial", trivial), *urls.urlpatterns]

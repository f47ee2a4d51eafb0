"""Photos and their thumbnails, each to those its audience names."""

from __future__ import annotations

from django.core.files.storage import default_storage
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from curbside.site.lib.http import Gone
from curbside.site.questions.access import get_photo_for


@require_safe
def photo(request: HttpRequest, pk: int, *, small: bool = False) -> HttpResponse:
    """The picture, large or small. No cache on the way may keep it: who may see it can change at any time."""
    found = get_photo_for(request.user, pk, timezone.now())
    try:
        with default_storage.open(found.file(small=small)) as file:
            response = HttpResponse(file.read(), content_type="image/jpeg")
    except FileNotFoundError as error:
        raise Gone("the file of this photo is no longer there") from error
    response["Cache-Control"] = "private, no-store"
    response["Content-Disposition"] = f'inline; filename="photo-{found.pk}.jpg"'
    response["X-Robots-Tag"] = "noindex"
    return response

"""The API's first version: its operations, and what its errors look like."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from curbside.site.answers.writing import CannotAnswer
from curbside.site.api import reading, writing
from curbside.site.api.access import NoToken
from curbside.site.api.problems import BadInput, Conflict, problem
from curbside.site.kept.decorators import kept
from curbside.site.lib.away import is_away, retry_later
from curbside.site.lib.http import Gone
from curbside.site.lib.limits import TooMany


class _Api(NinjaAPI):
    """The library's, whose document says of errors what is sent: problem+json."""

    def get_openapi_schema(self, *words: Any, **more: Any) -> Any:
        """The OpenAPI document. The library knows one type of content for all that is sent."""
        document = super().get_openapi_schema(*words, **more)
        operations = [one for ways in document["paths"].values() for one in ways.values()]
        for status, answer in [pair for one in operations for pair in one["responses"].items()]:
            if int(status) >= 400 and "application/json" in answer.get("content", {}):
                answer["content"] = {"application/problem+json": answer["content"]["application/json"]}
        return document


api = _Api(
    title=f"{settings.SITE_NAME}: the API",
    version="1",
    description="Questions, and what several doctors answered. Nothing here is medical advice of ours: it shows what doctors said.",
    urls_namespace="api",
    docs_url=None,  # the library's pages for trying it out need scripts in the page, which our policy forbids
    docs_decorator=kept,
    servers=[{"url": settings.ADDRESS}],
)
api.add_router("", reading.router)
api.add_router("", writing.router)


@api.exception_handler(NoToken)
def _no_token(request: HttpRequest, error: NoToken) -> HttpResponse:
    response = problem(401, str(error))
    response["WWW-Authenticate"] = "Bearer"
    return response


@api.exception_handler(PermissionDenied)
def _refused(request: HttpRequest, error: PermissionDenied) -> HttpResponse:
    return problem(403, str(error))


@api.exception_handler(Http404)
def _nothing(request: HttpRequest, error: Http404) -> HttpResponse:
    return problem(404, str(error))


@api.exception_handler(Gone)
def _gone(request: HttpRequest, error: Gone) -> HttpResponse:
    return problem(410, str(error))


@api.exception_handler(CannotAnswer)
def _cannot(request: HttpRequest, error: CannotAnswer) -> HttpResponse:
    return problem(409, str(error))


@api.exception_handler(Conflict)
def _conflict(request: HttpRequest, error: Conflict) -> HttpResponse:
    return problem(409, str(error), **error.more)


@api.exception_handler(BadInput)
def _bad(request: HttpRequest, error: BadInput) -> HttpResponse:
    return problem(422, str(error), errors=error.errors)


@api.exception_handler(ValidationError)
def _misshapen(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """What the shapes refuse, worded as what the forms refuse is; nothing that was sent is said again."""
    return _bad(request, BadInput([{"where": _field(one["loc"]), "what": str(one["msg"])} for one in error.errors]))


@api.exception_handler(TooMany)
def _too_many(request: HttpRequest, error: TooMany) -> HttpResponse:
    response = problem(429, str(error))
    response["Retry-After"] = str(error.seconds)
    return response


@api.exception_handler(OperationalError)
@api.exception_handler(InterfaceError)
def _away(request: HttpRequest, error: DatabaseError) -> HttpResponse:
    if not is_away(error):
        raise error
    return retry_later(problem(503, "the database cannot be used just now"))


@api.exception_handler(HttpError)
def _unreadable(request: HttpRequest, error: HttpError) -> HttpResponse:
    return problem(error.status_code, str(error))


def _field(place: Any) -> str:
    """The field's name within what was sent: ("body", "given", "title") is "title"."""
    return ".".join(str(part) for part in place if part not in ("body", "query", "path", "header", "given")) or "body"

"""The database cannot be used just now: it is away, or another program holds it. Whatever was asked for gets one page, and the log one line."""

from __future__ import annotations

import logging
import sqlite3
import sys

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.defaults import server_error

RETRY = 30  # seconds


def is_away(error: BaseException | None) -> bool:
    """Whether the error is one of the moment. SQLite calls a table it does not have by the same name: that is none."""
    if not isinstance(error, InterfaceError | OperationalError):
        return False
    return getattr(error.__cause__, "sqlite_errorcode", None) != sqlite3.SQLITE_ERROR


def went_wrong(request: HttpRequest) -> HttpResponse:
    """What is answered to an error that nobody caught, of a view or of what stands before it. Nothing here may ask the database."""
    if not is_away(sys.exc_info()[1]):
        return server_error(request)
    said = {"site_name": settings.SITE_NAME, "emergency": settings.EMERGENCY_NUMBER}
    return retry_later(HttpResponse(render_to_string("503_database.html", said), status=503))


def retry_later(answer: HttpResponse) -> HttpResponse:
    """The answer, saying when to ask again."""
    answer["Retry-After"] = str(RETRY)
    return answer


class OneLine(logging.Filter):
    """Shortens what the log says of such an error, which every request meets alike, to what the database says."""

    def filter(self, record: logging.LogRecord) -> bool:
        """True: it is told in any case."""
        error = record.exc_info[1] if record.exc_info else None
        if is_away(error):
            said = next(iter(str(error).splitlines()), type(error).__name__)
            record.msg, record.args, record.exc_info = "%s (%s)", (record.getMessage(), said), None
        return True

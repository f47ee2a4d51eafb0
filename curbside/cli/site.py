"""Opening the site for a command: everything that can be wrong with its settings or its database, in one clear line."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

from curbside.core.errors import CurbsideError


class UnusableSite(CurbsideError):
    """The site cannot be opened; the message says what to do."""


def open_site(mode: str | None = None) -> None:
    """Load the settings and the apps. Raises UnusableSite where the extra is not installed or a setting is wrong."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "curbside.site.settings")
    if mode:
        os.environ.setdefault("CURBSIDE_MODE", mode)
    try:
        import_module("django").setup()
    except ModuleNotFoundError as error:
        raise UnusableSite(f"the site needs more than the command ({error.name} is missing): pip install 'curbside[site]'") from None
    except import_module("django.core.exceptions").ImproperlyConfigured as error:
        raise UnusableSite(str(error)) from None


def site_module(name: str) -> ModuleType:
    """A module of the opened site: `site_module("imports.run")`."""
    return import_module(f"curbside.site.{name}")


@contextmanager
def clear_errors() -> Iterator[None]:
    """Turns the database's and the disk's bad days into UnusableSite."""
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management.base import CommandError
    from django.db.utils import DatabaseError, InterfaceError

    try:
        yield
    except (CommandError, ImproperlyConfigured) as error:
        raise UnusableSite(str(error)) from None
    except (DatabaseError, InterfaceError) as error:
        raise UnusableSite(explain(error)) from None
    except BrokenPipeError:
        raise  # whoever read the output has gone
    except OSError as error:
        raise UnusableSite(f"{error.filename or 'the disk'}: {error.strerror or error}; nothing half-written was kept") from None


def explain(error: Exception) -> str:
    """A database's error as what happened and what to do."""
    said = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    hints = (
        ("no such table", "the database has not been set up: curbside manage migrate"),
        ("no such column", "the database is of an older version: curbside manage migrate"),
        ('role ".*" does not exist', "the user that DATABASE_URL names is not known to PostgreSQL"),
        ('database ".*" does not exist', "the database that DATABASE_URL names is not there: createdb makes it"),
        ("does not exist", "the database has not been set up or is of an older version: curbside manage migrate"),
        ("database is locked", "another program holds the database; try again when it has finished"),
        ("disk is full", "the disk is full; what was acknowledged is kept, make room and try again"),
        ("disk I/O error", "the disk is full or failing; what was acknowledged is kept, make room and try again"),
        ("No space left", "the disk is full; what was acknowledged is kept, make room and try again"),
        ("unable to open database file", "the database file cannot be opened; see CURBSIDE_DATA and DATABASE_URL"),
        ("readonly database", "the database file cannot be written; see who owns it"),
        ("not a database", "the file that DATABASE_URL or CURBSIDE_DATA names is no SQLite database"),
        ("password", "the database refuses the user or password of DATABASE_URL"),
        ("connection option", "DATABASE_URL has an option that PostgreSQL does not know"),
        ("connection", "the database does not answer; see DATABASE_URL and whether the server runs"),
    )
    return next((f"{hint} ({said})" for sign, hint in hints if re.search(sign, said, re.IGNORECASE)), f"the database says: {said}")


def tell(error: Exception | str) -> int:
    """Say what is wrong as one line on standard error; returns the exit code."""
    print(f"curbside: {error}", file=sys.stderr)
    return 1

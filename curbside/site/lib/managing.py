"""Django's management commands, called by name."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import ManagementUtility, call_command
from django.core.management.base import CommandError
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor

from curbside.site.lib.numbers import number_of


def manage(words: Sequence[str]) -> None:
    """Run a management command given as words; its errors come as exceptions, not as an exit."""
    name, *rest = words
    if name in ("help", "--help", "-h") or "--help" in rest:
        ManagementUtility(["curbside manage", *words]).execute()
        return
    utility = ManagementUtility(["curbside manage", *words])
    command = utility.fetch_command(name)
    parser = command.create_parser("curbside manage", name)
    options = vars(parser.parse_args(rest))
    arguments = options.pop("args", ())
    if name == "runserver":
        _check_port(options["addrport"] or "")
    command.execute(*arguments, **options)


def _check_port(place: str) -> None:
    """Django looks whether "8000" or "127.0.0.1:8000" has a number at its end, and not at how large. Raises CommandError."""
    port = place.rpartition(":")[2]
    number = number_of(port)
    if port.isdecimal() and (number is None or number > 65535):
        raise CommandError(f"{port} is no port: a port is a number from 0 to 65535")


def missing_migrations() -> list[str]:
    """The migrations that the database has not seen yet, by name."""
    executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
    return [f"{migration.app_label}.{migration.name}" for migration, _ in executor.migration_plan(executor.loader.graph.leaf_nodes())]


def require_migrated() -> None:
    """Raises CommandError where the database is not of this version."""
    missing = missing_migrations()
    if missing:
        raise CommandError(f"the database lacks {len(missing)} migrations (first: {missing[0]}); run: curbside manage migrate")


def prepare_static() -> None:
    """Gather, hash and compress the static files, so that a proxy or the server can hand them out for a year; nothing, where none has changed."""
    done, files = Path(settings.STATIC_ROOT, "gathered.txt"), _static_files()
    if done.exists() and done.read_text(encoding="ascii") == files:
        return
    call_command("collectstatic", interactive=False, verbosity=0)
    done.write_text(files, encoding="ascii")  # last, so that an interrupted gathering is done again


def _static_files() -> str:
    """A digest of how they are gathered, and of every file's name, size and time of change."""
    found = [(name, os.stat(storage.path(name))) for finder in get_finders() for name, storage in finder.list([])]
    facts = sorted((name, stat.st_size, stat.st_mtime_ns) for name, stat in found)
    return hashlib.sha256(repr((settings.STORAGES["staticfiles"], facts)).encode()).hexdigest()

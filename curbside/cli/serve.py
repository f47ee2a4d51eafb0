"""`curbside serve`: the site on granian with its background worker, until it is told to stop."""

from __future__ import annotations

import argparse
import errno
import socket
from importlib import import_module
from typing import Any

from curbside.cli.following import end_with_parent
from curbside.cli.numbers import port, positive
from curbside.cli.site import UnusableSite, clear_errors, open_site, site_module
from curbside.cli.wakeup import Wakeup
from curbside.cli.worker import PATIENCE, working

THREADS = 4  # a web process; each holds a connection to the database


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `curbside serve`."""
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (127.0.0.1: this machine only)")
    parser.add_argument("--port", type=port, default=8000, help="the port to listen on (8000)")
    parser.add_argument("--workers", type=positive, default=1, metavar="N", help="web processes (1)")
    parser.add_argument("--no-jobs", action="store_true", help="serve pages only; another process does the jobs (curbside manage work)")


def run(arguments: argparse.Namespace) -> int:
    """Serve until SIGTERM or SIGINT; running requests are finished first."""
    open_site()
    with clear_errors():
        managing = site_module("lib.managing")
        managing.require_migrated()
        managing.prepare_static()
    listen(arguments.host, arguments.port, arguments.workers, jobs=not arguments.no_jobs)
    return 0


def listen(host: str, port: int, workers: int = 1, *, jobs: bool = True) -> None:
    """Serve the opened site, and do its jobs. Raises UnusableSite where the port is taken or may not be used."""
    require_free(host, port)
    server = granian_server("curbside.site.wsgi", host, port, workers)
    with working(jobs):
        server.serve(target_loader=_application)


def _application(module: str) -> Any:
    """The site, in a web process that ends when the server does, even where that was killed."""
    end_with_parent()
    return import_module(module).application


def granian_server(target: str, host: str, port: int, workers: int, **more: Any) -> Any:
    """The server, as the site wants it. more: granian's own options."""
    granian = import_module("granian")
    wsgi = granian.constants.Interfaces.WSGI
    server = granian.Granian(
        target,
        address=host,
        port=port,
        interface=wsgi,
        workers=workers,
        blocking_threads=THREADS,
        blocking_threads_idle_timeout=600,
        log_access=False,
        workers_kill_timeout=PATIENCE,
        **more,
    )
    server.main_loop_interrupt = Wakeup()  # Ctrl+C reaches the worker as well: its end and the signal come together
    return server


def require_free(host: str, port: int) -> None:
    """Raises UnusableSite where the port is taken or may not be used."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        with socket.socket(family, kind, protocol) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
    except (OSError, OverflowError) as error:
        if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
            raise UnusableSite(f"port {port} is in use; stop what holds it or choose another with --port") from None
        raise UnusableSite(f"cannot listen on {host}:{port}: {error}") from None

"""A real site for the browser: its own folder, a few threads, a few people, and `curbside serve` on a port nobody uses.

`python -m tests.browser.stage` fills the site that the environment names and prints the session of a member of staff.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from curbside.cli.site import open_site

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60  # seconds for a site to start on a busy machine


@dataclass(frozen=True, slots=True)
class Site:
    """A site that is being served. staff: the session of somebody who may enter the admin."""

    address: str
    staff: str


@contextmanager
def served(folder: Path) -> Iterator[Site]:
    """Fill a new site in a folder and serve it until the block ends."""
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "CURBSIDE_UNDER_TEST")}
    environment = kept | {"CURBSIDE_MODE": "test", "CURBSIDE_DATA": str(folder / "data"), "CURBSIDE_ADDRESS": address}
    staff = subprocess.run([sys.executable, "-m", "tests.browser.stage"], env=environment, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    log = folder / "served.log"
    with log.open("wb") as out:
        command = [sys.executable, "-m", "curbside", "serve", "--port", str(port)]
        server = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT)
        try:
            _wait_for(port, server, log)
            yield Site(address, staff.stdout.split()[-1])
        finally:
            server.terminate()
            server.wait(timeout=PATIENCE)


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def _wait_for(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < end:
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail(f"the site did not start: {log.read_text(encoding='utf-8', errors='replace')}")


def fill() -> str:
    """Threads in a fixed order, so that their addresses are known (pages.py), and somebody of the staff. Returns the session's key."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.core.management import call_command

    call_command("migrate", verbosity=0)

    from curbside.site.doctors.models import Doctor
    from curbside.site.imports.actions import import_thread
    from curbside.site.imports.samples import import_samples, sample_files
    from tests.browser.hostile import THREADS
    from tests.cast import NOW, QUIET, SMILE
    from tests.site.people import mo

    for thread in (SMILE, QUIET, *THREADS.values()):
        import_thread(thread, now=NOW)
    import_samples(files=sample_files()[:12])
    Doctor.objects.filter(name="Talia Number31").update(removed=True)
    session = SessionStore()
    staff = mo()
    session[SESSION_KEY], session[BACKEND_SESSION_KEY] = str(staff.pk), "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = staff.get_session_auth_hash()
    session.save()
    return str(session.session_key)


if __name__ == "__main__":
    open_site()
    print(fill())

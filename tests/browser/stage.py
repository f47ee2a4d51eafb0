"""A real site for the browser: its own folder, a few threads, a few people, and `curbside serve` on a port nobody uses.

`python -m tests.browser.stage` fills the site that the environment names and prints the sessions of the cast.
"""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from curbside.cli.site import open_site
from tests.surroundings import bare_environment

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "a long walk home"
PATIENCE = 180  # seconds for a site to be filled or to start on a busy machine


@dataclass(frozen=True, slots=True)
class Site:
    """A site that is being served. sessions: of the cast, by handle: amara and ada ask, ben and chen answer, bo and cy read, mo is staff. ada, bo, cy and mo have the password.
    kim has an account and no session. Two pages of things wait for moderators."""

    address: str
    sessions: dict[str, str]


def filled(shared: Path) -> Path:
    """The folder of a filled site, made once however many workers ask: reading the hostile threads takes seconds."""
    folder, done = shared / "filled", shared / "filled/done"
    try:
        folder.mkdir()
    except FileExistsError:
        _wait_until(done.exists, "another worker did not fill the site")
    else:
        environment = _environment(folder / "data", "http://127.0.0.1:8000")
        said = subprocess.run([sys.executable, "-m", "tests.browser.stage"], env=environment, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
        (folder / "sessions.json").write_text(said.stdout.strip().splitlines()[-1], encoding="ascii")
        done.touch()
    return folder


@contextmanager
def served(template: Path, folder: Path) -> Iterator[Site]:
    """Serve a copy of a filled site until the block ends."""
    shutil.copytree(template, folder, dirs_exist_ok=True)
    port = _free_port()
    environment = _environment(folder / "data", f"http://127.0.0.1:{port}")
    log = folder / "served.log"
    with log.open("wb") as out:
        command = [sys.executable, "-m", "curbside", "serve", "--port", str(port)]
        server = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT)
        try:
            _wait_until(lambda: server.poll() is not None or _answers(port), "the site did not start")
            assert server.poll() is None, log.read_text(encoding="utf-8", errors="replace")
            yield Site(f"http://127.0.0.1:{port}", json.loads((folder / "sessions.json").read_text(encoding="ascii")))
        finally:
            server.terminate()
            server.wait(timeout=PATIENCE)


def _environment(data: Path, address: str) -> dict[str, str]:
    return bare_environment() | {"CURBSIDE_MODE": "test", "CURBSIDE_DATA": str(data), "CURBSIDE_ADDRESS": address}


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def _answers(port: int) -> bool:
    with socket.socket() as trial:
        return trial.connect_ex(("127.0.0.1", port)) == 0


def _wait_until(true: Callable[[], bool], otherwise: str) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > end:
            pytest.fail(f"{otherwise} within {PATIENCE} seconds")
        time.sleep(0.1)


def fill() -> dict[str, str]:
    """Threads in a fixed order, so that their addresses are known (pages.py), and the cast. Returns their sessions by handle."""
    from django.conf import settings
    from django.core.management import call_command

    call_command("migrate", verbosity=0)

    from curbside.site.doctors.actions import publish_review, reply_to_review, write_review
    from curbside.site.doctors.models import Doctor, Review
    from curbside.site.imports.actions import import_thread
    from curbside.site.imports.samples import import_samples, sample_files
    from curbside.site.lib.states import State
    from curbside.site.questions.models import Question
    from tests.browser.hostile import ALARM, THREADS
    from tests.cast import NOW, QUIET, SMILE
    from tests.site.people import amara, ben, chen, dee, mo, person, signed_in

    for thread in (SMILE, QUIET, *THREADS.values()):
        import_thread(thread, now=NOW)
    import_samples(files=sample_files()[:12])
    import_thread(ALARM, now=NOW)
    Doctor.objects.filter(name="Talia Number31").update(removed=True)
    publish_review(write_review(ben(), 2, "He was in a hurry.", treated=True, by=person("bo"), now=NOW))
    reply_to_review(Review.objects.get(), "Please call us.", by=ben().account, now=NOW)
    write_review(ben(), 1, "He is a thief.", treated=False, by=amara(), now=NOW)
    for number in range(21):
        Question.objects.create(title=f"Does it wait, number {number}?", state=State.HELD, added_at=NOW, asked_at=NOW, changed_at=NOW)
    ada, bo, cy = person("ada"), person("bo"), person("cy")
    for user in (ada, bo, cy, mo(), person("kim")):
        user.set_password(PASSWORD)
        user.save()
    cast = (ada, amara(), ben().account, chen().account, bo, cy, dee().account, mo())
    return {user.handle: signed_in(user).cookies[settings.SESSION_COOKIE_NAME].value for user in cast}


if __name__ == "__main__":
    open_site()
    print(json.dumps(fill()))

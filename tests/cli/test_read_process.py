"""`curbside read` as a process of its own: its output, its end, and what it loads."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.pages import BROW, write

ROOT = Path(__file__).parents[2]


def command(*arguments: str, **more) -> subprocess.Popen:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **more.pop("env", {})}
    return subprocess.Popen([sys.executable, "-m", "curbside", *arguments], stdout=-1, stderr=-1, stdin=-1, env=environment, **more)


@pytest.fixture
def interruptible():
    """Who runs the tests in the background has them ignore Ctrl+C; what they start would ignore it too."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


class TestAsAProcess:
    def test_python_m_curbside_is_the_command(self, brow):
        with command("read", brow) as process:
            out, err = process.communicate(timeout=60)
        assert (process.returncode, err) == (0, b"")
        assert b"My brow hangs" in out

    @pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
    def test_an_old_terminal_still_gets_its_report(self, encoding, tmp_path):
        page = write(tmp_path / "p.txt", BROW.replace("hangs", "hängt 眉"))
        with command("read", page, env={"PYTHONIOENCODING": encoding}) as process:
            out, err = process.communicate(timeout=60)
        assert (process.returncode, err) == (0, b"")
        assert "2 of 2 doctors" in out.decode(encoding)

    def test_a_reader_who_leaves_early_is_no_error_to_speak_of(self, tmp_path):
        files = [write(tmp_path / f"{number}.txt", BROW) for number in range(60)]
        with command("read", *files) as process:
            process.stdout.read(10)
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode == 141

    @pytest.mark.usefixtures("interruptible")
    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_an_interrupt_ends_it_quietly(self, jobs):
        with command("read", "--jobs", jobs, "-", start_new_session=True) as process:
            process.stdin.write(BROW.encode())
            process.stdin.flush()
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(timeout=3)
            process.send_signal(signal.SIGINT)
            assert process.stderr.read() == b""
        assert process.returncode == 130

    def test_nothing_heavy_is_loaded_to_read_a_page(self, brow):
        code = "import sys; from curbside.cli import main; main(['read', '--format', 'json', sys.argv[1]]); print(*sys.modules)"
        done = subprocess.run([sys.executable, "-c", code, brow], capture_output=True, text=True, cwd=ROOT, check=True)
        heavy = "django rich numpy multiprocessing concurrent sqlite3 tomllib curbside.cli.report curbside.core.formats.html.threads"
        assert not set(heavy.split()) & set(done.stdout.splitlines()[-1].split())

"""`curbside read`: what it prints, what it complains of, and how it ends."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from curbside.cli import main
from tests.cli.pages import BROW, LIP

ROOT = Path(__file__).parents[2]


@pytest.fixture
def brow(tmp_path) -> str:
    return write(tmp_path / "brow.txt", BROW)


@pytest.fixture
def lip(tmp_path) -> str:
    return write(tmp_path / "lip.txt", LIP)


def write(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def documents(capsys) -> list[dict]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


class TestText:
    def test_a_page_becomes_a_report(self, brow, capsys):
        assert main(["read", brow]) == 0
        assert "2 of 2 doctors" in capsys.readouterr().out

    def test_several_pages_are_kept_apart_by_their_names(self, brow, lip, capsys):
        main(["read", brow, lip])
        printed = capsys.readouterr().out
        assert printed.index("brow.txt") < printed.index("My brow hangs") < printed.index("lip.txt") < printed.index("Lump in my lip")

    def test_a_single_page_needs_no_name(self, brow, capsys):
        main(["read", brow])
        assert "brow.txt" not in capsys.readouterr().out


class TestJson:
    def test_each_thread_is_one_document_on_one_line(self, brow, lip, capsys):
        assert main(["read", "--format", "json", brow, lip]) == 0
        assert [document["title"][:8] for document in documents(capsys)] == ["My brow ", "Lump in "]

    def test_it_has_exactly_the_keys_promised(self, brow, capsys):
        main(["read", "--format", "json", brow])
        document = documents(capsys)[0]
        assert list(document) == [
            "source", "title", "body", "stated_answer_count", "disclaimer", "facts", "asks", "answers", "consensus", "red_flags", "notices",
        ]  # fmt: skip
        assert list(document["answers"][0]) == ["headline", "body", "doctor", "claims"]
        assert list(document["answers"][0]["doctor"]) == ["name", "credentials", "place", "specialty", "stars", "reviews"]

    def test_every_quote_is_where_it_says(self, brow, capsys):
        main(["read", "--format", "json", brow])
        for answer in documents(capsys)[0]["answers"]:
            assert all(answer[claim["part"]][claim["start"] : claim["end"]] == claim["quote"] for claim in answer["claims"])

    def test_the_source_is_the_file(self, brow, capsys):
        main(["read", "--format", "json", brow])
        assert Path(documents(capsys)[0]["source"]).name == "brow.txt"

    def test_it_is_ascii_whatever_the_page(self, tmp_path, capsys):
        main(["read", "--format", "json", write(tmp_path / "p.txt", BROW.replace("brow", "Bräue\x9b"))])
        assert capsys.readouterr().out.isascii()


class TestBadInput:
    def test_a_missing_file_is_named_and_the_others_are_read(self, brow, tmp_path, capsys):
        assert main(["read", "--format", "json", str(tmp_path / "none.txt"), brow]) == 1
        out, err = capsys.readouterr()
        assert (out.count("\n"), err.count("\n")) == (1, 1)
        assert "none.txt: No such file" in err

    def test_a_folder_is_named(self, tmp_path, capsys):
        assert main(["read", str(tmp_path)]) == 1
        assert capsys.readouterr().err == f"curbside: {tmp_path}: it is a directory\n"

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_a_forbidden_file_is_named(self, brow, capsys):
        Path(brow).chmod(0)
        assert main(["read", brow]) == 1
        assert "Permission denied" in capsys.readouterr().err

    def test_an_empty_file_is_named(self, tmp_path, capsys):
        assert main(["read", write(tmp_path / "empty.txt", "")]) == 1
        assert "empty.txt" in capsys.readouterr().err

    @pytest.mark.parametrize("content", [b"\x00\xff\xfe\x00", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), b"{broken json", b"<html><", b"\xff" * 5000])
    def test_rubbish_ends_in_a_thread_or_one_line(self, content, tmp_path, capsys):
        (tmp_path / "rubbish").write_bytes(content)
        code = main(["read", "--format", "json", str(tmp_path / "rubbish")])
        out, err = capsys.readouterr()
        assert (code, bool(out), err.count("\n")) in ((0, True, 0), (1, False, 1))

    def test_a_steering_file_name_is_made_harmless(self, capsys):
        main(["read", "no\x1b[2Jfile\nx"])
        assert not set(capsys.readouterr().err[:-1]) & set("\x1b\n")


class TestWrongUse:
    @pytest.mark.parametrize("line", [
        "", "read", "reed x", "read --format pdf x", "read --jobs 0 x", "read --jobs two x", "read --as word x", "read - -",
    ])  # fmt: skip
    def test_it_ends_with_2_and_says_why(self, line, capsys):
        with pytest.raises(SystemExit) as end:
            main(line.split())
        assert end.value.code == 2
        assert "curbside" in capsys.readouterr().err

    @pytest.mark.parametrize("arguments", [["--help"], ["read", "--help"], ["--version"]])
    def test_help_and_version_end_with_0(self, arguments, capsys):
        with pytest.raises(SystemExit) as end:
            main(arguments)
        assert end.value.code == 0
        assert "curbside" in capsys.readouterr().out


class TestStandardInput:
    def test_a_dash_reads_it(self, monkeypatch, capsys):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BROW.encode())))
        assert main(["read", "-"]) == 0
        assert "My brow hangs" in capsys.readouterr().out

    def test_it_can_stand_between_files(self, monkeypatch, brow, lip, capsys):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BROW.encode())))
        main(["read", "--format", "json", lip, "-", lip])
        assert [document["title"][:3] for document in documents(capsys)] == ["Lum", "My ", "Lum"]


class TestJobs:
    def test_two_processes_print_the_same_in_the_same_order(self, tmp_path, capsys):
        files = [write(tmp_path / f"{number}.txt", (BROW, LIP)[number % 2]) for number in range(40)]
        files.insert(20, str(tmp_path / "missing.txt"))
        assert main(["read", "--format", "json", *files]) == 1
        alone = capsys.readouterr()
        assert main(["read", "--format", "json", "--jobs", "2", *files]) == 1
        assert capsys.readouterr() == alone


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

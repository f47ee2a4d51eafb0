"""The repository agrees with itself: map, documents, version, pins and pictures say what the code says."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

from curbside.cli import COMMANDS
from curbside.core.claims import ACTIONS, EVENTS, KINDS, MECHANISMS, OUTLOOKS
from curbside.core.formats import FORMATS
from curbside.version import find_version

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PAGES = [*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / "bench").rglob("*.md")]
CODE = [path for folder in ("curbside", "bench", "tests", "docs") for path in (ROOT / folder).rglob("*.py")]
WRITTEN = [*PAGES, *CODE, *(ROOT / "curbside").rglob("*.toml"), ROOT / "Makefile", ROOT / "pyproject.toml"]
LONGEST = 500
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#]+)")
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX)\b")


@cache
def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


class TestMap:
    def test_every_folder_of_the_package_has_its_line(self):
        folders = {named(path.parent) + "/" for path in (ROOT / "curbside").rglob("*") if path.is_file() and "__pycache__" not in path.parts}
        assert {folder for folder in folders if f"| `{folder}` |" not in text(DOCS / "map.md")} == set()

    def test_every_line_is_a_folder(self):
        assert [folder for folder in re.findall(r"^\| `([^`]+/)` \|", text(DOCS / "map.md"), re.MULTILINE) if not (ROOT / folder).is_dir()] == []


class TestDocuments:
    def test_every_setting_has_its_row(self):
        read = set(
            re.findall(
                r'"(CURBSIDE_[A-Z_]+|DATABASE_URL)"', text(ROOT / "curbside/site/settings.py") + text(ROOT / "curbside/site/lib/environment.py")
            )
        )
        assert read == set(re.findall(r"^\| `([A-Z_]+)` \|", text(DOCS / "reference/settings.md"), re.MULTILINE))

    @pytest.mark.parametrize("page", PAGES, ids=named)
    def test_its_links_lead_somewhere(self, page):
        assert [link for link in LINK.findall(text(page)) if not (page.parent / link).exists()] == []

    def test_every_kind_of_claim_has_its_heading(self):
        assert [kind.name for kind in KINDS if f"## {kind.name}\n" not in text(DOCS / "reference/claims.md")] == []

    def test_every_value_a_claim_may_have_is_listed(self):
        page = text(DOCS / "reference/claims.md")
        assert [value for value in (*ACTIONS, *EVENTS, *MECHANISMS, *OUTLOOKS) if f"`{value}`" not in page] == []

    def test_every_format_has_its_row(self):
        assert [form.name for form in FORMATS if f"| `{form.name}` |" not in text(DOCS / "reference/formats.md")] == []

    @pytest.mark.parametrize("command", COMMANDS)
    def test_every_option_of_a_command_is_explained(self, command):
        shown = subprocess.run([sys.executable, "-m", "curbside", command, "--help"], capture_output=True, text=True, check=True, cwd=ROOT).stdout
        options = set(re.findall(r"--[a-z-]+", shown)) - {"--help"}
        assert f"curbside {command}" in text(DOCS / "reference/command.md")
        assert {option for option in options if f"`{option}" not in text(DOCS / "reference/command.md")} == set()

    def test_what_an_option_takes_is_called_as_its_help_calls_it(self):
        shown = [
            subprocess.run([sys.executable, "-m", "curbside", command, "--help"], capture_output=True, text=True, check=True, cwd=ROOT).stdout
            for command in ("serve", "demo")
        ]
        page = text(DOCS / "reference/command.md")
        assert [taken for usage in shown for taken in re.findall(r"\[(--[a-z]+ [A-Z]+)\]", usage) if f"[{taken}]" not in page] == []

    def test_every_verb_of_make_is_in_contributing(self):
        verbs = set(re.findall(r"^([a-z]+):.*##", text(ROOT / "Makefile"), re.MULTILINE)) - {"help"}
        assert {verb for verb in verbs if f"make {verb}" not in text(ROOT / "CONTRIBUTING.md") + text(ROOT / "README.md")} == set()


class TestVersion:
    def test_the_package_has_the_changelogs_newest(self):
        assert tomllib.loads(text(ROOT / "pyproject.toml"))["project"]["version"] == find_version(ROOT / "CHANGELOG.md")


class TestConstraints:
    def test_they_hold_no_address(self):
        assert (
            re.findall(
                r"\w+://|\bwww\.|--\w*index\w*-url|@ file", "\n".join(line for line in text(ROOT / "constraints.txt").splitlines() if line[:1] != "#")
            )
            == []
        )

    def test_every_version_is_exact_and_has_hashes(self):
        pins = re.split(r"\n(?=\w)", re.sub(r"^#.*\n", "", text(ROOT / "constraints.txt"), flags=re.MULTILINE).strip())
        assert [pin for pin in pins if not re.match(r"[\w-]+==\S+( ;[^\\]+)? \\\n +--hash=sha256:[0-9a-f]{64}", pin)] == []

    def test_every_dependency_is_pinned(self):
        project = tomllib.loads(text(ROOT / "pyproject.toml"))
        groups = [project["project"]["dependencies"], *project["project"]["optional-dependencies"].values(), project["build-system"]["requires"]]
        names = {re.split(r"[^\w-]", wanted)[0] for group in groups for wanted in group}
        assert {name for name in names if f"\n{name}==" not in "\n" + text(ROOT / "constraints.txt")} == set()


class TestFiles:
    @pytest.mark.parametrize("path", [*CODE, *PAGES], ids=named)
    def test_it_is_short_enough_to_read(self, path):
        assert text(path).count("\n") <= LONGEST

    def test_nothing_is_left_unfinished(self):
        assert [named(path) for path in WRITTEN if path != Path(__file__).resolve() and UNFINISHED.search(text(path))] == []


def test_the_picture_shows_what_the_command_prints(tmp_path, monkeypatch):
    from docs.pictures import draw

    monkeypatch.setattr(draw, "HERE", tmp_path)
    draw.main()
    assert text(tmp_path / "report.svg") == text(DOCS / "pictures/report.svg"), "run: make docs"

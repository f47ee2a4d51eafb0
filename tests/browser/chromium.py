"""Finds the Chromium that the browser tests drive; `python -m tests.browser.chromium` installs one where there is none.

Looked for: what CURBSIDE_CHROMIUM names, the system's own, Playwright's own. Installed: Debian's package where that may be done without asking for a
password, else Playwright's.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ADVICE = "the browser tests need Chromium: install it (Debian: apt-get install chromium), run `playwright install chromium`, or name one in CURBSIDE_CHROMIUM"


def find_chromium() -> str | None:
    """The program's path, or None. A CURBSIDE_CHROMIUM that is no program counts as none, rather than testing with another than was asked for."""
    named = os.environ.get("CURBSIDE_CHROMIUM")
    if named:
        return shutil.which(named)
    return next((path for name in NAMES if (path := shutil.which(name))), None) or _of_playwright()


def _of_playwright() -> str | None:
    """Playwright's own, found in its folder: starting Playwright only to ask would take a second."""
    folder = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache/ms-playwright")
    return next((str(path) for path in sorted(folder.glob("chromium-*/chrome-linux*/chrome"), reverse=True)), None)


def install() -> None:
    """Try each way to a Chromium until one works. Their own complaints are shown only where none did."""
    said = []
    for command in _ways():
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode == 0 and find_chromium():
            return
        said.append(f"$ {' '.join(command)}\n{(done.stderr or done.stdout).strip()}")
    print("\n".join(said), file=sys.stderr)


def _ways() -> list[list[str]]:
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120"]
    debian = [[*apt, "update"], [*apt, "install", "--yes", "--no-install-recommends", "chromium"]]
    can = shutil.which("apt-get") and (not sudo or shutil.which("sudo"))
    return [*(debian if can else []), [sys.executable, "-m", "playwright", "install", "chromium"]]


if __name__ == "__main__":
    if not find_chromium() and not os.environ.get("CURBSIDE_CHROMIUM"):
        print("no Chromium here yet: installing one for the browser tests", file=sys.stderr)
        install()
    sys.exit(None if find_chromium() else ADVICE)

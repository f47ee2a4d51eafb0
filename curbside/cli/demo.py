"""`curbside demo`: a site of its own with the sample threads, on SQLite."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from curbside.cli.numbers import port
from curbside.cli.progress import Progress
from curbside.cli.serve import listen, require_free
from curbside.cli.site import UnusableSite, clear_errors, open_site, site_module

MARK = "made-by-curbside-demo"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `curbside demo`."""
    parser.add_argument("--folder", default=".demo", help="where the demo keeps its database (.demo)")
    parser.add_argument("--port", type=port, default=8000, help="the port to listen on (8000)")
    parser.add_argument("--prepare", action="store_true", help="fill the folder and leave, without serving")


def run(arguments: argparse.Namespace) -> int:
    """Make what is missing, then serve. Whatever DATABASE_URL names is left alone."""
    if not arguments.prepare:
        require_free("127.0.0.1", arguments.port)
    os.environ["CURBSIDE_DATA"] = str(_own(Path(arguments.folder)))
    os.environ.pop("DATABASE_URL", None)
    os.environ.setdefault("CURBSIDE_ADDRESS", f"http://127.0.0.1:{arguments.port}")
    open_site("demo")
    with clear_errors():
        _fill()
    if not arguments.prepare:
        print(f"A site with sample threads: http://127.0.0.1:{arguments.port}  (Ctrl+C stops it)", flush=True)
        for who, link in site_module("imports.cast").sign_in_links():
            print(f"  sign in as {who}: {link}", flush=True)
        listen("127.0.0.1", arguments.port)
    return 0


def _own(folder: Path) -> Path:
    """The folder, marked as a demo's. Raises UnusableSite where it holds anything else, such as a site of real people."""
    if not (folder / MARK).exists():
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise UnusableSite(f"{folder} holds something other than a demo; choose another place with --folder")
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / MARK).touch()
    return folder


def _fill() -> None:
    managing, samples = site_module("lib.managing"), site_module("imports.samples")
    managing.manage(["migrate", "--verbosity", "0"])
    managing.prepare_static()
    with Progress(len(samples.sample_files()), quiet_output=True) as progress:
        samples.import_samples(lambda thread: progress.advance(thread.source))
    site_module("imports.cast").add_cast()

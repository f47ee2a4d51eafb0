"""Kill the site again and again while people write: `python -m bench.durability` (docs/reference/durability.md). Ends with 1 where anything acknowledged is not whole."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.durability.server import postgres_in

ROOT = Path(__file__).parents[2]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.durability", description="Kill the site while people write, and look what is there.")
    parser.add_argument("--database", choices=("sqlite", "postgres"), default="sqlite", help="which one (sqlite)")
    parser.add_argument("--kills", type=int, default=100, metavar="N", help="how often the site is killed (100)")
    parser.add_argument("--seed", type=int, default=7, metavar="N", help="what chance starts from (7)")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="curbside-durability-") as folder:
        os.environ["XDG_RUNTIME_DIR"] = str(Path(folder, "run"))
        Path(folder, "run").mkdir(mode=0o700)
        with postgres_in(Path(folder)) if options.database == "postgres" else nullcontext("") as url:
            environment = {**os.environ, "CURBSIDE_MODE": "demo", "CURBSIDE_DATA": folder, "DATABASE_URL": url}
            words = [sys.executable, "-m", "bench.durability.trial", options.database, str(options.kills), str(options.seed)]
            ended = subprocess.run(words, cwd=ROOT, env=environment, check=False)
    raise SystemExit(ended.returncode)


if __name__ == "__main__":
    main()

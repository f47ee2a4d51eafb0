"""Measure the readings: `python -m bench.accuracy [LABELS_DIR]`.

First the figure that counts: models trained without the held-out third, read on that third (`corpus.held_out`). Then the open pages the
same way, by three folds, both together, and the pages of other hands, by models that saw none of them. Last, where LABELS_DIR (default `../shared/eval/dev`) is there and holds other pages than the samples, those with
the shipped models. Each pass runs the command itself in a copy of the package that holds the models of that pass.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.accuracy.corpus import OTHER_HANDS, PAGES, ROOT, held_out

FOLDS = 3
ELSEWHERE = ROOT.parent / "shared" / "eval" / "dev"


def run(*words: str, root: Path = ROOT) -> str:
    """A Python module run with its packages taken from `root`; returns what it printed."""
    environment = os.environ | {"PYTHONPATH": str(root)}
    return subprocess.run([sys.executable, "-m", *words], cwd=root, env=environment, capture_output=True, text=True, check=True).stdout


def blind_package(folder: Path, unseen: Sequence[Path]) -> Path:
    """A copy of the repository's code whose models never saw the pages with the labels `unseen`."""
    for package in ("curbside", "bench"):
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    for label in unseen:
        (folder / label.relative_to(ROOT)).unlink()
    run("bench.accuracy.train", root=folder)
    run("bench.accuracy.train_coverage", root=folder)
    return folder


def read_pages(root: Path, pages: Sequence[Path], into: Path) -> None:
    """Read pages with the package at `root`, appending JSON lines to `into`."""
    with into.open("a", encoding="utf-8") as lines:
        lines.write(run("curbside", "read", "--format", "json", *map(str, pages), root=root))


def show(title: str, labels: Sequence[Path], readings: Path) -> None:
    """Print the scorer's table for the pages of some labels."""
    with TemporaryDirectory() as name:
        for label in labels:
            shutil.copy(label, name)
        print(f"{title}: {len(labels)} pages\n{run('bench.accuracy.score', name, str(readings))}", flush=True)


def read_unseen(passes: Sequence[Sequence[Path]], into: Path) -> list[Path]:
    """Append to `into` what is read of labelled pages, each pass by models that saw none of its pages; returns the labels."""
    for labels in passes:
        with TemporaryDirectory() as name:
            root = blind_package(Path(name), labels)
            read_pages(root, [label.with_suffix(".txt") for label in labels], into)
    return [label for some in passes for label in some]


def measure_elsewhere(labels: Path) -> None:
    """Print the table of labelled pages that are not among the samples, read by the shipped models."""
    new = sorted(path for path in labels.glob("*.json") if not (PAGES / path.name).is_file() or path.read_bytes() != (PAGES / path.name).read_bytes())
    if not new:
        print(f"{labels}: the sample pages themselves")
        return
    with TemporaryDirectory() as name:
        readings = Path(name) / "readings.jsonl"
        read_pages(ROOT, [label.with_suffix(".txt") for label in new], readings)
        show(f"{labels}, shipped models", new, readings)


def main() -> None:
    samples = sorted(PAGES.glob("*.json"))
    opened = [path for path in samples if not held_out(path.stem)]
    with TemporaryDirectory() as name:
        readings = Path(name) / "readings.jsonl"
        held = read_unseen([[path for path in samples if held_out(path.stem)]], readings)
        show("Held-out third, models trained without it", held, readings)
        opened = read_unseen([opened[k::FOLDS] for k in range(FOLDS)], readings)
        show(f"Open pages, {FOLDS} folds", opened, readings)
        show("All sample pages, each by models that saw none of its third or fold", [*held, *opened], readings)
        others = read_unseen([sorted(OTHER_HANDS.glob("*.json"))], readings)
        show("Pages of other hands, models trained without them", others, readings)
    labels = Path(sys.argv[1]) if len(sys.argv) > 1 else ELSEWHERE
    if labels.is_dir():
        measure_elsewhere(labels)


if __name__ == "__main__":
    main()

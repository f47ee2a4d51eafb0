"""Labelled threads read by models of claims that never saw them, as every thread is read that is not ours.

A model that learns from what others read must meet their mistakes: the shipped models know the labelled threads nearly by heart, and who learns
coverage from their claims trusts claims too much (Wolpert DH (1992), "Stacked generalization", Neural Networks 5:241-259).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch
from zlib import crc32

from bench.accuracy.corpus import labelled_answers, page_answers
from bench.accuracy.train import MODELS, train
from curbside.core.claims import model

HALVES = 2


def half_of(group: str) -> int:
    """The half a page or thread belongs to, 0 or 1, by its name."""
    return crc32(group.encode()) % HALVES


@contextmanager
def unseen_models(half: int, *, held: bool | None) -> Iterator[None]:
    """Within it claims are read by models trained on the other half alone (held: as `labelled_pages` takes it), with the shipped thresholds."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        train([answer for answer in (*page_answers(held=held), *labelled_answers()) if half_of(answer.group) != half], folder, MODELS)
        with patch.object(model, "read_json", lambda path: json.loads((folder / Path(path).name).read_text(encoding="utf-8"))):
            model.load_models.cache_clear()
            yield
    model.load_models.cache_clear()

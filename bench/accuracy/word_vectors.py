"""Give each known word a short vector, and write them where the networks of the claims read them.

    python -m bench.accuracy.word_vectors MODEL

MODEL is the folder that `minilm.py` names. A word's long vector is the mean of what the third of the model's six layers gives to it in the sentences of the labelled threads
(of pages none, so that no page is measured with vectors that have seen it), and twice what it gives to the word alone: the words no thread
has said are told by that. Bommasani R, Davis K, Cardie C 2020, "Interpreting pretrained contextualized representations via reductions to static embeddings",
ACL. A short vector is the first SIZE principal components of a long one, in bytes. Ten minutes; to be done anew after `group_words.py`, which gives the words their order.
"""

from __future__ import annotations

import json
import sys
from base64 import b64encode
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from bench.accuracy.corpus import labelled_answers
from bench.accuracy.examples import passages
from bench.accuracy.minilm import Encoder
from bench.accuracy.train import MODELS
from curbside.core.claims.groups import known_words, place_of

LAYERS = 3
SHORTEST, LONGEST = 3, 90
"""The words of a sentence that is looked at."""
ALONE_COUNTS = 2
SIZE = 64
STEPS = 30
"""Steps a standard deviation; few values lie beyond the 127 of a byte."""
BATCH = 128


def labelled_sentences() -> list[Sequence[str]]:
    """The words of the sentences of the labelled threads."""
    runs = [passage.tokens.words[first:last] for _, passage, _ in passages(labelled_answers()) for first, last in passage.sentences]
    return [run for run in runs if SHORTEST <= len(run) <= LONGEST]


def sums_of_words(encoder: Encoder, sentences: Iterable[Sequence[str]]) -> tuple[np.ndarray, np.ndarray]:
    """For each known word the sum of what the encoder gives to it, and how often it stands in the sentences."""
    ordered = sorted(sentences, key=len)
    counts = np.zeros(len(known_words()))
    sums: np.ndarray | None = None
    for start in range(0, len(ordered), BATCH):
        some = ordered[start : start + BATCH]
        for words, rows in zip(some, encoder.words(some), strict=True):
            sums = np.zeros((len(counts), rows.shape[1]), np.float32) if sums is None else sums
            for word, row in zip(words, rows, strict=True):
                place = place_of(word)
                if place is not None and not np.isnan(row[0]):
                    sums[place] += row
                    counts[place] += 1
    assert sums is not None, "no sentences"
    return sums, counts


def standing(vectors: np.ndarray) -> np.ndarray:
    """Vectors around their mean, in standard deviations of all their values."""
    centred = vectors - vectors.mean(0)
    return centred / centred.std()


def long_vectors(encoder: Encoder) -> np.ndarray:
    """A row for each known word, by what it is in sentences and alone."""
    sums, counts = sums_of_words(encoder, labelled_sentences())
    alone, times = sums_of_words(encoder, [[word] for word in known_words()])
    said = counts > 0
    within = np.zeros_like(sums)
    within[said] = standing(sums[said] / counts[said, None])
    return (counts[:, None] * within + ALONE_COUNTS * standing(alone / np.maximum(times, 1)[:, None])) / (counts[:, None] + ALONE_COUNTS)


def short_vectors(vectors: np.ndarray) -> np.ndarray:
    """Vectors in the first SIZE of their principal components, as bytes."""
    centred = vectors - vectors.mean(0)
    short = centred @ np.linalg.svd(centred, full_matrices=False)[2][:SIZE].T
    return np.rint(np.clip(STEPS * short / short.std(), -127, 127)).astype(np.int8)


def main() -> None:
    small = short_vectors(long_vectors(Encoder(Path(sys.argv[1]), LAYERS)))
    path = MODELS / "vectors.json"
    data = {"size": SIZE, "steps": STEPS, "vectors": b64encode(small.tobytes()).decode()}
    path.write_text(json.dumps(data, indent=0) + "\n", encoding="utf-8")
    print(f"{path.name}: {path.stat().st_size // 1024} KB, {len(small)} words")


if __name__ == "__main__":
    main()

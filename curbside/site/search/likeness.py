"""Whether a thread is like a title that is being typed. Nothing is rather shown than something unrelated: a reader who was led astray looks no more.

On the demo's 121 threads, each title typed in turn, sharing any word listed 600 threads, nine of ten about something else.
"""

from __future__ import annotations

from collections.abc import Iterable

from curbside.core.facts import find_facts
from curbside.core.facts.complaints import find_complaints
from curbside.core.thread import Question as Asked
from curbside.site.questions.models import Topic
from curbside.site.search.words import LONGEST, root_of, words_of

# Words that threads about anything share: times, counts, sides, and how worry is worded.
SHARED_BY_ALL = frozenset(
    "day days week weeks wk wks month months mth mths year years yr yrs hour hours ago since still last lasts lasting long first second third every "
    "time times today yesterday tomorrow now later old new never ever always even also really one two three four five six seven eight nine ten both "
    "half side left right much many lot little bit normal usual ok okay wrong bad worse worst better best get got getting gone go going come came "
    "coming back feel feels feeling look looks looking like made help know think want need sure thread photo photos pic doctor doctors surgeon "
    "surgery treatment".split()
)
Subject = tuple[str, str]
ONE_OF_ITS_KIND = (Topic.Kind.TREATMENT, Topic.Kind.AREA)


class Typed:
    """A title as it is typed. words: those that tell what it is about.   subjects: the treatment, the area and the complaints it names."""

    def __init__(self, title: str) -> None:
        title = title[:LONGEST]
        self.words = tuple(word for word in words_of(title) if _tells(word))
        self.roots = _roots(self.words)
        said = Asked(title, "")
        facts = find_facts(said)
        named = [(Topic.Kind.TREATMENT, facts.treatment), (Topic.Kind.AREA, facts.area)]
        named += [(Topic.Kind.COMPLAINT, name) for name in find_complaints(said)]
        self.subjects: set[Subject] = {(kind.value, name) for kind, name in named if name}

    def is_like(self, title: str, theirs: set[Subject]) -> bool:
        """Whether the thread with this title and these topics has no other treatment or area, and in common two of what it is about, or most of the title's words."""
        if any(_are_apart(self.subjects, theirs, kind) for kind in ONE_OF_ITS_KIND):
            return False
        common, shared = self.subjects & theirs, len(self.roots & _roots(filter(_tells, words_of(title))))
        if len(common) > 1 or shared == len(self.roots):
            return True
        return shared > 1 and (2 * shared >= len(self.roots) or any(kind == Topic.Kind.TREATMENT for kind, _ in common))


def _tells(word: str) -> bool:
    return len(word) > 1 and not word[0].isdigit() and word not in SHARED_BY_ALL


def _roots(words: Iterable[str]) -> set[str]:
    return {root_of(word) for word in words}


def _are_apart(ours: set[Subject], theirs: set[Subject], kind: str) -> bool:
    """Whether both name something of a kind, and nothing the same."""
    here, there = ({one for one in subjects if one[0] == kind} for subjects in (ours, theirs))
    return bool(here and there) and not here & there

"""The parts of a patient's words that ask something: sentences first, then the question clauses inside them.

People ask without question marks ("School yes or no."), in lists ("1) how long until it bends 2) whether …"), several things in one
sentence, and put question marks where nothing is asked. The rules here are of grammar only; `grammar.py` holds the patterns.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from curbside.core.consensus import grammar
from curbside.core.text.sentences import split_sentences
from curbside.core.thread import Span

LEAD_WORDS = 25
"""The longest lead-in, in words, kept with a question that points back to it ("I wear contacts, is that ok?")."""
TITLE_FRAGMENT = 4
"""Words up to which a title's fragment with a question mark asks ("Permanent?"); a longer one usually tells ("Gout after starting allopurinol??")."""


class Clause(NamedTuple):
    """A stretch of text that asks.

    start, end: its half-open span; opener: where in it the question begins (before that stands its lead-in).
    weak: a plea or a fragment that counts only where nothing else is asked.
    """

    start: int
    end: int
    opener: int
    weak: bool = False


class _Sentence(NamedTuple):
    start: int
    end: int
    mark: str
    listed: bool


def clauses(text: str, is_title: bool = False) -> list[Clause]:
    """The question clauses of a text, in order."""
    quoted = [m.span(1) for m in grammar.QUOTED.finditer(text)] if "?" in text else []
    found: list[Clause] = []
    listing = False
    for sentence in _sentences(text):
        if own := _own(text, sentence, quoted):
            found += _asking(text, own, is_title, listing)
        announced = sentence.mark in {":", ""} and grammar.ANNOUNCES.search(text, sentence.start, sentence.end)
        listing = bool(announced) or (listing and sentence.listed)
    return found


def _sentences(text: str) -> Iterator[_Sentence]:
    """Sentences and list items, without their list markers; a marker on a line of its own belongs to the sentence after it."""
    marked = False
    for start, end in _split(text):
        if grammar.LONE_MARK.fullmatch(text, start, end):
            marked = True
            continue
        listed = grammar.LIST_MARK.match(text, start, end)
        for begin, stop in _items(text, listed.end() if listed else start, end):
            if begin < stop:
                mark = grammar.END_MARK.search(text, begin, stop)
                yield _Sentence(begin, stop, mark.group() if mark else "", marked or bool(listed) or begin > start)
        marked = False


def _split(text: str) -> Iterator[Span]:
    """Sentences; where a line counts its questions ("1. will it bend 2. what helps"), each number begins one."""
    starts = _counted(text)
    for begin, stop in zip([0, *starts], [*starts, len(text)], strict=True):
        yield from (Span(begin + start, begin + end) for start, end in split_sentences(text[begin:stop]))


def _counted(text: str) -> list[int]:
    """Where the numbers 1, 2, 3 … stand inside a line."""
    starts: list[int] = []
    for m in grammar.NUMBERED.finditer(text):
        if int(m[1]) == len(starts) + 1:
            starts.append(m.start())
    inside = any(text[text.rfind("\n", 0, at) + 1 : at].strip() for at in starts[1:])
    return starts if inside else []


def _items(text: str, start: int, end: int) -> Iterator[Span]:
    """Items numbered inside one line: "1) will it go 2) can I knit"."""
    for m in grammar.INLINE_BREAK.finditer(text, start, end):
        yield Span(start, start + len(text[start : m.start()].rstrip()))
        start = m.end()
    yield Span(start, end)


def _own(text: str, sentence: _Sentence, quoted: list[tuple[int, int]]) -> _Sentence | None:
    """The sentence, or None where its question is somebody else's, inside quotation marks in a sentence that goes on around them.

    Where it only begins a quoted letter (Ann writes: "Will it bend? Can I row?"), what stands before the quotation mark is cut off.
    """
    at = sentence.end - len(sentence.mark)
    for start, end in quoted if "?" in sentence.mark else ():
        if start < at < end and start > sentence.start + 1:
            letter = end > sentence.end and text.endswith((': "', ": “"), 0, start)
            return sentence._replace(start=start) if letter else None
    return sentence


def _asking(text: str, sentence: _Sentence, is_title: bool, listing: bool) -> list[Clause]:
    """The clauses of one sentence."""
    filler = grammar.FILLER.match(text, sentence.start, sentence.end)
    first, end = filler.end() if filler else sentence.start, sentence.end
    if first >= end or grammar.NO_ASK.match(text, first, end):
        return []
    if grammar.PLEA.match(text, sentence.start, end):
        return [Clause(sentence.start, end, sentence.start, weak=True)]
    marked = "?" in sentence.mark or listing or (sentence.listed and grammar.LOOSE_OPENER.match(text, first, end) is not None)
    if grammar.WHETHER.match(text, first, end) or (listing and text[first:end].lower().startswith(("if ", "whether "))):
        return [Clause(first, end, first)]
    request = grammar.REQUEST.search(text, first, end)
    if request and not grammar.REFUSED.search(text, first, request.start("what")):
        more = [place for place in _openers(text, request.end(), end, True) if place > request.end()]
        more = sorted({*more, *_listed_requests(text, request.end(), end)})
        polite = text.lower().rfind("please", sentence.start, first)
        return _parts(text, first if polite < 0 else polite, end, [request.start("what"), *more], keep_lead=True)
    openers = _openers(text, first, end, marked)
    if openers:
        return _parts(text, first, end, openers, keep_lead=not is_title)
    if "?" in sentence.mark and "!" not in sentence.mark:
        return _fragment(text, first, end, is_title)
    if bidding := grammar.BIDDING.search(text, sentence.start, end):
        return [Clause(bidding.start(), end, bidding.start())]
    chosen = grammar.CHOICE.search(text, first, end) or grammar.WITH_OR_WITHOUT.fullmatch(text, first, end)
    return [Clause(first, end, first)] if chosen else []


def _listed_requests(text: str, first: int, end: int) -> list[int]:
    """Where the further things of a request begin, after their commas and "and"s."""
    return [m.end() for m in grammar.LISTED_REQUEST.finditer(text, first, end)]


def _openers(text: str, first: int, end: int, marked: bool) -> list[int]:
    """The places in a sentence where a question begins."""
    opens = _opens_marked if marked else _opens_plain
    found: list[int] = []
    for place in (first, *(m.end() for m in grammar.BORDER.finditer(text, first, end))):
        if place < end and not (found and place - found[-1] < 2) and opens(text, place, end, place == first, bool(found)):
            found.append(place)
    return found


def _opens_marked(text: str, place: int, end: int, is_first: bool, asked: bool) -> bool:
    if grammar.OPENER.match(text, place, end):
        return is_first or asked or not (grammar.TELLS_ON.match(text, place, end) and _joined(text, place))
    begins = is_first or asked or _after_stop(text, place)
    if begins and grammar.LOOSE_OPENER.match(text, place, end) and not grammar.SUBORDINATE.match(text, place, end):
        return True
    return bool(grammar.TAIL_OPENER.match(text, place, end)) and len(grammar.WORD.findall(text, place, end)) <= 4


def _after_stop(text: str, place: int) -> bool:
    """What stands before was only the topic: "Thumb: is surgery worth it?", "Stiff - does heat help?"."""
    return text[max(0, place - 3) : place].rstrip().endswith((":", " -", "–", "—"))


def _joined(text: str, place: int) -> bool:
    return text[:place].rstrip().lower().endswith((" and", " or", " but"))


def _opens_plain(text: str, place: int, end: int, is_first: bool, asked: bool) -> bool:
    """Without a question mark only a clear form counts, and after a plain "and" only when something was asked before it."""
    if grammar.TAG.match(text, place, end):
        return False
    if grammar.OPENER.match(text, place, end):
        joined = _joined(text, place)
        told = grammar.STORY.match(text, place, end) or (not is_first and not asked and grammar.TELLS_ON.match(text, place, end))
        return not told and (is_first or asked or not joined)
    return is_first and bool(grammar.BARE_WHEN.match(text, place, end) or grammar.CUED_OPENER.match(text, place, end))


def _parts(text: str, first: int, end: int, openers: list[int], keep_lead: bool) -> list[Clause]:
    """The sentence cut into its questions; what only continues the one before it stays with it."""
    kept = [openers[0]]
    for before, place, after in zip(openers, openers[1:], [*openers[2:], end], strict=False):
        if _stands_alone(text, before, place, after, many=len(openers) > 2):
            kept.append(place)
    found = []
    for place, stop in zip(kept, [*kept[1:], end], strict=True):
        begin = first if place == kept[0] and keep_lead and _needs_lead(text, first, place, stop) else place
        tail = grammar.TRAILING.search(text, begin, stop) if stop != end else None
        found.append(Clause(begin, tail.start() if tail else stop, place))
    return found


def _stands_alone(text: str, before: int, place: int, after: int, many: bool) -> bool:
    """Whether the question at a place is an ask of its own beside the one before it."""
    joint, rest = text[before:place].rstrip(" ,").lower(), text[place:after]
    timed = text[before:place].lower().startswith(("when ", "how long", "how soon"))
    answerable = grammar.LOOSE_OPENER.match(rest) and not grammar.TAIL_OPENER.match(rest)
    fewest = 3 if many or (timed and answerable) else 4
    if joint.endswith((" or", "/")) or len(grammar.WORD.findall(rest)) < fewest or rest.lower().startswith(("for ", "by ", "until ", "from ", "in ")):
        return False
    if many or (timed and answerable):
        return True
    return not grammar.POINTS_BACK.search(rest) or grammar.NEW_SUBJECT.match(rest) is not None


def _needs_lead(text: str, first: int, place: int, stop: int) -> bool:
    """A question that points back ("is that normal?") is only understood with the words before it."""
    words = len(grammar.WORD.findall(text, first, place))
    return words <= LEAD_WORDS and bool(words <= 5 or grammar.CONDITION.match(text, first) or grammar.POINTS_BACK.search(text, place, stop))


def _fragment(text: str, first: int, end: int, is_title: bool) -> list[Clause]:
    """A question mark after words that are no question by form: "Permanent?", "There is a click - normal?"."""
    if grammar.CONFIRMS.search(text, first, end):
        return [Clause(first, end, first)]
    if read := grammar.I_READ.search(text, first, end):
        return [Clause(read.start(), end, read.start())]
    if grammar.REPORTED.search(text, first, end) or grammar.AFTERTHOUGHT.search(text, first, end):
        return []
    begin = first
    if is_title or len(grammar.WORD.findall(text, first, end)) > 14:
        begin = max((m.end() for m in grammar.SEPARATOR.finditer(text, first, end)), default=first)
    words = grammar.WORD.findall(text, begin, end)
    if not words:
        return []
    return [Clause(begin, end, begin, weak=is_title and _tells(text[begin:end], words))]


def _tells(text: str, words: list[str]) -> bool:
    """A title's fragment tells where it is long, or says how long ago something was."""
    return bool(grammar.ELAPSED.match(text)) or (len(words) > TITLE_FRAGMENT and "or" not in words)

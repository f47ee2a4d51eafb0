"""Names with nothing to prove them, told by their places: where others of the page sign, and as many as the page's own number asks for."""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.formats.page.byline.beside import split_beside
from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.signers import is_joined, read_signer
from curbside.core.formats.page.cards.headlines import is_headline
from curbside.core.formats.page.items import DASHES, Item, as_town, is_place
from curbside.core.formats.page.marks import is_sign_off
from curbside.core.formats.page.places.askers import asked_by, askers
from curbside.core.formats.page.places.survey import Found, Page, missing, survey

SHORTEST_WORDS = 40
LONGEST = 100
MOST_BLANKS = 4  # more of them before a full stop make a sentence
ENDS = ".!?)\"”'’"


def find_members(items: list[Item]) -> None:
    """Mark the lines that name somebody as bylines."""
    names = {at: name for at, item in enumerate(items) if (name := _read(item, at))}
    page = survey(items, names) if names else None
    if page is None:
        return
    found = [one for at, name in names.items() if page.first <= at <= page.last and (one := _place(items, at, name, page))]
    asking = askers(items[: page.first]) if page.leads and found else set()
    for one in [one for one in found if one.signer.doctor.name in asking]:
        items[one.at] = asked_by(items[one.at], Byline(one.signer.doctor))
        found.remove(one)
    found = [one for one in found if one.sure or _is_usual(items, page, bool(one.signer.doctor.place))]
    wanted = missing(items, page) if found else None
    if wanted is not None:
        wanted += sum(one.at < page.last and items[one.at + 1].rating is not None for one in found)  # their stars were taken for somebody's
    for one in _believed(found, wanted):
        items[one.at] = Item(items[one.at].line, Byline(one.signer.doctor, "plain", unnamed=one.signer.unnamed, left=one.left))
        if one.town:
            items[one.at + 1] = as_town(items[one.at + 1])


def _read(item: Item, at: int) -> Found | None:
    text = item.line.text
    if not at or len(text) > LONGEST or text[-1] in "?!;," or not item.is_text or (text[-1] == "." and text.count(" ") > MOST_BLANKS):
        return None
    beside = split_beside(item.line.text)
    signer = read_signer(beside.words if beside else item.line.text.strip())
    return Found(at, signer, signer.sure, beside.left if beside else ()) if signer else None


def _place(items: Sequence[Item], at: int, name: Found, page: Page) -> Found | None:
    """The name, where it stands as names of this page do."""
    before, line = items[at - 1], items[at].line
    below = items[at + 1] if at < page.last else None
    if page.leads and below and below.furniture and not below.line.gap:
        return _place_above(items, at, name, page)
    if page.leads:
        if before.is_text and before.line.text[-1] in ":,":
            return None
        apart = line.gap or (before.furniture and before.line.gap)
        if not (apart and not before.signs and below and below.is_text and bool(below.line.gap) != page.glued) or _repeats(items, name, page):
            return None
        return name._replace(
            sure=name.sure
            or (page.glued and name.signer.unnamed)
            or (page.tailed and bool(name.left))
            or (page.capped and before.furniture and not line.gap)
        )
    if items[at].line.text.strip()[0] in DASHES and before.is_text and not (below and (not below.line.gap or below.signs)):
        return name._replace(sure=True)
    if below and below.rating and line.gap and before.is_text and before.line.text[-1] in ENDS:
        return name._replace(sure=True)
    if page.leads is None:
        return name if name.sure and line.gap and before.is_text else None
    if before.is_text and below and _closes(before) and not line.gap and below.line.gap and not _is_signed(items, at + 1):
        return name._replace(sure=True)
    ends = before.is_text and (len(before.line.text) >= SHORTEST_WORDS or before.line.text[-1] in ENDS or before.line.text[0].islower())
    if below and not below.line.gap and not name.signer.doctor.place and _is_town(items, at + 1, page):
        below = items[at + 2] if at + 1 < page.last else None
        name = name._replace(town=True)
    if not ends or (below and (not below.line.gap or below.byline)) or not (line.gap or before.line.text[-1] in ",.") or _repeats(items, name, page):
        return None
    return name._replace(sure=name.sure or below is None or _is_headed(items, at + 1, page))


def _place_above(items: Sequence[Item], at: int, name: Found, page: Page) -> Found | None:
    """The name, where a day or such stands directly below it and then the words; sure where it does so below others, too."""
    after = next((item for item in items[at + 1 :] if not item.furniture), None)
    before = items[at - 1]
    if not items[at].line.gap or before.signs or not after or not after.is_text or (before.is_text and before.line.text[-1] in ":,"):
        return None
    return None if _repeats(items, name, page) else name._replace(sure=name.sure or page.footed)


def _is_usual(items: Sequence[Item], page: Page, sited: bool) -> bool:
    """Below a text such a line names somebody where two and more sign so, and where answers have no headlines it could be one of, or with a town."""
    if page.leads or not page.runs:
        return True
    ends = [next((i for i in range(run, len(items)) if not items[i].signs), len(items)) for run in page.runs]
    starts = [page.first, *(end for end in ends if end < page.last)]
    headed = sum(_is_headed(items, start, page) for start in starts)
    return len(page.runs) > 1 and (sited or 2 * headed < len(starts))


def _is_town(items: Sequence[Item], at: int, page: Page) -> bool:
    """A place on a line of its own, with which a paragraph ends."""
    return items[at].is_text and is_place(items[at].line.text.strip()) and (at >= page.last or items[at + 1].line.gap > 0)


def _closes(item: Item) -> bool:
    """`Kind regards,` on a line of its own."""
    return item.line.text[-1] == "," and is_sign_off(item.line.text)


def _is_signed(items: Sequence[Item], at: int) -> bool:
    """A byline proper stands here."""
    return next((item.signs for item in items[at:] if not item.furniture), False)


def _is_headed(items: Sequence[Item], at: int, page: Page) -> bool:
    """A headline of the next answer stands here, so that the short line above it is none."""
    if at + 1 > page.last or not items[at].is_text or not is_headline(items[at].line.text):
        return False
    return items[at + 1].is_text and items[at + 1].line.gap > 0 and len(items[at].line.text) < len(items[at + 1].line.text)


def _repeats(items: Sequence[Item], name: Found, page: Page) -> bool:
    """The one word is one of the page's, not a name ("Swelling")."""
    word = (name.signer.doctor.name or "").lower()
    if (name.signer.sure and not is_joined(name.signer.doctor.name or "")) or " " in word or not word:
        return False
    return any(word in item.line.text.lower().split() for i, item in enumerate(items) if i != name.at and word in item.line.text)


def _believed(found: list[Found], wanted: int | None) -> list[Found]:
    """Those that need no number; the others only all together, where they are as many as are missing."""
    sure = [one for one in found if one.sure]
    if wanted is None:
        return sure
    if len(found) == wanted:
        return found
    return sure if len(sure) <= wanted else [one for one in sure if one.signer.sure][: max(0, wanted)]

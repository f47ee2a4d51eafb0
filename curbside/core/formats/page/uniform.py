"""Pages saved without any blank line, or with one below every line: what belongs together is told by what the lines are."""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.formats.lexicon.specialties import is_subject, title_start
from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.idle import is_idle
from curbside.core.formats.page.byline.names import is_region, split_titles
from curbside.core.formats.page.byline.ratings import split_rating
from curbside.core.formats.page.byline.signers import read_signer
from curbside.core.formats.page.cards.headlines import is_headline
from curbside.core.formats.page.items import Item, is_place
from curbside.core.formats.page.marks import MARK, is_sign_off
from curbside.core.formats.page.top.menus import is_menu, is_path, is_row

LEAST_LINES, MOST_ODD = 8, 0.06
LONGEST_TOWN, LONGEST_NAME, LONGEST_SMALL, LONGEST_MARKED, LONGEST_TOLD = 3, 5, 60, 30, 130
ENDS = '.!?)"”'


def even_out(items: list[Item]) -> list[Item]:
    """The items, where blank lines tell nothing: the lines about one who answered glued, what else differs parted, paragraphs as they are."""
    if not _is_uniform(items):
        return items
    first = next((at for at, item in enumerate(items) if item.signs), len(items))
    towns, marked = _towns(items), any(item.byline and MARK.match(item.line.text) for item in items)
    found = items[:1]
    for at in range(1, len(items)):
        above, item = items[at - 1], items[at]
        gap = item.line.gap
        if (
            at in towns
            or _continues(items, at)
            or (is_sign_off(above.line.text) and (item.signs or _is_name(item)))
            or (at < first and _leads_on(item) and len(above.line.text.split()) <= LONGEST_NAME)
            or (marked and _is_marked(above))
        ):
            gap = 0
        elif (
            at <= first
            or at - 1 in towns
            or (marked and _is_marked(item))
            or not (above.is_text and item.is_text)
            or _is_signer(above)
            or _is_signer(item)
        ):
            gap = max(1, gap)
        found.append(item._replace(line=item.line._replace(gap=gap)) if gap != item.line.gap else item)
    return found


def _is_uniform(items: Sequence[Item]) -> bool:
    parted = sum(item.line.gap > 0 for item in items[1:])
    return len(items) >= LEAST_LINES and min(parted, len(items) - 1 - parted) <= MOST_ODD * len(items)


def _is_marked(item: Item) -> bool:
    """A few words behind a bullet or number, as others have names behind theirs."""
    return item.is_text and len(item.line.text) <= LONGEST_MARKED and MARK.match(item.line.text) is not None


def _leads_on(item: Item) -> bool:
    """A site's menu or path, which belongs to the name above it."""
    return is_menu(item.line.text) or is_path(item.line.text) or is_row(item.line.text)


def _continues(items: Sequence[Item], at: int) -> bool:
    """The line tells more of the one whom the line above names."""
    above, item = items[at - 1], items[at]
    text = item.line.text.strip()
    if above.line.text.islower() and text.islower() and split_titles(above.line.text.split())[1]:
        return len(text) <= LONGEST_SMALL and title_start(text.split()) < len(text.split())
    if len(text) > LONGEST_TOLD:
        return False
    told = above.signs or (at > 1 and items[at - 2].signs and _tells_more(items[at - 2], above))
    if told and item.is_text:
        return _tells_more(above, item) or split_rating(text)[1] is not None
    if told and is_place(text) and is_region(text.rpartition(", ")[2]):
        return True
    if not item.signs:
        return False
    byline = item.byline
    if told:
        return not (byline and byline.full) or _is_sited(above.byline, byline)
    return bool(byline and not byline.full and byline.sited and at > 1 and above.is_text and _is_name(above))


def _tells_more(named: Item, item: Item) -> bool:
    """Something of no use, or directly below a name what somebody works in ("General Surgery")."""
    text = item.line.text.strip()
    return is_idle(text) or bool(named.byline and named.byline.doctor.name and not named.byline.doctor.specialty and is_subject(text))


def _is_sited(above: Byline | None, byline: Byline) -> bool:
    """`Birmingham, Aesthetic Doctor` below a name reads like a name and a title."""
    told, doctor = (above.doctor if above else None), byline.doctor
    bare = bool(told and told.name and not (told.specialty or told.place))
    return bare and bool(doctor.name and doctor.specialty and is_place(doctor.name)) and not (doctor.place or byline.titled or byline.lead)


def _is_name(item: Item) -> bool:
    signer = read_signer(item.line.text)
    return bool(signer and signer.doctor.name and not signer.doctor.place and " " in signer.doctor.name)


def _is_signer(item: Item) -> bool:
    """A line that can hardly be anything but a name ("run_rita")."""
    signer = read_signer(item.line.text) if item.is_text and len(item.line.text) <= LONGEST_SMALL else None
    return bool(signer and signer.sure)


def _towns(items: Sequence[Item]) -> set[int]:
    """Short lines of capitals below names that tell no place: most of them, or those that can be no headline."""
    ends = [at for at in range(1, len(items)) if items[at - 1].signs and not items[at].signs and not _tells_place(items, at)]
    short = {at for at in ends if _may_be_town(items[at])}
    heads = [at for at in ends if at not in short and len(items[at].line.text) <= LONGEST_SMALL]
    if len(short) > 1 and (2 * len(short) > len(ends) or not heads):
        return short
    plain = {
        at for at in range(3, len(items)) if _may_be_town(items[at]) and items[at - 1].is_text and _is_name(items[at - 1]) and _ends(items[at - 2])
    }
    return {at for at in short | plain if _heads_nothing(items, at)}


def _tells_place(items: Sequence[Item], end: int) -> bool:
    """One of the lines above this one that tell who answered tells the place."""
    while end and items[end - 1].signs:
        end -= 1
        byline = items[end].byline
        if byline and byline.doctor.place:
            return True
        if byline and byline.full:
            return False
    return False


def _may_be_town(item: Item) -> bool:
    text = item.line.text.strip()
    return item.is_text and is_place(text) and len(text.split()) <= LONGEST_TOWN


def _heads_nothing(items: Sequence[Item], at: int) -> bool:
    """More is told of somebody below the line, or a headline, or nothing at all."""
    below = [item for item in items[at + 1 :] if not item.furniture][:2]
    if not below or (below[0].signs and not (below[0].byline and below[0].byline.full)):
        return True
    return len(below) > 1 and below[0].is_text and is_headline(below[0].line.text) and len(below[1].line.text) > 2 * len(below[0].line.text)


def _ends(item: Item) -> bool:
    return item.is_text and len(item.line.text) > LONGEST_SMALL and item.line.text[-1] in ENDS

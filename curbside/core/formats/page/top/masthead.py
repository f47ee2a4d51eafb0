"""What stands above a page's title: the site's name, its menu, the path of sections that leads to the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from curbside.core.formats.lexicon import words as listed
from curbside.core.formats.lexicon.specialties import is_subject
from curbside.core.formats.page.byline.work import ARTICLES
from curbside.core.formats.page.furniture import is_furniture, is_section
from curbside.core.formats.page.headers import read_header
from curbside.core.formats.page.items import Item, left_out
from curbside.core.formats.page.marks import question_tag, title_tag
from curbside.core.formats.page.top.asked import count_words
from curbside.core.formats.page.top.heads import is_joined, is_numbered, looks_like_name, names_place, tells_nothing, title_below
from curbside.core.formats.page.top.menus import BESIDE, LONGEST_NAME, ends_in, is_bar, is_filed, is_link, is_menu, is_path, is_row, is_step

FILE = "furniture.toml"
LONGEST, LONGEST_TITLE = 130, 160
LONGEST_TAGLINE = 6
LONGEST_HEAD, LONGEST_ABOVE_MENU = 45, 8
LOOKED_AT, WORDS_LOOKED_AT = 8, 4
_DASH = re.compile(r"\s*[|·•]\s*|\s+(?:[—–-]|--)\s+|\s{2,}")
_ADDRESS = re.compile(
    r"(?:www\.)?[A-Za-z][\w-]*(?:\.[a-z]{2,3})?\.(?:com|org|net|info|health|co|io|in|ie|uk|au|nz|ca|us|eu|de|fr|nl|za|sg|example|app|site|online|care|clinic|blog|tv|gov|edu|es|ch|se|dk|pl|hk|my|ph|pk|ae)\b"
)
_ASKS = re.compile(
    r"Ask (?:the|an?|our|your|Dr|Prof|Doctor|Nurse)\b(?!.*\b(?:if|about|whether|for)\b)|.{3,40} with (?:Dr|Prof|Doctor|Nurse)\.? [A-Z]\w+(?: [A-Z]\w+)?$",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"(?:topic|category|section|board|forum|department): (?:\S+ ?){1,3}$", re.IGNORECASE)
_STOP = re.compile(r":\s+|\s*[|·•(]\s*|\s+(?:[—–-]|--)\s+|—|\s{2,}")
_BRACKET = re.compile(r"\s*\([^()]*\)$")
_SPACED = re.compile(r"(?:\w ){5,}\w\b")


def without_masthead(items: Sequence[Item]) -> list[Item]:
    """The items, those above the title marked as furniture that are the site's and not the asker's."""
    kept, found = list(items), False
    for at in _before_words(kept):
        if not kept[at].furniture and _is_masthead(kept, at, found):
            found = True
            kept[at] = left_out(kept[at])
        elif not kept[at].furniture:
            break
    return kept


def _stands_on_links(items: Sequence[Item], at: int, words: int) -> bool:
    """A path or a menu is directly below, or further down with no blank line between; a longer name must have a title below that."""
    after = items[at + 1].line.text.strip()
    if words <= LONGEST_NAME and (is_menu(after) or is_path(after) or is_row(after)):
        return True
    end = next((k for k in range(at + 1, min(at + LOOKED_AT, len(items))) if items[k].line.gap), at + 1)
    links = [
        k for k in range(at + 1, end) if is_link(text := items[k].line.text.strip()) or is_menu(text) or (words <= LONGEST_NAME and is_row(text))
    ]
    return words <= LONGEST_ABOVE_MENU and bool(links) and (title_below(items, links[-1]) is not None or tells_nothing(items, at, links[-1]))


def _is_issued(items: Sequence[Item], at: int) -> bool:
    """A name, and directly below it the number of the issue, or what appears under the name ("a newsletter for cyclists"); a title further down."""
    below = items[at + 1].line.text.strip()
    article, *said = below.lower().split()[:WORDS_LOOKED_AT]
    told = article in ARTICLES and not listed(FILE, "presenting").isdisjoint(said)
    named = len(below) <= LONGEST and below[-1] not in ".?!" and looks_like_name(items[at].line.text.strip())
    return named and (told or is_numbered(below)) and title_below(items, at + 1) is not None


def _before_words(items: Sequence[Item]) -> range:
    """The first lines, as far as there is a line below that may be the title."""
    return range(min(LOOKED_AT, len(items) - 1))


def _is_masthead(items: Sequence[Item], at: int, below_another: bool) -> bool:
    text = items[at].line.text.strip()
    if len(text) > LONGEST or question_tag(text) or (title_tag(text) and not _TOPIC.match(text)):
        return False
    if is_menu(text) or is_path(text) or is_row(text) or is_bar(text) or is_filed(text) or _SPACED.match(text):
        return True
    if any(ends_in(text, item.line.text) for item in items[at + 1 : at + LOOKED_AT]):
        return True
    if all(item.furniture for item in items[at + 1 :]) or text[-1] in "?.!:" or "? " in text or read_header(text):
        return False
    if not items[at + 1].line.gap and (_stands_on_links(items, at, count_words(text)) or _is_issued(items, at)):
        return True
    named = bool(_ADDRESS.match(text) or names_site(text) or _is_dated(text) or is_link(text))
    formed = presents(text) or _ASKS.match(text) or _TOPIC.match(text) or _says_what(items, at) or _is_field(text)
    if formed and title_below(items, at) is not None:
        return True
    if title_tag(text):
        return False
    return (named and _may_be_title(items, at)) or names_place(items, at, named or _is_tagline(items, at), below_another)


def _may_be_title(items: Sequence[Item], at: int) -> bool:
    """The next line with words looks like a title, and has text below it."""
    below = [item.line for item in items[at + 1 :] if not item.furniture and not is_path(item.line.text) and not is_menu(item.line.text)][:2]
    if question_tag(below[0].text) if below else True:
        return bool(below)
    return len(below) == 2 and below[1].gap > 0 and len(below[0].text) <= LONGEST_TITLE and below[0].text[-1] not in ".:"


def _is_tagline(items: Sequence[Item], at: int) -> bool:
    """What sites are called, at the end of any words; or directly below a name that was left out, what the site is ("the friendly bowel board")."""
    words = _BRACKET.sub("", items[at].line.text).split() or [""]
    return words[-1].lower() in listed(FILE, "boards") or (at > 0 and not items[at].line.gap and items[at - 1].furniture and _tells_site(words))


def _is_field(text: str) -> bool:
    """Disciplines and nothing else: a section of the site ("Orthopaedics / Hand Surgery")."""
    return all(map(is_subject, re.split(r"\s*[/|>,&]\s*", text)))


def _says_what(items: Sequence[Item], at: int) -> bool:
    """Directly below a name that was left out, what is found there ("Every Thursday three clinicians answer one letter")."""
    if not at or items[at].line.gap or not items[at - 1].furniture:
        return False
    said = set(items[at].line.text.lower().split())
    return not said.isdisjoint(listed(FILE, "taglines")) or not said.isdisjoint(listed(FILE, "presenting"))


def _is_dated(text: str) -> bool:
    """A day or another piece of furniture beside a name ("14 March 2024 | The Daily Hand")."""
    parts = [part for part in BESIDE.split(text) if part]
    kinds = [is_furniture(part) for part in parts]
    return len(parts) > 1 and any(kinds) and all(kind or is_step(part) for kind, part in zip(kinds, parts, strict=True))


def names_site(text: str) -> bool:
    """One part of the line is a name that ends in a word for what sites are ("Tummy Tuck Community")."""
    parts = _DASH.split(text)
    if any(_is_site(part.split()) for part in parts) or (len(parts) > 1 and any(map(is_section, BESIDE.split(text)))):
        return True
    return looks_like_name(text) and any(_tells_site(part.split()) for part in parts[1:])


def presents(text: str) -> bool:
    """A name, and behind a stop what readers find there ("SKIN DEEP — the column where you ask")."""
    stop = _STOP.search(text)
    if not stop or not 0 < stop.start() <= LONGEST_HEAD:
        return False
    head = text[: stop.start()].split()
    named = all(word[0].isupper() or word.lower() in listed(FILE, "naming") or not word[0].isalpha() for word in head)
    said = {word.strip(".,;:!()") for word in text[stop.end() :].lower().replace("\u2019", "'").split()}
    if not named or len(head) > LONGEST_NAME + 1:
        return False
    return not said.isdisjoint(listed(FILE, "presenting")) or (is_joined(text) and not said.isdisjoint(listed(FILE, "taglines")))


def _tells_site(words: Sequence[str]) -> bool:
    """What stands beside a name says what the site is ("the hair loss board")."""
    return 1 < len(words) <= LONGEST_TAGLINE and words[-1].lower() in listed(FILE, "sites")


def _is_site(words: Sequence[str]) -> bool:
    if not 1 < len(words) <= LONGEST_NAME or "," in "".join(words) or words[-1].lower() not in listed(FILE, "sites"):
        return False
    return all(word[0].isupper() or word[0].isdigit() or not word[0].isalpha() for word in words)

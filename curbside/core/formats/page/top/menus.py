"""Lines of links: a site's menu, and the path of sections that leads to the page."""

from __future__ import annotations

import re

from curbside.core.formats.lexicon import words as listed
from curbside.core.formats.lexicon.credentials import take_credentials
from curbside.core.formats.lexicon.specialties import title_start
from curbside.core.formats.page.byline.names import split_titles

FILE = "furniture.toml"
LONGEST_PART, LONGEST_NAME, LONGEST_TOPIC, FEWEST_LINKS, LONGEST = 45, 5, 3, 3, 250
BESIDE = re.compile(r"\s*[|·•]\s*|\s{2,}|\t+")
_PATH = re.compile(r"\s+(?:»|›|>{1,2}|→|->|::|‹|«|<)\s+")
_WIDE = re.compile(r"\s*\|\s*|\s{3,}|\t+|\s+[·•]\s+")
WIDE = ("|", "   ", "\t", " · ", " • ")
_APART = re.compile(r"\s{2,}")
_MEMBERS = re.compile(r"\d[\d.,]{0,8}[km]? members", re.IGNORECASE)
_SLASHED = re.compile(r"\s+/\s+")


def is_menu(text: str) -> bool:
    """Short words side by side, one of them a link that only menus hold ("TressTalk Forum | Log in | Search"), or how many joined."""
    if len(text) > LONGEST:
        return False
    parts = [part.strip(" []()") for part in BESIDE.split(text.strip()) if part.strip(" []()")]
    if turns(text) or (len(parts) > 1 and all(map(is_link, parts[1:]))):
        return True
    if len(parts) < 2 or any(len(part) > LONGEST_PART or part[-1] in ".?:" for part in parts):
        return False
    return any(is_link(part) or _MEMBERS.fullmatch(part) for part in parts)


def is_link(part: str) -> bool:
    """A link that only menus hold."""
    return part.lower().strip("…. ▼▾") in listed(FILE, "menu")


def turns(text: str) -> bool:
    """`← A wart on the heel      Sun and scars →`: links to the pages before and behind this one."""
    text = text.strip()
    return text[0] in "←‹«" and text[-1] in "→›»"


def is_path(text: str) -> bool:
    """`Q&A > Legs & circulation`: names with capitals between arrows, or three and more between slashes."""
    if len(text) > LONGEST:
        return False
    parts = _PATH.split(text.strip())
    parts = parts if len(parts) > 1 else _SLASHED.split(text.strip())
    arrows = _PATH.search(text.strip()) is not None
    steps = parts[1:] if arrows and len(parts) > 2 and len(parts[0].split()) <= LONGEST_NAME else parts
    return len(parts) > (1 if arrows else 2) and all(is_step(part) for part in steps)


def ends_in(text: str, title: str) -> bool:
    """A path whose last step is the page's title ("Board index » Hands » Stiff thumb after a cast")."""
    *above, last = _PATH.split(text.strip())
    return bool(above) and last == title.strip() and all(map(is_step, above))


def is_step(part: str) -> bool:
    """A name with a capital, as sections bear."""
    part = part.strip(" []()#")
    return bool(part) and len(part) <= LONGEST_PART and part[0].isupper() and part[-1] not in ".?!:" and len(part.split()) <= LONGEST_NAME + 1


def is_filed(text: str) -> bool:
    """`Question · hair loss`: what stands below, and the topic it is filed under."""
    kind, *topic = [part for part in BESIDE.split(text.strip()) if part] or [""]
    return len(topic) == 1 and kind.lower() in listed(FILE, "filed") and len(topic[0].split()) <= LONGEST_TOPIC and topic[0][-1] not in ".?!:"


def is_bar(text: str) -> bool:
    """`☰   HandTalk   🔍`: a name or two between signs that stand for links."""
    if text.isascii():
        return False
    parts = [part for part in BESIDE.split(text.strip()) if part]
    named = [part for part in parts if any(map(str.isalnum, part))]
    return len(named) < len(parts) and len(named) <= 2 and all(len(part.split()) <= LONGEST_NAME and part[-1] not in ".?!:" for part in named)


def is_row(text: str) -> bool:
    """`Blog    Team    Prices`: three and more short names side by side, none of them telling who somebody is."""
    if len(text) > LONGEST or ("  " not in text and not any(map(text.__contains__, WIDE))):
        return False
    parts = [part for part in _WIDE.split(text.strip()) if part]
    parts = parts if len(parts) > 1 else [part for part in _APART.split(text.strip()) if part]
    if len(parts) < FEWEST_LINKS or not all(is_step(part) and len(part.split()) < LONGEST_NAME for part in parts):
        return False
    return not any(title_start(part.split()) == 0 or take_credentials(part.split()) or split_titles(part.split())[0] for part in parts)

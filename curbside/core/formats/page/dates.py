"""Days as pages print them, where they only say when something was posted."""

from __future__ import annotations

import re

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_AMOUNT = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|several)"
_DAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?"
_DATES = (
    rf"{_DAY}(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?)(?:,? ?(?:\d{{4}}|['\u2019]\d\d))?",
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}",
    rf"(?:over |about |almost )?(?:\d{{1,3}} (?:year|month|week|day)s?,? (?:and )?)?(?:{_AMOUNT} |\d+)(?:second|sec|minute|min|hour|hr|h|day|d|week|wk|w|month|mo|year|yr|y)s?\.? ago",
    r"yesterday|today",
)
_DATE = re.compile(rf"(?:{'|'.join(_DATES)})(?:,? (?:at )?\d{{1,2}}[:.]\d\d(?: ?[ap]\.?m\.?)?)?", re.IGNORECASE)
_DATED_HEAD = re.compile(
    rf"(?:on )?(?:{'|'.join(_DATES)})(?:,? (?:at )?\d{{1,2}}[:.]\d\d(?: ?[ap]\.?m\.?)?)?\)?\]?(?:\s*[,:|·–—-])?\s+(?=[A-Z])", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_MONTHS = "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december"
_LAST_LETTERS = ("ago", "day", "m", ".", *_MONTHS.split())
_DATED_BY = re.compile(
    r"(?P<verb>answered|replied|posted|reply|written|submitted|reviewed)(?: on)? (?P<day>[\w .,/-]{4,20}?),? by (?=\S)", re.IGNORECASE
)
_FIRST_LETTERS = frozenset(["on ", *"jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split()])
_BEFORE = re.compile(
    r"(?:answered|posted|replied|updated|modified|published|reviewed|asked|date|on|last edited|edited|reply|answer|comment)(?: (?:on|date))?:? ?(?:on )?",
    re.IGNORECASE,
)


def is_date(text: str) -> bool:
    """The text is a day and nothing else, and not a month's name alone."""
    return _DATE.fullmatch(text) is not None and (any(map(str.isdigit, text)) or text.endswith((" ago", "day")))


def is_dated(text: str) -> bool:
    """A line such as `Answered May 4, 2018`."""
    if not (_DIGIT.search(text) or text.endswith((" ago", "day"))):
        return False
    before = _BEFORE.match(text)
    return is_date(text[before.end() :] if before and before.end() < len(text) else text)


def date_end(text: str) -> int:
    """Where the words after a day at the text's beginning start ("On 4 May 2019, Dr Lee wrote:"), or 0."""
    if not text[:1].isdigit() and text[:3].lower() not in _FIRST_LETTERS:
        return 0
    match = _DATED_HEAD.match(text)
    return match.end() if match and any(map(str.isdigit, match.group())) else 0


def date_start(text: str) -> int:
    """Where a day at the end of the text begins ("Ann Lee, MD on May 3, 2013"), or its length."""
    if not (text[-1:].isdigit() or text[-9:].lower().endswith(_LAST_LETTERS)):
        return len(text)
    found = next((match.start() for match in _DATE.finditer(text) if match.end() == len(text)), len(text))
    return found if is_date(text[found:] or "-") and (found == 0 or not text[found - 1].isalnum()) else len(text)


def without_day(text: str) -> tuple[str, str]:
    """`Answered by Dr Lee` and the day of `Answered on 10.03.2023 by Dr Lee`; any other text as it is, and no day."""
    dated = _DATED_BY.match(text) if " by " in text else None
    return (f"{dated['verb']} by {text[dated.end() :]}", dated["day"]) if dated and is_date(dated["day"]) else (text, "")

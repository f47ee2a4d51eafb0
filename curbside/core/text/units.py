"""The units of time, how they are spelt, and what each has of days: a day 1, a week 7, a month 30, a year 365 (the labelling conventions)."""

from __future__ import annotations

from collections.abc import Sequence

DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.0, "year": 365.0,
    "decade": 3650.0, "birthday": 365.0,
}  # fmt: skip
SPELLINGS = {
    "birthday": "birthday anniversary", "minute": "minute minutes min mins", "hour": "hour hours hr hrs", "day": "day days night nights dys",
    "week": "week weeks wk wks weeek weeks' week's", "fortnight": "fortnight fortnights", "month": "month months mo mos mth mths months' month's mnth mnths",
    "year": "year years yr yrs years' year's", "decade": "decade decades",
}  # fmt: skip
UNIT_OF = {spelling: unit for unit, spellings in SPELLINGS.items() for spelling in spellings.split()}
FIGURE_UNITS = {"h": "hour", "d": "day", "w": "week", "m": "month", "y": "year", "weeker": "week"}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip


def unit_at(words: Sequence[str], at: int, after_figure: bool = False) -> str | None:
    """The unit a token names, None for none; after_figure: where one letter is enough ("10d")."""
    if at >= len(words):
        return None
    return UNIT_OF.get(words[at]) or (FIGURE_UNITS.get(words[at]) if after_figure else None)

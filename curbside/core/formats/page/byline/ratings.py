"""Rating lines: "4.7 out of 5 stars 41 reviews", "★ 4.8 (31 reviews)", "4.8/5"."""

from __future__ import annotations

import re

from curbside.core.thread import Rating

LONGEST = 70
_SIGNS = "★⭐✮✭"
_WORDS = frozenset(
    (
        "out of stars star reviews review ratings rating rated from by based on patient patients average avg verified google "
        "votes people user users and with overall score mean over total client clients parents in the s"
    ).split()
)
_SIGN = re.compile(r"[★⭐✮✭☆✩⯪]")
_FIGURE = re.compile(r"[\d★⭐✮✭]")
_WORD = re.compile(r"[^\W\d_]+")
_OF_FIVE = re.compile(r"([0-5](?:[.,]\d{1,2})?) ?\(?(?:/|out of|of) ?5(?:[.,]0+)?(?![\d.,]\d)")
_STARRED = re.compile(r"(?<![\d.,])([0-5](?:[.,]\d{1,2})?) ?-?(?:stars?\b|[★⭐])|[★⭐☆✩⯪✮✭] ?([0-5](?:[.,]\d{1,2})?)(?![\d,])")
_DRAWN = re.compile(r"[★⭐☆✩⯪✮✭]{2} ?\d+ (?:ratings?|reviews?|votes|patients)\b")
_DECIMAL = re.compile(r"(?<![\d.,])([0-5][.,]\d{1,2})(?!\d)")
_COUNT = re.compile(r"(?<![\d.,])(\d{1,3}(?:[,.]\d{3})+|\d+)(?![.,]?\d)")
_LEADING = re.compile(r"[★⭐✮✭☆✩⯪]|[0-5][.,]\d|[0-5] ?(?:/|stars)")
_BESIDE = re.compile(r"\s*[|·•,]\s*|\s+[–—-]\s+|\s{2,}|\t+|(?<=\))\s+")
_TAIL = re.compile(r"[\s,|·–—(-]*(?=(?:[★⭐]|\b[0-5][.,]\d ?(?:\(?out of|/|★|⭐|stars?|\(\d)))")


def read_rating(text: str) -> Rating | None:
    """The rating a whole line gives, or None where the line is something else."""
    if len(text) > LONGEST or not _FIGURE.search(text):
        return None
    low = " ".join(text.lower().split())
    words = set(_WORD.findall(low))
    if not words <= _WORDS:
        return None
    signed = _SIGN.search(low) is not None
    mean = _OF_FIVE.search(low) or (None if _DRAWN.search(low) else _STARRED.search(low))
    if (not mean and words & {"rated", "rating", "ratings", "reviews", "review", "average"}) or "(" in low:
        mean = mean or _DECIMAL.search(low)
    if not (mean or signed or words & {"reviews", "review", "ratings"}):
        return None
    return _rating(low, mean, signed)


def _rating(low: str, mean: re.Match[str] | None, signed: bool) -> Rating | None:
    stars, rest = None, low
    if mean:
        stars = float((mean.group(1) or mean.group(2)).replace(",", "."))
        rest = low[: mean.start()] + " | " + low[mean.end() :]
    elif signed:
        stars = float(sum(low.count(sign) for sign in _SIGNS))
        if stars < 2 and len(low) < 2:
            return None
    counts = [int(re.sub(r"\D", "", found)) for found in _COUNT.findall(rest)]
    if len(counts) > 1 or (stars is not None and not 1 <= stars <= 5) or (stars is None and not counts):
        return None
    return Rating(stars, counts[0] if counts else None)


def split_rating(text: str) -> tuple[str, Rating | None]:
    """A line's text before a rating at its end, and that rating: "Ann Lee, Leeds ★ 4.8 (31 reviews)"."""
    match = _TAIL.search(text) if _FIGURE.search(text) else None
    if match:
        rating = read_rating(text[match.end() :])
        if rating:
            return text[: match.start()], rating
    return text, None


def split_leading_rating(text: str) -> tuple[str, Rating | None]:
    """A line's text behind a rating at its head, and that rating: "⭐ 4.8 · 31 reviews · Hand Surgeon · Hull"."""
    if not _LEADING.match(text):
        return text, None
    for stop in reversed(list(_BESIDE.finditer(text, 0, LONGEST))):
        if rating := read_rating(text[: stop.start()]):
            return text[stop.end() :], rating
    return text, None

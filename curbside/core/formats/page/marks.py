"""What stands before the words of a line: bullets and numbers, `Answer 2:`, `by`, `Patient:`."""

from __future__ import annotations

import re

from curbside.core.formats.lexicon import words
from curbside.core.formats.page.byline.names import looks_like_name

FILE = "bylines.toml"
_STAMP = r"\[?\(?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? )?\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?\]?\)?(?=[ \]-])"
_MARKS = (
    r"(?P<bullet>[•*▪▸▹►‣◦·●»_]+|[-–—~]+(?= )|[-–—~](?=[A-Z]))\s*",
    r"(?P<heading>#+|[=-]{2,})\s*(?=\D)",
    r"(?P<number>\(?#?\d{1,2}(?: (?:of|/) \d{1,2})?\s*[.)|:]|#\d{1,3}\b|\[\d{1,3}\])\s+",
    r"(?P<quote>>)\s*",
    rf"(?P<stamp>{_STAMP})\s*-?\s*",
)
MARK = re.compile("|".join(_MARKS))
_WORD = re.compile(
    r"(?:(?:(?:verified |expert )?(?:answer|reply|response|opinion|comment|expert|doctor|view|advice|post)(?:ed)?"
    r"|answered|replied|responded|written|submitted|reviewed)"
    r"(?:\s*#?\s*(?:\d{1,2}|[A-H])\b(?:\s*(?:of|/)\s*\d{1,2}\b)?)?(?:\s+(?:by|from|of)\b)?\s*[:—–-]?|by|from|author|signed|says|writes)\s*:?\s+",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"(?:(?:kind|kindest|best|warm|warmest|with|many|all|the|very|in|good)\s+)*"
    r"(?:regards|wishes|sincerely|yours(?:\s+\w+){0,2}|health|greetings|cordially|love|signed|cheers|thanks|best|respectfully|warmly)\s*(?:,|\s[–—-])\s+(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
_KEYED = re.compile(r"(?P<key>[A-Za-z][A-Za-z. ]{2,24}?)\s*:\s*(?P<value>\S.*)")
_BESIDE = re.compile(r"\s*[|·•;]\s*|\s{2,}|\t+")
_TAG = re.compile(
    r"(?P<word>[A-Z1-9][A-Za-z'\u2019-]*(?: [a-zA-Z]{2,})?)(?P<number>\s*#?\s*(?:\d{1,2}|[A-H]|(?i:one|two|three|four|five|six|seven|eight)\b)(?:\s*(?:of|/)\s*\d{1,2})?)?"
    r"\s*(?P<stop>:|\)(?=\s)|\.(?=\s)|(?(number)[-–—](?=\s)|(?!))|$|(?=[(\[]))\s*"
)
_ALONE = frozenset(["answer", "question", "the question"])
_POINTED = frozenset(["a", "q", "answer", "question"])
LONGEST_TAG, LONGEST_SIGN_OFF = 45, 40
_EDGES = " \t*_=~#-–—"


def strip_marks(text: str) -> tuple[str, str]:
    """A line's mark ("1.", "•", "by", "answer 2") in small letters, or "", and the words after it, without ornaments at their end."""
    lead = ""
    while mark := MARK.match(text):
        lead, text = lead or mark.group().strip(), text[mark.end() :]
    if text[-1:] in _EDGES:
        text = text.rstrip(_EDGES)
    word = _WORD.match(text)
    if word and word.end() < len(text):
        lead, text = word.group().strip(" :\t—–-").lower(), text[word.end() :]
    elif end := sign_off_end(text):
        lead, text = "signed", text[end:]
    return lead, text


def sign_off_end(text: str) -> int:
    """Where the name after "Yours aye," begins, or 0."""
    signed = _SIGN_OFF.match(text) if "," in text or " -" in text or "–" in text or "—" in text else None
    return signed.end() if signed else 0


def is_sign_off(text: str) -> bool:
    """`Kind regards,` on a line of its own, with the comma or without."""
    closing = text.strip().rstrip(",")
    return len(closing) <= LONGEST_SIGN_OFF and sign_off_end(f"{closing}, A") == len(closing) + 2


def is_emphasised(text: str) -> bool:
    """The whole line stands in asterisks or underlines, which are no bullets."""
    return len(text) > 2 and text[0] == text[-1] and text[0] in "*_"


def read_key(text: str) -> tuple[str, str] | None:
    """What `Specialty: Hand Surgeon` tells ("specialty", "place", "practice", "name", "credentials" or "idle") and its value."""
    keyed = _KEYED.fullmatch(text)
    if not keyed:
        return None
    key = keyed["key"].lower().rstrip(".")
    told = next((kind for kind in ("specialty", "place", "practice", "name", "credentials", "idle") if key in words(FILE, "keys", kind)), None)
    return (told, keyed["value"].strip()) if told else None


def read_keys(text: str) -> list[tuple[str, str]]:
    """What one key tells, or several with bars, dots or wide blanks between them ("Specialty: Hand Surgery   City: Tampa")."""
    if text.count(":") > 1:
        parts = [part for part in _BESIDE.split(text) if part]
        keys = [key for part in parts if (key := read_key(part))]
        if len(keys) == len(parts):
            return keys
    key = read_key(text)
    return [key] if key else []


def answer_tag(text: str) -> int:
    """Where the words after `A:`, `Doctor 2:` or `First opinion` begin, or 0 where no such tag does."""
    return _tag_end(text, "answers")


def question_tag(text: str) -> int:
    """Where the words after `Q:` or `Patient:` begin, or 0."""
    return _tag_end(text, "questions")


def title_tag(text: str) -> int:
    """Where the words after `Subject:` begin, or 0."""
    return _tag_end(text, "titles")


def _tag_end(text: str, kind: str) -> int:
    head = text[:LONGEST_TAG]  # most lines have no stop so near their beginning
    if head == text or ":" in head or ")" in head or ". " in head or "(" in head or "[" in head:
        return _read_tag(text, kind)
    return 0


def _read_tag(text: str, kind: str) -> int:
    tag = _TAG.match(text)
    if not tag:
        return 0
    word, numbered, stop = tag["word"].lower().replace("\u2019", "'"), tag["number"] is not None, tag["stop"]
    if kind == "answers" and word.split()[0] in words(FILE, "tags", "ordinals"):
        return tag.end() if stop != "." and word.split()[-1] in words(FILE, "tags", "answers") else 0
    if word not in words(FILE, "tags", kind):
        return 0
    if stop in (":", ")"):
        return tag.end()
    if stop == ".":
        return tag.end() if word in _POINTED and not _is_surname(text[tag.end() :]) else 0
    return tag.end() if numbered or (not text[tag.end() :] and word in _ALONE) else 0


def _is_surname(text: str) -> bool:
    """The words after `A.` make it an initial."""
    words = text.split()
    return len(words) < 4 and looks_like_name(words)

"""Parts of a byline that are known to be of no use, and the discipline that some of them tell ("Dermatology 21 years experience")."""

from __future__ import annotations

import re

from curbside.core.formats.lexicon import words
from curbside.core.formats.lexicon.specialties import is_subject, past, title_start
from curbside.core.formats.page.byline.names import looks_like_name, split_titles
from curbside.core.formats.page.dates import is_date

_IDLE = re.compile(
    r"\[?\d{1,2}:\d\d(?: ?[ap]m)?\]?"
    r"|(?:with |over |more than |about )?\d+\+? (?:years?|yrs?)\b.*|(?:experience|exp):? .*|in practice .*|practicing since .*"
    r"|\d{1,3}(?:\.\d+)?% ?(?:recommend\w*|positive|satis\w*|liked?|of .{3,20} recommend.*|\(\d.*\))?|\d[\d,]* (?:answers|posts|followers|points|patients|votes|likes)|\d{4} ?[–-] ?(?:\d{4}|present)"
    r"|verified\b.*|(?:board[ -]certified|licensed)(?: in .*)?|top (?:doctor|contributor|\d{1,2} ?%).*"
    r"|(?-i:[A-Z]{2,5})[ .:-]?(?:no\.? ?)?\d{4,}|fellowship in .*"
    r"|(?:senior|junior|new|full|hero|super|global|active|registered|veteran|elite|gold|silver|bronze|site|forum) "
    r"(?:member|moderator|user|contributor|poster|administrator)|moderator|administrator|newbie|level \d+"
    r"|(?:video |online )?(?:consult\w*|visits?|fees?|appointments?):? (?:fee:? )?(?:from |at )?[$€£₹].*|(?:from )?[$€£₹] ?\d[\d,.]*.{0,15}(?:consult\w*|visits?|session)"
    r"|(?:speaks|fluent in|languages?(?: spoken)?:?) [A-Z].*"
    r"|reply|share|report|quote|permalink|flag|follow|author|online|(?:now )?retired|ret\.?|(?:he|she|they)/\w+",
    re.IGNORECASE,
)
LONGEST_TALLY = 30
RANKS = frozenset(["clinical", "medical", "visiting", "associate", "assistant"])
_TALLY = re.compile(r"\d[\d,.]*[kK+]? (?!.*\b(?:hours?|days?|weeks?|months?|years?|mg|ml|times|percent)\b)[a-z]+(?: [a-z]+){0,3}")
_PRACTISED = re.compile(
    r"(?P<field>[^\d]+?)\s*\d+\+? (?:years?|yrs?)\b.*"
    r"|\d+\+? (?:years?|yrs?) (?:of )?(?:experience|practice|practicing)? ?(?:in|as an?) (?P<other>[^\d]+)"
    r"|speciali(?:[sz]es|st) in (?P<special>[^\d]+)",
    re.IGNORECASE,
)


def is_idle(part: str) -> bool:
    """The part is known to be of no use: a clock, a day, years in practice, a post."""
    return _IDLE.fullmatch(part) is not None or is_date(part) or _is_post(part)


def is_tally(part: str) -> bool:
    """The part counts something of the site's ("4 thank you notes"); to be believed only behind a name."""
    return len(part) <= LONGEST_TALLY and _TALLY.fullmatch(part) is not None


def _is_post(part: str) -> bool:
    """`Clinical Professor of Surgery`, `Chief of Hands`."""
    known_posts = words("bylines.toml", "posts")
    first, *others = part.lower().split()
    if first in past() and others and title_start(others) == 0:
        return False
    named = part.split()[split_titles(part.split())[0] :]
    if first == "professor" and len(named) > 1 and looks_like_name(named) and known_posts.isdisjoint(others[1:]) and others[0] != "of":
        return is_subject(" ".join(named))
    return first in known_posts and (not others or first not in RANKS or others[0] in known_posts)


def practised_field(part: str) -> str | None:
    """The discipline of "Dermatology 21 years experience" and "Specializes in dermatology"; all of "Specialist in dermatology"."""
    match = _PRACTISED.fullmatch(part) if " y" in part or part.startswith(("Specialize", "Specialise", "Specialist")) else None
    named = (match["field"] or match["other"] or match["special"]).strip(" ,-–·|") if match else ""
    if not named or not (is_subject(named) or title_start(named.split()) == 0):
        return None
    return part if part.startswith("Specialist") else named

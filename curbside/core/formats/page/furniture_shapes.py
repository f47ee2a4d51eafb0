"""The shapes of lines that are neither question nor answer: votes, ages, counts, kinds of posts."""

from __future__ import annotations

_AMOUNT = r"(?:\d[\d,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|several)"
_PEOPLE = r"(?:people|persons?|patients?|readers?|users?|members?|visitors?|of \d+)"
_AGE = r"\d{1,3} ?(?:h|hr|hrs|d|w|mo|y|min|mins)(?: ago)?"
_DOCTOR = r"(?:doctor|physician|dentist|expert|specialist)"
_DOCTORS = rf"{_DOCTOR}s?"
_NETWORK = r"(?:facebook|twitter|x|pinterest|whatsapp|e-?mail|linkedin|reddit|instagram|telegram|youtube|print|copy link|share)"
SHAPES = {
    "votes": r"[+-]?\d{1,6}(?: (?:votes?|points?|likes?|helpful|upvotes?|thanks?|views?|shares?|comments?|replies))?",
    "customers": r"\d[\d,.]*k?\+? (?:satisfied|happy) (?:customers|clients|patients)",
    "badges": r"\d[\d,.]*k?(?: ?[●•○] ?\d[\d,.]*k?){1,3}",
    "clock": r"\d{1,2}:\d\d(?: ?[ap]m)?",
    "age": rf"{_AGE}|(?:answered|replied|posted|updated) {_AGE}",
    "template": r"\{\{.*\}\}",
    "rule": r"[\W_]{2,}|[^\w\s\x00-\x7f¿¡]|[·•|»›>▲▼★☆✓✔…—–-]|[-=_*~#]{3,}.{0,40}[-=_*~#]{3,}",
    "links": r"\[ ?[^\]]{1,30} ?\](?: *\[ ?[^\]]{1,30} ?\])+|(?:https?://|www\.)\S+",
    "found helpful": rf"{_AMOUNT} (?:(?:\w+ )?{_PEOPLE}(?: \w+)? (?:found|thank|like|think|mark)\w* .{{0,40}}|found (?:this|it) .{{0,30}})",
    "helpful?": r"(?:was|did|is) this .{0,30}\b(?:help|helpful|useful|answer|answered|solved?)\b.{0,30}\?.{0,40}|helpful\b.{0,4}(?:yes|\d).{0,20}|\W?(?:yes|no) ?\(\d+\).*",
    "agree": rf"\d+ (?:\w+ )?{_DOCTORS} (?:dis)?agreed?s?\b.{{0,30}}",
    "views": r"answered question #.*|\d[\d,.]*k? (?:views?|reads?)\b.{0,30}",
    "unrated": r"(?:rating: )?(?:none yet|no reviews? yet|not yet rated|no ratings?(?: yet)?|new member|be the first to review).{0,20}",
    "more": r"(?:(?:show|view|see|load|read) )?\d+ more (?:answers?|replies|comments?|photos?|pictures?).*|(?:show|view|see|load|read) \d+ more|(?:show|view|see|load|read) (?:answers?|replies|comments?|posts) \d+ ?[-–] ?\d+\b.{0,30}|\d+ answers? shown\b.*|page \d+ of \d+|\d+ of \d+|#\d+",
    "upvotes": r"(?:view|see|show) \d[\d,.]*k? (?:upvotes?|likes?|votes?|comments?|replies|photos?|pictures?)",
    "kind": rf"(?:verified )?(?:panel|member|staff|moderator|guest|community|professional|{_DOCTOR})(?:'s)? (?:reply|response|answer|post|comment)"
    r"|(?:addition|addendum|update|follow-up|supplement|correction) to (?:the )?(?:answer|opinion|reply|response|post|comment) (?:no\.? )?#?\d{1,2}",
    "removed": r"(?:this )?(?:comment|post|answer|reply|message) (?:(?:was|has been) )?(?:removed|deleted)(?: by .{2,30})?",
    "neighbours": r"[«‹<]* ?(?:previous|next|older|newer) (?:case|question|topic|thread|post|article|entry|letter)\b.*",
    "owner": r"©.{0,80}|\(c\) ?\d{4}.{0,60}",
    "picture": r"\[(?:photo|image|picture|avatar|logo|video)s?\]",
    "portrait": r"u/\S{1,40} avatar|profile (?:photo|picture) (?:for|of) .{2,60}",
    "reader": r"comment (?:from|by) (?!(?:the )?(?:asker|op|patient)\b)[^ :]{1,30}: .*",
    "since": r"(?:member|joined|registered|with us|user)(?: since)?:? (?:\w{3,9} )?\d{4}",
    "post": r"« ?(?:reply #\d+ )?on: .{6,40}»",
    "asked": r"(?:asked|started|opened)\b[^.]{0,12}(?:\d[^.]{0,20}(?:ago|\d{4}|:\d\d)|yesterday|today) by \S+(?: .{0,20})?",
    "asker": r"\w+ asked(?:\.\.\.|…|:)?|an? (?:[\w-]+ ){0,2}(?:member|user|reader|patient|visitor|woman|man|person|male|female|mother|father|mum|mom|dad|parent) ask(?:s|ed)(?:\.\.\.|…|:)?",
    "forum": r"r/ ?\w+|[a-tv-z]/[a-z]\w{3,}|posted by u/.*",
    "paged": r"\d+ (?:answers?|replies|responses|posts)\W{1,3}page \d+ of \d+",
}
SHORT_SHAPES = {
    "pages": r"(?:[«‹<]+ ?)?(?:prev(?:ious)?)?[\s|]*\d+(?:[\s|.…]+\d+)+[\s|]*next[\s»›>]*|[«‹<]* ?prev(?:ious)?[\s|]+\d+(?:[\s|.…]+\d+)*[\s»›>]*",
    "jump": r"go to (?:\w+ ){1,3}home|go to comments",
    "joined": r"\d[\d,.]*[km]? members",
    "unproven": r"(?:lay ?person\W{1,3})?not verified\b.{0,50}",
    "prices": r"(?:consult|book|call|chat|talk|visit|video|ask)\b[^.!?]{0,30}[$€£₹] ?\d[\d,.]*(?: ?(?:/|per) ?\w+)?",
    "networks": rf"{_NETWORK}(?:[ ,|·/&]+(?:and |on )?{_NETWORK})+",
    "tags": r"#[a-z]\w+(?:,? +#[a-z]\w+)+",
    "seen": r"\d[\d,.]*k? (?:people|users|members|guests|readers) (?:have |are )?(?:viewed|viewing|reading|browsing|following|asked)\b.{0,40}",
    "numbered": r"(?:viewing )?(?:question|thread|topic|case|post|ticket|article|message|query)(?: (?:no\.?|id|number))?:? ?#?\d{3,}(?: in .{2,30})?",
    "mail": r"(?:from|to|cc|bcc|reply-to): .{0,60}\S@\S+.{0,20}|(?:message-id|in-reply-to|list-id|x-[a-z-]+): .*",
}

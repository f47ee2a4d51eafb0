"""How patients put questions in English, as patterns: question words, inversion, requests, and what only looks like a question."""

from __future__ import annotations

import re

_AUX = (
    r"(?:(?:is|are|am|was|were|do|does|did|can|could|will|would|should|shall|may|might|must|has|have|had)(?:n['’]?t)?\b"
    r"|(?:shd|cld|wld|can['’]?t|won['’]?t|don['’]?t)\b)"
)
_SUBJECT = (
    r"(?:not\s+)?(?:i|we|you|u|he|she|it|they|this|that|these|those|there|the|my|your|his|her|our|their|its|any|anyone|anything"
    r"|someone|another|both|all|more|one|it['’]s)"
)
_HOW = (
    r"how\s+(?:long|soon|many|much|often|bad|big|far|likely|common|safe|fast|quick\w*|late|early|come|to|about|risky|serious|dangerous|strong"
    r"|high|low|deep|painful|normal|else|exactly|rare|effective|good|well|close)\b"
)
_WHEN = r"(?:when|where)(?:['’]s|\s+(?:to|exactly|about|back))\b"
_THING = r"(?!(?:an?|i|we|they|he|she|you|it|this|the|my)\b)\w+"
_WHAT = rf"what(?:['’]s|\s+(?:to|else|now|if|about|kind|type|sort|happens|helps|causes|caused|{_THING}\s+(?:helps?|works?)))\b"
_WHO = r"who(?:se)?\s+(?:to|pays?)\b|which\s+(?:one|of|treatment|option|way|doctor)\b"
_ASKED = rf"(?:how|when|where|who(?:se)?|which\s+\w+|what(?:\s+{_THING})?)\s+{_AUX}"
_WHY = r"why\b\s+\w+"
_SHORT = (
    r"(?:any\s+(?:chance|point|way|risk|reason|harm|danger|use|benefit|idea)"
    r"|(?:chances?|odds|risk|worth|ok(?:ay)?|safe|possible|normal)\s+(?:of|to|if))\b"
)
_NOUN = r"(?:would|could|will|can|should)\s+an?\b"
_LEAD = r"(?:about\s+|roughly\s+|at the (?:earliest|latest)\s+)?"
PREPOSED = r"(?:(?:for|by|in|after|until|till|at|to|about|from|with|within)\s+)?(?:how\s+(?:long|many|much|soon|fast)|when|what|which)\b"

OPENER = re.compile(rf"{_LEAD}(?:{_HOW}|{_WHEN}|{_WHAT}|{_WHO}|{_WHY}|{_ASKED}|{_AUX}\s+{_SUBJECT}\b|{_NOUN}|{_SHORT})", re.IGNORECASE)
"""The beginning of a question that needs no question mark to be one."""
LOOSE_OPENER = re.compile(rf"{_LEAD}(?:{PREPOSED}|(?:why|who|where)\b|{_AUX}|any(?:thing|one)\s+(?:to|i|we|that|else)\b)", re.IGNORECASE)
"""The beginning of a question in a sentence that ends with a question mark or stands in a list of questions."""
TAIL_OPENER = re.compile(PREPOSED, re.IGNORECASE)
"""A question that only continues one: ", and how fast?"."""
CUED_OPENER = re.compile(
    r"(?:is|are|does|do|will|can)\s+(?!also\b)[a-z]+\b.*\b(?:or|worth|normal|permanent|forever|safe|possible|help|work|matter|go away|allowed|going to|gonna)\b",
    re.IGNORECASE,
)
"""Inversion with a noun ("is silicone worth it"), told from a dropped subject ("is painful") by a word of asking."""
BARE_WHEN = re.compile(r"when\s+(?!i\b|we\b|he\b|she\b|it\b|they\b|the\b|my\b|you\b)\w+(?:\s+\w+){0,3}\W*$", re.IGNORECASE)
STORY = re.compile(
    r"(?:was|were|did|had|has|have|may|can|will)\s+(?:the|my|all|any|both|this|that|these|those|more|one|another)\b"
    r"|(?:am|was|were)\s+i\s+(?:glad|happy|ever|wrong)\b",
    re.IGNORECASE,
)
"""Dropped subjects in a telling ("had the first one in May") that look like inversion."""
TELLS_ON = re.compile(r"(?:who|which|did|was|were|had|has|have)\b", re.IGNORECASE)
"""After a comma, without a question mark: "GP said stop, did it cold turkey"."""
SUBORDINATE = re.compile(r"(?:when|where|what|which|who)\s+(?:i|we|he|she|it|they|you|the|my)\b", re.IGNORECASE)
REQUEST = re.compile(
    r"\b(?:wonder\w*|advi[sc]e|tell me|let me know|(?:like|wants?|need|love|hoping|keen|curious) to (?:know|ask|hear|find out|understand)"
    r"|\bs?he\s+asks(?=\s+(?:if|whether)\s+(?!i\b))|explain|curious|unsure|question (?:is|was)|questions (?:are|were)|asking|clarify|confirm|anyone know)\b[^.?!]{0,40}?"
    r"\b(?P<what>if|whether|how|what|when|why|where|which|who)\b",
    re.IGNORECASE,
)
LISTED_REQUEST = re.compile(
    r",\s*(?:(?:and|or)\s+(?=if\s+(?:i|we|he|she|it|they|the|my)\b)|(?:(?:and|or)\s+)?(?=(?:whether|how|why)\b))", re.IGNORECASE
)
"""The next thing after a comma in a request: "I want to know how long it lasts, whether I can row, and if it comes back"."""
BIDDING = re.compile(
    r"\b(?:kindly|please|pls|plz)\s+(?:also\s+|just\s+)?(?:tell|suggest|advi[sc]e|recommend|inform)\s+(?:(?:me|us)\s+)?(?:about\s+|on\s+)?"
    r"(?!(?:me|us|i|we|you|he|she|it|they|this|that|there|some\w*|any\w*|help|asap|urgently|soon)\b)[a-z]+",
    re.IGNORECASE,
)
"""A request for a thing, without a question word: "Kindly tell cost also"."""
REFUSED = re.compile(
    r"\b(?:nobody|no one|noone|none|never|not|refuse\w*|forgot|failed|\w+n['’]t|(?:do|did|does|ca|could|would)nt)\b"
    r"|\b(?:i|they|we|she|he|now|already)\s+know\b",
    re.IGNORECASE,
)
"""Before a request's question word: nobody told me how long."""
REPORTED = re.compile(r"\b(?:says?|said|told|tells|asks|asked|thinks?|thought|reckons?|keeps? saying|heard|read)\b", re.IGNORECASE)
CONFIRMS = re.compile(
    r"(?:\s[-–—]+|[,:;…]|\.\.\.)\s*(?:is (?:it|that|this) )?(?:true|a? ?myth|fact|any truth)(?: (?:or|to) (?:not|no|false|myth|fiction|that|it|this))?\W*$"
    r"|,\s*any(?:one|body)(?: (?:tried|else|know|got))?\W*$",
    re.IGNORECASE,
)
"""The end of a telling that asks whether it is so: "I heard heat helps - true or not?", "Also read about zinc, anyone?"."""
I_READ = re.compile(r"\bI(?:['’]ve| have)?(?: also| just| then)? (?:read|heard)\b")
"""What the asker read, with a question mark after it: "I read it does nothing for this??"."""
TAG = re.compile(r"(?:is|are|do|does|did|can|could|would|should|has|have|was|were|wo)n['’]?t (?:i|you|he|she|it|we|they)\W*$", re.IGNORECASE)
"""A tag that asks for nothing: "he would say that, wouldn't he."."""
ELAPSED = re.compile(
    r"(?:(?:\d+|an?|one|two|three|four|five|six|several|a few|many)\s+)?(?:hours?|days?|weeks?|months?|years?)\b.*\b(?:after|since|post|later|on|in)\b",
    re.IGNORECASE,
)
"""Time that has gone by, told in a title: "months after stopping?"."""
NUMBERED = re.compile(r"(?:(?<=\s)|^)(\d)[.)]\s+(?=\S)")
WHETHER = re.compile(
    r"whether\s+(?:to|i|we|it|this|that|the|my|he|she|they)\b(?!.*\b(?:depends?|matters?|remains|is (?:up|not|un|another)|i do))", re.IGNORECASE
)
"""A question put as the end of a request whose beginning is left out: "Whether I should stop the physio"."""
WITH_OR_WITHOUT = re.compile(r"\W*(?P<thing>\w+) or (?:no|without) (?P=thing)\W*", re.IGNORECASE)
LONE_MARK = re.compile(r"\s*(?:\(?\d{1,2}[.)]|\(?[a-h]\)|Q\d[:.)]?)\s*", re.IGNORECASE)
CHOICE = re.compile(
    r"\b(?:yes|yay|yea) or (?:no|nay)\b|\b(?:which (?:is|one is) (?:it|true|right|correct|the truth)|who is right|who (?:do|should) i (?:believe|trust))\W*$",
    re.IGNORECASE,
)
POINTS_BACK = re.compile(r"\b(?:it|this|that|these|those|they|them|one|ones|he|she|so)\b", re.IGNORECASE)
NEW_SUBJECT = re.compile(rf"{_AUX}\s+(?:the|my|an?|his|her|your)\s+(?!(?:same|other)\b)\w+\s+\w+", re.IGNORECASE)
"""A question with a subject of its own, whatever it points back to later: "does the dissolver eat tissue like they say"."""
WHETHER_SO = re.compile(r"(?:what (?:is|are) (?:it|this|that|these|those)|is (?:he|she|it|that|this) (?:right|true|so|it))\W*$", re.IGNORECASE)
"""A question that only asks whether the title's guess is right ("Crystals?", then "What is this?")."""
ANNOUNCES = re.compile(r"(?:know|questions?|ask|things|asking|wondering|concerns?)\b[\s:.–-]*$", re.IGNORECASE)
CONDITION = re.compile(r"(?:if|when|once|after|since|as|before|while)\b", re.IGNORECASE)
NO_ASK = re.compile(
    r"\W*(?:sorry|right|really|ok(?:ay)?|huh|what|seriously|no|yes|eh|hm+|you know|see|remember|guess what|who knew|lol|why me|hello"
    r"|correct|agree\w*|how are you(?: all| doing| today)*|what was i thinking|did i mention.*"
    r"|(?:can|may) i (?:just )?say.*|how (?:hard|difficult) can (?:it|that) be)\W*$",
    re.IGNORECASE,
)
PLEA = re.compile(
    r"\W*(?:(?:please )?(?:can|could|would|will)? ?(?:any ?(?:one|body)|you|someone)? ?(?:please )?(?:help|advise)(?: me)?(?: please)?"
    r"|any (?:advice|thoughts|ideas?|suggestions?|tips|help|input)\b.{0,30}|update"
    r"|(?:so )?(?:what now|now what|what next|what (?:should|can|do|must) i do(?: now| next)?|thoughts|help|anyone(?: else)?)"
    r"|(?:has|is|did) any(?:one|body) else\b.{0,60})\W*$",
    re.IGNORECASE,
)
FILLER = re.compile(
    r"(?:\s*(?:and|but|so|or|also|oh|plus|well|now|ok(?:ay)?|then|honestly|realistically|anyways?|lastly|finally|hi|hello|dear|hey|docs?|doctors?|all|q|questions?|"
    r"my (?:main |other |second |first |last |next )?questions? (?:is|are)|"
    r"(?:one|two|three|four|five|\d|a few|few|some|several)(?: quick)? (?:things|questions)|"
    r"first(?:ly)?|second(?:ly)?|third(?:ly)?|one more thing|btw|basically|please|pls|thanks|thank you)\b(?!\s*['’])[\s,:.!)–-]*)+",
    re.IGNORECASE,
)
BORDER = re.compile(
    r"(?:,|;|:|\s[-–—]+|—|\.\.\.|…|/|&|\(|\b(?:and|but|or|so|also|plus|then)\b)\s*"
    r"(?:(?:and|but|or|so|also|plus|then|if not|please)\b[\s,]*)*",
    re.IGNORECASE,
)
"""Where inside a sentence a question may begin."""
TRAILING = re.compile(r"(?:[\s,;:/&(–—-]|\b(?:and|but|or|so|also|plus|then)\b)+$", re.IGNORECASE)
SEPARATOR = re.compile(r":\s|\s[-–—]+\s|—|;\s|\.\.\.\s*")
AFTERTHOUGHT = re.compile(r",\s*(?:sorry|you know|huh|lol|eh)\W*$", re.IGNORECASE)
"""A question mark that asks nothing: "it was Tuesday, sorry?"."""
QUOTED = re.compile(r"[“\"]([^”\"\n]{1,200})[”\"]")
LIST_MARK = re.compile(r"\s*(?:\(?\d{1,2}[.)]|\(?[a-h]\)|[-–—•*·]|Q\d?[:.)])\s+", re.IGNORECASE)
INLINE_BREAK = re.compile(
    r"(?<=\s)\(?(?:[1-9]|[a-h])\)\s+|(?<=\s)\d[.]\s+(?=[a-z])|(?:(?<=\s)|^)Q\d[:.)]?\s+"
    r"|(?<=[?!])(?=[a-z])|(?<=yes or no[.!])\s+",
    re.IGNORECASE,
)
END_MARK = re.compile(r"[.!?…:]+(?=[\"”’')\]]*$)")
WORD = re.compile(r"[\w'’]+")

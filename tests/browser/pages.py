"""Every public page, once: whoever adds a page adds its line here, and it is walked in light and dark, on a phone and on a desk."""

from __future__ import annotations

PAGES = {
    "home": "/",
    "topics": "/topics",
    "topic": "/topics/treatment/botulinum-toxin",
    "doctors": "/doctors",
    "specialty": "/doctors/in/dermatologist",
    "place": "/doctors/at/leeds",
    "review a doctor": "/doctors/review/1",
    "doctor": "/doctors/1/ben-adeyemi",
    "thread": "/q/1",
    "thread without answers": "/q/2",
    "sample thread": "/q/10",
    "unanswered": "/unanswered",
    "ask": "/ask",
    "about": "/about",
    "how it is counted": "/how-the-consensus-is-made",
    "disclaimer": "/disclaimer",
    "privacy": "/privacy",
    "not there": "/q/999999",
    # what a stranger could send, in the order of hostile.THREADS, then the pages of those who wrote it
    "script in every field": "/q/3",
    "long names": "/q/4",
    "right to left": "/q/5",
    "thirty answers of 5,000 words": "/q/6",
    "an answer with 300 claims": "/q/7",
    "nothing at all": "/q/8",
    "words without end": "/q/9",
    "a doctor named in script": "/doctors/3/x",
    "a doctor with a long name": "/doctors/4/x",
    "a removed doctor": "/doctors/39/x",
}

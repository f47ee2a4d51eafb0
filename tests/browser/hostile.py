"""Threads that try to break the pages: all that a stranger, a bad scraper or a very talkative doctor could send. All invented."""

from __future__ import annotations

from itertools import cycle, islice

from curbside.core.thread import Answer, Doctor, Question, Rating, Thread

SCRIPT = """</title></p><script>window.broken = 1</script><img src=x onerror="window.broken = 1">'"><svg onload=window.broken=1>{{ 7|add:1 }}"""
LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff " * 5 + "Maximiliana Bertha"  # 200 letters
UNBROKEN = "Pneumonoultramicroscopicsilicovolcanoconiosis" * 40
HEBREW = "הבוטוקס ייעלם תוך שלושה עד ארבעה חודשים. אין סיבה לדאגה."
ARABIC = "سيختفي التأثير خلال شهرين إلى ثلاثة أشهر (Botox 25 units)."
OVERRIDE = "\u202eesrever ni nettirw si siht\u202c"
STACKED = "".join(letter + "\u0301\u0323\u0336\u030a" * 8 for letter in "It will go away in two months.")
SAYINGS = (
    "It should resolve in {} to {} weeks.",
    "In most patients the swelling is gone after {} to {} days.",
    "This happens when the product spreads to a muscle nearby.",
    "See your injector again if it has not changed by then.",
    "I would wait, take photographs every week and compare them in the same light.",
    "The skin of the cheek is thin there and every unevenness can be seen.",
    "Two sides of a face are sisters, as my old teacher liked to say, and never twins.",
    "Please send a photograph of your face at rest, and one of your widest smile, to the office where you were seen.",
    "Every injector has seen this at one time or another, and every one of us remembers the first time well.",
    "The muscle that draws the corner of the mouth outward lies close to the one that was treated.",
    "I have looked at your photographs for a long time, and at those of the day before, in good light.",
    "My colleagues and I had a long talk about a very similar question at our meeting last spring.",
)


def _talk(words: int, shift: int = 0) -> str:
    """So many words of a doctor who cannot stop, in paragraphs of six sentences."""
    said, length = [], 0
    for number, saying in enumerate(islice(cycle(SAYINGS), words)):
        said.append(saying.format(number % 9 + 1 + shift, number % 9 + 3 + shift))
        length += len(said[-1].split())
        if length >= words:
            break
    return "\n\n".join(" ".join(said[start : start + 6]) for start in range(0, len(said), 6))


def _doctor(number: int) -> Doctor:
    return Doctor(f"Talia Number{number}", ("MD",), "Oslo", "Dermatologist", Rating(4.5, number))


SCRIPTED = Thread(
    Question(f"Is this {SCRIPT} safe?", f"Two weeks ago {SCRIPT} I had 25 units of Botox. How long will {SCRIPT} this last?"),
    (
        Answer(
            f"{SCRIPT} It will go away in 2 to 3 months {SCRIPT}.",
            f"It wears off {SCRIPT}",
            Doctor(SCRIPT, (SCRIPT, "MD"), SCRIPT, SCRIPT, Rating(4.0, 9)),
        ),
        Answer(f"It should resolve in 3 to 4 months if {SCRIPT} is treated.", None, Doctor(None, (), SCRIPT, SCRIPT)),
    ),
    f"script {SCRIPT}.txt",
    2,
    SCRIPT,
    (SCRIPT,),
)
NAMES = Thread(
    Question("Who are these doctors? " + LONG_NAME, "How long will it last?"),
    (
        Answer(
            "It will go away in 2 to 3 months.",
            LONG_NAME,
            Doctor(LONG_NAME, ("MD", "PhD", "FRCS", "FACS") * 6, LONG_NAME, LONG_NAME, Rating(5.0, 123_456_789)),
        ),
        Answer("It should resolve in 3 to 4 months.", None, Doctor("Llanfairpwll" * 17, ("M" * 60,), "Gogerychwyrn" * 17, "Drobwllllan" * 18)),
    ),
    "names.txt",
)
SCRIPTS_OF_THE_WORLD = Thread(
    Question(f"כמה זמן זה נמשך? {OVERRIDE} {STACKED}", f"{HEBREW}\n\n{ARABIC}\n\n{STACKED}\n\n{OVERRIDE} How long will it last? 👩🏽‍⚕️🏳️‍🌈"),
    (
        Answer(f"{HEBREW} It will go away in 2 to 3 months. {OVERRIDE}", ARABIC, Doctor("שירה כהן", ("MD",), "تل أبيب", "Dermatologist")),
        Answer(f"{STACKED}\n{ARABIC}", STACKED, Doctor(STACKED, ("MD",), HEBREW, "Facial Plastic Surgeon")),
        Answer("三四个月就会消失。It resolves in 3 to 4 months。", None, Doctor("王小明", ("MD",), "台北", "皮肤科医生")),
    ),
    "world.txt",
)
FLOOD = Thread(
    Question("Thirty doctors, five thousand words each?", _talk(2000)),
    tuple(Answer(_talk(5000, shift=number), None, _doctor(number)) for number in range(30)),
    "flood.txt",
)
CLAIMS = Thread(
    Question("How long?", "How long will it last?"),
    (
        Answer(" ".join(f"It should resolve in {n} to {n + 2} weeks. The effect is temporary." for n in range(1, 151)), None, _doctor(31)),
        Answer("It lasts a month.", None, _doctor(32)),
    ),
    "claims.txt",
)
EMPTY = Thread(Question("", ""), (), "empty.txt")
WORDS = Thread(
    Question(UNBROKEN, f"{UNBROKEN} https://example.org/{'a' * 3000}\n\n{'-' * 2000}"),
    (
        Answer(
            f"{UNBROKEN} It will go away in 2 to 3 months if {UNBROKEN}. {'🙂' * 900}",
            UNBROKEN,
            Doctor(UNBROKEN[:290], ("MD",), UNBROKEN[:290], "Dermatologist"),
        ),
        Answer("\n".join("A" for _ in range(3000)), "A", Doctor("A", (), "B", "C")),
    ),
    "words.txt",
    7,
    UNBROKEN,
    (UNBROKEN,),
)
ALARM = Thread(
    Question(
        f"Nose filler, help {UNBROKEN[:80]}",
        f"I cannot see with my left eye since the filler {UNBROKEN[:200]}. {STACKED} The tip turned white. I have chest pain {'and it will not stop ' * 40}.",
    ),
    tuple(
        Answer(f"{HEBREW}\n\nGo to the emergency room now. Call an ambulance, says number {number}.", None, Doctor(LONG_NAME)) for number in range(30)
    ),
    "alarm.txt",
)
THREADS = {
    "script": SCRIPTED,
    "names": NAMES,
    "world": SCRIPTS_OF_THE_WORLD,
    "flood": FLOOD,
    "claims": CLAIMS,
    "empty": EMPTY,
    "words": WORDS,
}

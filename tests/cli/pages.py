"""Small pages of our own making, as a visitor would save them."""

from __future__ import annotations

from pathlib import Path

BROW = """My brow hangs since Tuesday. How long will it last?

I had Botox in my forehead 2 weeks ago and now my left brow hangs. Will it go away by itself?

Doctor Answers 2

It passes

This is temporary and should be gone in 6-8 weeks. I would see your injector again.

Ben Adeyemi, MD
Leeds Dermatologist
4.6 out of 5 stars 12 reviews

The brow will be back to normal in 2-3 months. Do not massage the area.

Chen Li, MD
Oslo Plastic Surgeon

These answers are for educational purposes and should not be relied upon as a substitute for medical advice.
"""

LIP = """Lump in my lip after filler

It is hard and I can feel it. Can it be dissolved?

Doctor Answers 1

Yes, it can be dissolved with hyaluronidase. Wait two weeks before you judge it.

Ben Adeyemi, MD
Leeds Dermatologist
"""


def write(path: Path, text: str) -> str:
    """A page as a file; returns its path as the command takes it."""
    path.write_text(text, encoding="utf-8")
    return str(path)

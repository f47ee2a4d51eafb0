"""A stored picture of a thread as a PNG of 1200 x 630 pixels: the size that shared links are shown at (https://ogp.me).

The font is the one Pillow brings along, so that every machine draws the same. It holds plain Latin letters: accents are dropped from names, and
a doctor whose name has other letters is "Doctor 3". The page itself writes every name in full.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from curbside.site.pages.templatetags.words import doctors

SIZE = (1200, 630)
LEFT, RIGHT, AXIS = 64, 1136, 400  # the margins, and where the axis begins
ROWS = 6  # doctors drawn; the rest are counted
PAPER, INK, SOFT, LINE, BAND, BAND_SOFT = "#fbfaf7", "#1d1b18", "#514d47", "#d5d0c6", "#0b5d63", "#cfe3e2"
KEY = {"will": "said plainly", "should": "hedged", "if": "under a condition"}
_LETTERS = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("“”’…·")


def draw_card(picture: dict[str, Any], site_name: str) -> bytes:
    """picture: of `panel.draw`. Bounded, whatever it holds: at most six rows, each text cut to its place."""
    image = Image.new("RGB", SIZE, PAPER)
    draw = ImageDraw.Draw(image)
    draw.text((LEFT, 44), _cut(drawable(site_name, ""), 28, RIGHT - LEFT), SOFT, _font(28))
    top = _lead(draw, drawable(picture["lead"], ""))
    if picture["band"] and picture["band"]["axis"]:
        _band(draw, picture["band"], top)
    else:
        _statements(draw, picture, top)
    draw.text((LEFT, 578), "Counted from the doctors’ own words. For information only.", SOFT, _font(22))
    held = BytesIO()
    image.quantize(64, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(held, "PNG")
    return held.getvalue()


def drawable(text: str, otherwise: str) -> str:
    """The text in letters the font has, without accents; `otherwise` where it has others."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", text[:300]) if not unicodedata.combining(letter))
    plain = " ".join(bare.replace("–", "-").replace("‘", "’").split())
    return plain if plain and _LETTERS.issuperset(plain) else otherwise


@cache
def _font(size: int) -> Any:
    return ImageFont.load_default(size)


def _cut(text: str, size: int, width: float) -> str:
    """The text, or as much of it as fits with three dots."""
    if _font(size).getlength(text) <= width:
        return text
    while text and _font(size).getlength(text + "…") > width:
        text = text[:-1]
    return text.rstrip() + "…"


def _lead(draw: ImageDraw.ImageDraw, words: str) -> int:
    """The first sentence, in at most three lines; returns where the rest may begin."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _font(50).getlength(longer) <= RIGHT - LEFT:
            lines[-1] = longer
        else:
            lines.append(word)
    for number, line in enumerate(lines[:3]):
        draw.text((LEFT, 92 + 62 * number), _cut(line, 50, RIGHT - LEFT), INK, _font(50), stroke_width=1, stroke_fill=INK)
    return 92 + 62 * len(lines[:3]) + 24


def _band(draw: ImageDraw.ImageDraw, band: dict[str, Any], top: int) -> None:
    shown, left_out = band["rows"][:ROWS], len(band["rows"]) - ROWS
    step = min(60, (486 - top) // len(shown))
    bottom = top + step * len(shown)
    if band["zone"]:
        draw.rectangle((_x(band["zone"]["x"]), top, _x(band["zone"]["x"] + band["zone"]["width"]), bottom), BAND_SOFT)
    for tick in band["axis"]["ticks"]:
        draw.line((_x(tick["x"]), top, _x(tick["x"]), bottom), LINE, 2)
        draw.text((_x(tick["x"]), bottom + 8), tick["words"], SOFT, _font(22), anchor="ma")
    for number, row in enumerate(shown):
        _row(draw, row, top + step * number + step // 2)
    if band["half"] is not None:
        _half(draw, _x(band["half"]), top, top + step * sum(bool(row["bars"]) for row in shown))
    draw.text((LEFT, bottom + 8), f"{band['axis']['unit']} from the start", SOFT, _font(22))
    more = f"and {doctors(left_out)} more" if left_out > 0 else ""
    _key(draw, [kind for kind in KEY if kind in band["kinds"]], band["half"] is not None, more)


def _row(draw: ImageDraw.ImageDraw, row: dict[str, Any], middle: int) -> None:
    name = drawable(row["name"], f"Doctor {row['answer'] + 1}")
    draw.text((LEFT, middle), _cut(name, 26, AXIS - LEFT - 24), INK, _font(26), anchor="lm")
    for bar in row["bars"]:
        _bar(draw, bar, middle)
    if not row["bars"]:
        draw.text((AXIS + 12, middle), _cut(drawable(row["said"][0], "gave a time"), 22, RIGHT - AXIS - 12), SOFT, _font(22), anchor="lm")


def _bar(draw: ImageDraw.ImageDraw, bar: dict[str, Any], middle: int) -> None:
    left, right = _x(bar["x"]), _x(bar["x"] + bar["width"])
    _box(draw, bar["kind"], (left, middle - 11, right, middle + 11))
    if bar["open"]:
        draw.polygon(((right, middle - 11), (right + 14, middle), (right, middle + 11)), BAND)


def _box(draw: ImageDraw.ImageDraw, kind: str, box: tuple[int, int, int, int]) -> None:
    """Said plainly: filled. Hedged: striped. Under a condition: outlined. The shape tells it, not the colour."""
    left, up, right, down = box
    draw.rectangle(box, BAND if kind == "will" else PAPER, BAND, 2)
    if kind == "should":
        for x in range(left + 6, right - 1, 8):
            draw.line((x, up, x, down), BAND, 3)


def _half(draw: ImageDraw.ImageDraw, x: int, top: int, bottom: int) -> None:
    """The middle of their times, seen on bars too."""
    draw.line((x, top, x, bottom), PAPER, 9)
    draw.line((x, top, x, bottom), BAND, 3)


def _key(draw: ImageDraw.ImageDraw, kinds: list[str], half: bool, more: str) -> None:
    """What the shapes mean, as far as they are drawn."""
    x, y = LEFT, 546
    for kind in kinds:
        _box(draw, kind, (x, y - 8, x + 34, y + 8))
        draw.text((x + 44, y), KEY[kind], SOFT, _font(22), anchor="lm")
        x += 44 + round(_font(22).getlength(KEY[kind])) + 32
    if half:
        draw.line((x, y - 12, x, y + 12), BAND, 3)
        draw.text((x + 12, y), "the middle of their times", SOFT, _font(22), anchor="lm")
    draw.text((RIGHT, y), more, SOFT, _font(22), anchor="rm")


def _statements(draw: ImageDraw.ImageDraw, picture: dict[str, Any], top: int) -> None:
    """Where there are no times to draw: what else the doctors say, as much as fits."""
    said = [plain for section in picture["sections"] for line in section["lines"][:1] if line["lead"] and (plain := _said(section, line))]
    for number, line in enumerate(said[: (550 - top) // 50]):
        draw.text((LEFT, top + 50 * number), _cut(line, 32, RIGHT - LEFT), INK, _font(32))


def _said(section: dict[str, Any], line: dict[str, Any]) -> str:
    label = section["label"] if section["label"].endswith("?") else f"{section['label']}:"
    return drawable(f"{label} {line['lead']}{line['rest']}", "")


def _x(thousandths: float) -> int:
    return round(AXIS + thousandths / 1000 * (RIGHT - AXIS))

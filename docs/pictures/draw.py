"""The picture of the README: the report of one sample thread, as an SVG. `python -m docs.pictures.draw` writes report.svg beside this file.

It is drawn from the report itself, colours and all, so that the picture shows what the command prints; a few sections are left out for length.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from curbside import read_thread, read_threads
from curbside.cli.report import write_report
from curbside.cli.terminal import Look, cells

HERE = Path(__file__).parent
SAMPLE = HERE.parent.parent / "curbside" / "core" / "samples" / "pages" / "56.txt"
LEFT_OUT = ("Dose", "Chances", "Other times", "Watch for", "Reassuring", "About this page")
WIDTH = 92  # cells
CELL, LINE, MARGIN = 8.4, 19, 24  # pixels; 8.4 is what a cell takes at 14 pixels in most fixed fonts
INK, SOFT, PAPER = "#24292f", "#57606a", "#ffffff"
STYLES = {
    "1": f'fill="{INK}" font-weight="bold"',
    "2": f'fill="{SOFT}"',
    "1;31": 'fill="#b31d28" font-weight="bold"',
    "33": 'fill="#8a5a00" font-weight="bold"',
    "35": 'fill="#6f42c1" font-weight="bold"',
}
COLOUR = re.compile(r"\x1b\[[\d;]+m")
RUN = re.compile(r"\x1b\[([\d;]+)m(.*?)\x1b\[0m|([^\x1b]+)")


def draw(report: str) -> str:
    """A report with its colours as an SVG document."""
    lines = report.rstrip("\n").split("\n")
    width, height = round(WIDTH * CELL + 2 * MARGIN), len(lines) * LINE + 2 * MARGIN
    drawn = "\n".join(_line(line, MARGIN + LINE * (number + 0.75)) for number, line in enumerate(lines))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">\n'
        "<title>The report of one thread, as curbside read prints it</title>\n"
        f'<rect width="{width}" height="{height}" rx="8" fill="{PAPER}" stroke="#d0d7de"/>\n'
        f'<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="14" fill="{INK}">\n'
        f"{drawn}\n</g>\n</svg>\n"
    )


def _line(line: str, y: float) -> str:
    """One line of the report: each run of one style stands at its own cell, and each word of it at its own, whatever the font's widths are."""
    parts, cell = [], 0
    for style, styled, plain in RUN.findall(line):
        text = styled or plain
        for word in re.finditer(r"\S+(?: \S+)*", text):
            x, size = MARGIN + CELL * (cell + cells(text[: word.start()])), cells(word[0])
            fill = f" {STYLES[style]}" if style else ""
            parts.append(f'<text x="{x:.1f}" y="{y:.1f}" textLength="{size * CELL:.1f}"{fill}>{escape(word[0])}</text>')
        cell += cells(text)
    return "".join(parts)


def shorten(report: str) -> str:
    """The report without the sections of LEFT_OUT."""
    blocks = report.split("\n\n")
    return "\n\n".join(block for block in blocks if not COLOUR.sub("", block).startswith(LEFT_OUT))


def main() -> None:
    [thread] = read_threads(SAMPLE.read_bytes(), source=SAMPLE.name)
    report = write_report(read_thread(thread), Look(width=WIDTH, colour=True))
    (HERE / "report.svg").write_text(draw(shorten(report)), encoding="utf-8")


if __name__ == "__main__":
    main()

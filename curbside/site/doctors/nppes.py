"""The monthly file of the US register (NPPES "npidata_pfile"): a CSV with a head line, whole or in its zip, gigabytes large, read as a stream."""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from curbside.core.errors import UnreadableSource
from curbside.site.doctors.models import RegistryEntry
from curbside.site.doctors.npi import BadNpi, read_npi

PERSON = "1"
NPI, KIND = "NPI", "Entity Type Code"
FIRST, LAST, LETTERS = "Provider First Name", "Provider Last Name (Legal Name)", "Provider Credential Text"
ENDED, BACK, UPDATED = "NPI Deactivation Date", "NPI Reactivation Date", "Last Update Date"
REGION, TAXONOMY = "Provider Business Practice Location Address State Name", "Healthcare Provider Taxonomy Code_1"
NEEDED = (NPI, KIND, FIRST, LAST, ENDED, BACK)
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError)
"""What a zip that is cut, damaged or locked with a password raises while it is read."""


def read_nppes(path: Path, *, read_on: date) -> Iterator[RegistryEntry]:
    """The people of the file, one by one; organisations and lines with a broken number are left out.

    Raises UnreadableSource for a file that is none of this kind, naming the columns it lacks.
    """
    with _opened(path) as lines:
        rows = csv.DictReader(lines)
        try:
            lacking = [name for name in NEEDED if name not in (rows.fieldnames or ())]
            if lacking:
                raise UnreadableSource(str(path), f"it is no NPPES file: it has no column {lacking[0]!r}")
            for row in rows:
                if row[KIND] in (PERSON, "") and (entry := _entry(row, read_on)):
                    yield entry
        except (csv.Error, UnicodeDecodeError) as error:
            raise UnreadableSource(str(path), str(error), f"line {rows.line_num + 1}") from error


def _entry(row: dict[str, str], read_on: date) -> RegistryEntry | None:
    try:
        number = read_npi(row[NPI] or "")
    except BadNpi:
        return None
    ended, back = _day(row[ENDED]), _day(row[BACK])
    return RegistryEntry(
        register="NPPES",
        number=number,
        first_name=(row[FIRST] or "")[:100],
        last_name=(row[LAST] or "")[:100],
        credentials=(row.get(LETTERS) or "")[:100],
        taxonomy=(row.get(TAXONOMY) or "")[:20],
        region=(row.get(REGION) or "")[:60],
        active=ended is None or (back is not None and back >= ended),
        updated_on=_day(row.get(UPDATED) or ""),
        read_on=read_on,
    )


def _day(text: str) -> date | None:
    """A day as the file writes it, month first."""
    try:
        return datetime.strptime(text, "%m/%d/%Y").date() if text else None  # noqa: DTZ007 a day has no zone
    except ValueError:
        return None


@contextmanager
def _opened(path: Path) -> Iterator[io.TextIOBase]:
    """The lines of the file, or of the largest npidata file in a zip."""
    try:
        if not zipfile.is_zipfile(path):
            with path.open(encoding="utf-8-sig", newline="") as lines:
                yield lines
            return
        with zipfile.ZipFile(path) as folder:
            inside = [
                one
                for one in folder.infolist()
                if Path(one.filename).name.startswith("npidata_pfile") and not one.filename.endswith("_fileheader.csv")
            ]
            if not inside:
                raise UnreadableSource(str(path), "the zip holds no npidata_pfile")
            with folder.open(max(inside, key=lambda one: one.file_size)) as raw:
                yield io.TextIOWrapper(raw, encoding="utf-8-sig", newline="")
    except OSError as error:
        raise UnreadableSource(str(path), error.strerror or str(error)) from error
    except BROKEN as error:
        raise UnreadableSource(str(path), f"the zip cannot be unpacked: {error}") from error

"""`curbside manage load_register FILE`: read a register's published file into the table that verification looks in."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from curbside.core.errors import UnreadableSource
from curbside.site.doctors.models import RegistryEntry
from curbside.site.doctors.nppes import read_nppes

BATCH = 2000
KEPT = ("first_name", "last_name", "credentials", "taxonomy", "region", "active", "updated_on", "read_on")


class Command(BaseCommand):
    """Loads NPPES's monthly file. Reading the same file again changes nothing; a newer one brings the entries up to date."""

    help = "Read the monthly NPPES file (CSV or zip) into the table that verification looks in."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """FILE, and the day it is of."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--of", type=date.fromisoformat, help="the day of the file, as 2026-11-09; today unless said")

    def handle(self, *args: Any, **options: Any) -> None:
        """Store the people of the file, a batch at a time."""
        entries = read_nppes(options["file"], read_on=options["of"] or timezone.now().date())
        count = 0
        try:
            while batch := list(islice(entries, BATCH)):
                RegistryEntry.objects.bulk_create(batch, update_conflicts=True, unique_fields=["register", "number"], update_fields=KEPT)
                count += len(batch)
        except UnreadableSource as error:
            raise CommandError(f"{error}; {count:,} entries were read before it and kept") from error
        self.stdout.write(f"{count:,} people of the register are up to date")

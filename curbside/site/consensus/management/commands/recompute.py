"""`curbside manage recompute`: read stale threads again."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from curbside.site.consensus.actions import recompute


class Command(BaseCommand):
    """Reads again every thread whose stored reading is missing or stale."""

    help = "Read again every thread whose stored reading is missing, of older words or of an older version."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One switch: all of them."""
        parser.add_argument("--all", action="store_true", help="read every thread again, fresh or not")

    def handle(self, *args: Any, **options: Any) -> None:
        """Says how many were read."""
        self.stdout.write(f"{recompute(every=options['all'])} threads read again")

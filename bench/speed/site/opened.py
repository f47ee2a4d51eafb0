"""Importing this opens the site, as the environment says; models can be imported after it."""

from __future__ import annotations

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "curbside.site.settings")
django.setup()

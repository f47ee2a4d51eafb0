"""The site as a WSGI application; `site` is the same without kept pages."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from curbside.site.kept.wsgi import KeptPages

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "curbside.site.settings")
site = get_wsgi_application()
application = KeptPages(site)

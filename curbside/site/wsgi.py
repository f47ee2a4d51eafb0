"""The site as a WSGI application; `site` is the same without kept pages."""

from __future__ import annotations

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

from curbside.site.kept.wsgi import KeptPages

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "curbside.site.settings")
site = get_wsgi_application()
application = wrap_wsgi_with_proxy_headers(KeptPages(site), settings.PROXIES)  # limits count by the address of who asks

"""Words of the pages for signing in."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from django import template
from django.http import HttpRequest

from curbside.site.accounts.browsers import browser_named

register = template.Library()
register.filter("browser_named", browser_named)


@register.filter
def without_name(request: HttpRequest) -> bool:
    """Whether the site is open at a bare IP address, where browsers refuse passkeys."""
    try:
        ip_address(urlsplit(f"//{request.get_host()}").hostname or "")
    except ValueError:
        return False
    return True


@register.filter
def at_localhost(request: HttpRequest) -> str:
    """The same page at localhost, for a site opened on the machine it runs on; else nothing."""
    address = urlsplit(f"//{request.get_host()}")
    if address.hostname not in ("127.0.0.1", "::1"):
        return ""
    port = f":{address.port}" if address.port else ""
    return f"{request.scheme}://localhost{port}{request.get_full_path()}"

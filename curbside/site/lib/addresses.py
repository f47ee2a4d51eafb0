"""Addresses in the settings: of the site, of its hosts, of whom mail comes from and whom people write to. Each with one clear line for what is wrong."""

from __future__ import annotations

import os
import re
from email.headerregistry import Address
from urllib.parse import SplitResult, urlsplit

from django.core.exceptions import ImproperlyConfigured
from django.core.mail.message import sanitize_address


def parts_of(url: str) -> SplitResult:
    """An address in its parts; one that is malformed has none, and is then refused like one that names no host."""
    try:
        parts = urlsplit(url)
        return parts if parts.port != 0 else urlsplit("")
    except ValueError:
        return urlsplit("")


def public_address(name: str, value: str) -> str:
    """An address of the site as browsers send it, without a slash at its end: letters beyond ASCII as they travel ("xn--…").

    Raises ImproperlyConfigured, also for one with a path: every link of the site begins at its host.
    """
    parts = parts_of(value)
    host = _as_sent(parts.hostname or "")
    if parts.scheme not in ("http", "https") or not host:
        raise ImproperlyConfigured(f"{name} is {value!r}; set it to the address people type, such as https://ask.example.org")
    if parts.path.strip("/") or parts.query or parts.fragment or parts.username is not None:
        raise ImproperlyConfigured(f"{name} has more in it than a host; give the site a host of its own, such as https://ask.example.org")
    return (value if value.isascii() else value.replace(parts.netloc, f"{host}:{parts.port}" if parts.port else host)).rstrip("/")


def host_names(name: str) -> list[str]:
    """Further hosts the site answers to, with spaces between. Raises ImproperlyConfigured for what is no host's name alone."""
    found = os.environ.get(name, "").split()
    for one in found:
        if one != "*" and not re.fullmatch(r"\.?[\w-]+(\.[\w-]+)*|\[[0-9a-fA-F:.]+\]", one):
            raise ImproperlyConfigured(f"{name} has {one!r}; write names of hosts, such as www.example.org, without https:// and without a port")
    return [_as_sent(one) for one in found]


def _as_sent(host: str) -> str:
    """A host's name in ASCII, as browsers send it; "" for what cannot be one."""
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def contact(name: str) -> str:
    """An e-mail address or the https address of a page; "" where none is given. Raises ImproperlyConfigured for anything else."""
    value = os.environ.get(name, "").strip()
    page = parts_of(value)
    mailbox = re.fullmatch(r"[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+", value)
    if value and not mailbox and not (page.scheme == "https" and page.hostname):
        raise ImproperlyConfigured(
            f"{name} is {value!r}; set it to an e-mail address, or to the https address of a page, such as https://example.org/contact"
        )
    return value


def sender(name: str, site_name: str, host: str) -> str:
    """Whom mail comes from; `no-reply` at the host where nobody is named, under the site's name, whatever is in it. Raises ImproperlyConfigured."""
    value = os.environ.get(name, "").strip()
    if not value:
        return str(Address(site_name, "no-reply", host))
    try:
        sanitize_address(value, "utf-8")
    except ValueError:
        value = ""
    if not re.search(r"[^\s@<]@[^\s@>]+>?$", value):
        raise ImproperlyConfigured(f'{name} is not understood; write ask@example.org or Ask <ask@example.org>, a name with commas in "quotes"')
    return value

"""Settings from the environment, each with one clear line for what is wrong. Knows no model."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from django.core.exceptions import ImproperlyConfigured

from curbside.site.lib.addresses import parts_of

# A connection keeps 2 MB: each thread of a worker has one, and the system caches the file anyway. What is deleted is overwritten: some builds leave it.
_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-2000; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON;"

_BACKEND = "django.core.mail.backends.{}.EmailBackend"
_PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}


def said(name: str, default: str) -> str:
    """A setting on one line; an empty one is one that is not set."""
    return " ".join(os.environ.get(name, "").split()) or default


def chosen(name: str, choices: Sequence[str], default: str) -> str:
    """One of a few words. Raises ImproperlyConfigured for any other."""
    value = said(name, default)
    if value not in choices:
        raise ImproperlyConfigured(f"{name} is {value!r}; set it to one of: {', '.join(choices)}")
    return value


def country(name: str, default: str) -> str:
    """A country's two letters. Raises ImproperlyConfigured for anything else, and for "UK", which the telephone numbers of no country are known by."""
    value = said(name, default).upper()
    if not re.fullmatch("[A-Z]{2}", value) or value == "UK":
        raise ImproperlyConfigured(f"{name} is {value!r}; set it to a country's two letters (ISO 3166), such as US, or GB for the United Kingdom")
    return value


def writable_folder(name: str) -> Path:
    """The folder, made where it is not there. Raises ImproperlyConfigured where it cannot be made or written."""
    folder = Path(name).absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise ImproperlyConfigured(f"the data folder {folder} cannot be made ({error.strerror}); set CURBSIDE_DATA to one that can") from None
    if not os.access(folder, os.W_OK | os.X_OK):
        raise ImproperlyConfigured(f"the data folder {folder} cannot be written; change its owner or set CURBSIDE_DATA to another")
    return folder


def kept_secret(mode: str, folder: Path) -> str:
    """The key that signs cookies and links: CURBSIDE_SECRET; outside production one made once and kept in the data folder."""
    given = os.environ.get("CURBSIDE_SECRET", "")
    if given and (len(given) < 50 or len(set(given)) < 5):
        raise ImproperlyConfigured(
            "CURBSIDE_SECRET is too short to be safe; make one with: python3 -c 'import secrets; print(secrets.token_urlsafe(50))'"
        )
    if given:
        return given
    if mode == "production":
        raise ImproperlyConfigured("CURBSIDE_SECRET is not set; make one with: python3 -c 'import secrets; print(secrets.token_urlsafe(50))'")
    file = folder / "secret"
    if not file.exists():
        made = folder / f"secret-{os.getpid()}"
        made.touch(mode=0o600)
        made.write_text(secrets.token_urlsafe(50), encoding="ascii")
        made.replace(file)  # whole or not at all
    return file.read_text(encoding="ascii")


def database(parse: Callable[..., Mapping[str, Any]], url: str, file: Path) -> dict[str, Any]:
    """Django's setting of the database at a URL, or of the SQLite file where none is given."""
    if not url or re.match("sqlite:///.", url):
        name = Path(url.removeprefix("sqlite:///")) if url else file
        options = {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": _PRAGMAS}
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(name), "OPTIONS": options, "CONN_MAX_AGE": None}
    try:
        found = dict(parse(url, conn_max_age=600, conn_health_checks=True))
    except ValueError:
        found = {}
    named = found.get("NAME") or "service" in found.get("OPTIONS", {})
    if not named or not str(found.get("ENGINE", "")).endswith("postgresql"):
        shown = url.split("@")[-1].split("?")[0]  # never the password
        raise ImproperlyConfigured(f"DATABASE_URL (…{shown}) is not understood; write postgresql://user:password@host:5432/name or sqlite:///file")
    found.setdefault("OPTIONS", {})["connect_timeout"] = 10
    return found


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail goes. backend: Django's; the rest is for a real server."""

    backend: str
    host: str = "localhost"
    port: int = 25
    user: str = ""
    password: str = ""
    tls: bool = False
    ssl: bool = False


def mail_server(url: str, mode: str) -> MailServer:
    """The mail server at a URL: smtp://host:25, smtp+tls://user:password@host:587, smtps://user:password@host:465.

    Without one, mail is printed in the demo, kept in memory under test, and in production handed to a server on this machine. Raises ImproperlyConfigured.
    """
    if not url:
        return MailServer(_BACKEND.format({"demo": "console", "test": "locmem"}.get(mode, "smtp")))
    parts = parts_of(url)
    if parts.scheme not in _PORTS or not parts.hostname:
        raise ImproperlyConfigured(
            "CURBSIDE_SMTP is not understood; write smtp+tls://user:password@host:587, smtps://user:password@host:465 or smtp://host:25"
        )
    name, word = unquote(parts.username or ""), unquote(parts.password or "")
    return MailServer(
        _BACKEND.format("smtp"), parts.hostname, parts.port or _PORTS[parts.scheme], name, word, parts.scheme == "smtp+tls", parts.scheme == "smtps"
    )


def proxies(said: str) -> list[str]:
    """Addresses and networks of the proxies before this site, with spaces between: their word on who asks is believed, nobody else's. Raises ImproperlyConfigured."""
    try:
        return [str(ip_network(one)) if "/" in one else str(ip_address(one)) for one in said.split()]
    except ValueError as error:
        raise ImproperlyConfigured(
            f"CURBSIDE_PROXIES is not understood: {error}; write addresses or networks, such as 127.0.0.1 10.0.0.0/8"
        ) from None


@dataclass(frozen=True, slots=True)
class IdentityProvider:
    """Where an organisation's people sign in (OpenID Connect). server: its issuer.   client, secret: as it knows this site.   name: as the button says it.   origin: of the server."""

    server: str
    client: str
    secret: str
    name: str
    origin: str

    def as_app(self) -> dict[str, Any]:
        """The same for the library that signs people in. The least is asked for: who it is, and the address."""
        wishes = {"server_url": self.server, "oauth_pkce_enabled": True, "scope": ["openid", "email"]}
        return {"provider_id": "oidc", "name": self.name, "client_id": self.client, "secret": self.secret, "settings": wishes}


def identity_provider(url: str) -> IdentityProvider | None:
    """The provider at a URL, https://client:secret@host/path#Name; None where none is given. Raises ImproperlyConfigured."""
    if not url:
        return None
    parts = parts_of(url)
    insecure = parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost")
    if not (parts.scheme == "https" or insecure) or not parts.hostname or not parts.username or not parts.password:
        raise ImproperlyConfigured(
            "CURBSIDE_OIDC is not understood; write https://client:secret@id.example.org/path#Name, as registered with your provider"
        )
    origin = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
    name = unquote(parts.fragment) or parts.hostname
    return IdentityProvider(origin + parts.path.rstrip("/"), unquote(parts.username), unquote(parts.password), name, origin)

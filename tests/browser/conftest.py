"""One Chromium and one served site a worker; each test has a fresh window that keeps what went wrong in it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import ADVICE, find_chromium
from tests.browser.stage import Site, filled, served
from tests.browser.watching import watch

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
PATIENCE = 60_000  # milliseconds for anything to appear on a busy machine


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser. Where there is none the tests fail and say what to do; they are never skipped."""
    path = find_chromium()
    if path is None:
        pytest.fail(ADVICE)
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "yes"  # Playwright leaves a loop in this thread, which Django would take for asynchronous code
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A real site with the threads of stage.py."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with served(filled(shared), tmp_path_factory.mktemp("site")) as site:
        yield site


@pytest.fixture
def window(browser: Browser, site: Site) -> Iterator[Callable[..., Page]]:
    """Opens pages: `window(width=390, person="amara", java_script_enabled=False, ...)`. What a page complains of by the end fails the test."""
    contexts, complaints = [], []

    def opened(width: int = 1280, person: str = "", **wishes: object) -> Page:
        context = browser.new_context(**({"base_url": site.address, "viewport": {"width": width, "height": 844}} | wishes))
        context.set_default_timeout(PATIENCE)
        if person:
            context.add_cookies([{"name": "sessionid", "value": site.sessions[person], "url": site.address}])
        contexts.append(context)
        page = context.new_page()
        complaints.append(watch(page))
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [line for heard in complaints for line in heard] == []

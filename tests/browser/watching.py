"""What is looked at on every page: complaints in the console, shifts of what is laid out, width, accessibility."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page

_SHIFTS = """new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shifted = (window.shifted || 0) + entry.value })
  .observe({type: "layout-shift", buffered: true});"""
_SCROLLS = """() => { const root = document.documentElement; return root.scrollWidth - root.clientWidth }"""
_SHORTEN = """() => document.querySelectorAll("article:nth-of-type(n+5), p:nth-of-type(n+12), li:nth-of-type(n+12), blockquote:nth-of-type(n+5), "
  + "mark:nth-of-type(n+12), .place:nth-of-type(n+12)").forEach(element => element.remove())"""
_AXE = Axe().axe_script
_RULES = {"resultTypes": ["violations"], "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def watch(page: Page) -> list[str]:
    """The page's complaints as they come: errors of its scripts, of its console (the content security policy's among them), answers of a server in trouble."""
    heard: list[str] = []

    def said(message: ConsoleMessage) -> None:
        the_page_itself = message.location.get("url", "").split("#")[0] == page.url.split("#")[0]
        if message.type in ("error", "warning") and not (the_page_itself and "Failed to load resource" in message.text):
            heard.append(f"{page.url}: {message.text} ({message.location.get('url')})")

    page.on("console", said)
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    page.on("response", lambda response: heard.append(f"{response.url}: {response.status}") if response.status >= 500 else None)
    page.add_init_script(_SHIFTS)
    return heard


def shifted(page: Page) -> float:
    """How much was laid out anew under the reader's eyes; 0 is none."""
    return float(page.evaluate("() => window.shifted || 0"))


def overhang(page: Page) -> int:
    """Pixels by which the page is wider than the window."""
    return int(page.evaluate(_SCROLLS))


def barriers(page: Page, **wishes: object) -> list[str]:
    """What axe finds, one line an element. Of what repeats, the first few are looked at: axe takes minutes over ten thousand marks.   wishes: axe's own options."""
    page.evaluate(_SHORTEN)
    if not page.evaluate("() => 'axe' in window"):  # it stays in a page that is looked at again in other colours
        page.evaluate(_AXE)
    found = page.evaluate("options => axe.run(options)", _RULES | wishes)["violations"]
    return [f"{rule['id']}: {node['html'][:200]} {node.get('failureSummary', '')}" for rule in found for node in rule["nodes"]]

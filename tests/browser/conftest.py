"""A running site and a real Chromium that tolerates no complaint."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from components.exports.chrome import find_chrome
from tests.browser.addresses import Place
from tests.browser.chrome import FLAGS
from tests.browser.server import ROOT, serving
from tests.browser.sight import arrive

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
DESKTOP = {"width": 1440, "height": 900}


@dataclass(frozen=True)
class Opened:
    """A page of the site as it stands open in the browser, in English, at desktop width, in its default view."""

    place: Place
    page: Page


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder, so that `-m "not browser"` leaves it out."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running site, without a slash at the end."""
    with serving(tmp_path_factory.mktemp("site") / "server.log") as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """An installed Chrome or Chromium with a fresh profile."""
    path = find_chrome()
    if path is None:
        pytest.fail("no Chrome or Chromium is installed; `make test` says how to get one", pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield chromium
        chromium.close()


def _watch(context: BrowserContext, site: str, complaints: list[str]) -> None:
    """Collect what a browser complains of: console errors and warnings, uncaught errors, foreign requests."""

    def note_request(url: str) -> None:
        if not url.startswith((f"{site}/", "data:", "blob:")):
            complaints.append(f"foreign request: {url}")

    def note_console(kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            complaints.append(f"{kind}: {text}")

    context.on("request", lambda request: note_request(request.url))
    context.on("weberror", lambda problem: complaints.append(f"uncaught: {problem.error}"))
    context.on("console", lambda said: note_console(said.type, said.text))


@contextmanager
def _watched(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """Give a function that opens a watched page in a context of its own; fail in the end if any page complained."""
    opened: list[BrowserContext] = []
    complaints: list[str] = []

    def open_one(**options: Any) -> Page:
        context = browser.new_context(base_url=site, **{"locale": "en-GB", "viewport": DESKTOP, **options})
        opened.append(context)
        _watch(context, site, complaints)
        return context.new_page()

    yield open_one
    for context in opened:
        context.close()
    assert not complaints, "the browser complained:\n" + "\n".join(complaints)


@pytest.fixture
def open_page(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """A function that opens a watched page; its options are those of a browser context (viewport, locale, …).

    The test fails at its end if any page complained.
    """
    with _watched(browser, site) as open_one:
        yield open_one


@pytest.fixture(scope="module")
def opened(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Opened]:
    """A page that several tests look at and none changes; parametrised by its place."""
    with _watched(browser, site) as open_one:
        yield Opened(request.param, arrive(open_one(), request.param.path))


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """One watched page at desktop width, in English."""
    return open_page()


@pytest.fixture(scope="session")
def axe_violations() -> Callable[[Page], list[str]]:
    """A function that lists what axe finds wrong with a page: rule, how to mend it, first element."""
    source = AXE.read_text(encoding="utf-8")

    def violations(page: Page) -> list[str]:
        # Evaluated rather than added as a script, which the page's security policy would refuse.
        page.evaluate(source)
        # Sizes of targets are of WCAG 2.2, which axe leaves out unless asked.
        found = page.evaluate(
            "async () => (await axe.run({ rules: { 'target-size': { enabled: true } } })).violations"
        )
        return [f"{rule['id']}: {rule['help']}: {rule['nodes'][0]['html']}" for rule in found]

    return violations

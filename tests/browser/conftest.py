"""The real site, served as `make run` serves it, and a real Chromium that tolerates no complaint."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.chrome import FLAGS, find_chrome

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder, so that `-m "not browser"` leaves it out."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_until_ready(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(PATIENCE_S * 10):
        if server.poll() is not None:
            break
        try:
            with urlopen(f"{address}/readyz", timeout=PATIENCE_S):
                return
        except (URLError, ConnectionError):
            time.sleep(0.1)
    pytest.fail(f"the site did not become ready at {address}; it said:\n{log.read_text()}", pytrace=False)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running site, without a slash at the end."""
    port = _free_port()
    log = tmp_path_factory.mktemp("site") / "server.log"
    with log.open("wb") as written:
        server = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "app:server"],
            cwd=ROOT,
            env={**os.environ, "HOST": "127.0.0.1", "PORT": str(port)},
            stdout=written,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_until_ready(f"http://127.0.0.1:{port}", server, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            try:
                server.wait(timeout=15)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


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

    context.on("request", lambda request: note_request(request.url))
    context.on("weberror", lambda problem: complaints.append(f"uncaught: {problem.error}"))
    context.on(
        "console",
        lambda said: (
            complaints.append(f"{said.type}: {said.text}") if said.type in {"error", "warning"} else None
        ),
    )
    return complaints


@pytest.fixture
def open_page(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """A function that opens a watched page; its options are those of a browser context (viewport, locale, …).

    The test fails at its end if any page complained.
    """
    opened: list[BrowserContext] = []
    complaints: list[str] = []

    def open_one(**options: Any) -> Page:
        context = browser.new_context(base_url=site, **{"locale": "en-GB", **options})
        opened.append(context)
        _watch(context, site, complaints)
        return context.new_page()

    yield open_one
    for context in opened:
        context.close()
    assert not complaints, "the browser complained:\n" + "\n".join(complaints)


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """One watched page at desktop width, in English."""
    return open_page(viewport={"width": 1440, "height": 900})

"""What a reader has before them on a page, and waiting for it."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as Timeout

from tests.browser.addresses import Choice

# The first view, sent as HTML, goes when the page that answers to its reader stands there.
DRAWN = """() => !document.getElementById("first-view") && document.querySelector("h1")
  && [...document.querySelectorAll(".graph")].every(graph => graph.querySelector(".main-svg"))"""

# Finding, controls, and of every card its words, its rows, and the marks and words of its figure.
SEEN = """() => {
  const words = element => element ? element.textContent : "";
  const every = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  return {
    finding: words(document.querySelector("h1")),
    controls: every(".controls :is(select, input)").map(c => /radio|checkbox/.test(c.type) ? c.checked : c.value),
    cards: every("article.card").map(card => ({
      head: every("header, figcaption", card).map(words),
      rows: every("tr, li", card).map(words),
      marks: every(".main-svg", card).map(svg => svg.querySelectorAll("path, rect, circle").length),
      words: every(".main-svg text", card).map(words),
    })),
  };
}"""


def arrive(page: Page, address: str) -> Page:
    """Open an address and wait until its finding stands there and every figure is drawn."""
    page.goto(address)
    page.wait_for_function(DRAWN)
    return page


def seen(page: Page) -> dict[str, Any]:
    """What the page shows."""
    view: dict[str, Any] = page.evaluate(SEEN)
    return view


def wait_to_see(page: Page, view: dict[str, Any]) -> None:
    """Wait until the page shows a view; fail with the difference if it never does."""
    same = f"view => JSON.stringify(({SEEN})()) === view"
    text = json.dumps(view, ensure_ascii=False, separators=(",", ":"))
    try:
        page.wait_for_function(same, arg=text, polling=100)
    except Timeout:
        assert seen(page) == view


def wait_for_change(page: Page, view: dict[str, Any]) -> None:
    """Wait until the page shows something else than a view."""
    text = json.dumps(view["cards"], ensure_ascii=False, separators=(",", ":"))
    page.wait_for_function(f"view => JSON.stringify(({SEEN})().cards) !== view", arg=text, polling=100)


def choose(page: Page, choice: Choice) -> None:
    """Choose a value in a control as a reader does; the empty value is spelled ``-``."""
    control = page.locator(f"""[id='{{"control":"{choice.key}"}}']""")
    if choice.kind == "select":
        control.select_option(choice.value or "-")
    else:
        control.locator(f'input[value="{choice.value or "-"}"] + label').click()


def query(page: Page) -> dict[str, str]:
    """The keys and values of the address."""
    return {key: values[0] for key, values in parse_qs(urlsplit(page.url).query).items()}

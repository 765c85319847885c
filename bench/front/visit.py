"""One visit with an empty cache: what it fetches, when something can be seen, how soon a choice is answered."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from playwright.sync_api import Browser, Page

from bench.export.memory import family_mb, resident_mb
from bench.front.contender import Contender
from tests.browser.traffic import Traffic

WATCH: Final = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
PATIENCE_MS: Final = 30_000
SETTLE_MS: Final = 700
ROUND_TRIPS: Final = """async () => {
  const taken = [];
  for (let n = 0; n < 30; n++) {
    const began = performance.now();
    await (await fetch("/hello", { cache: "no-store" })).text();
    taken.push(performance.now() - began);
  }
  return taken;
}"""


@dataclass(frozen=True)
class Visit:
    """Bytes and requests of the first load; milliseconds from its start; of a choice, from the last event of the control.

    `readable` is there for a page whose first HTML holds title, verdict and table; memory is MB of the whole server.
    """

    bytes: int
    requests: int
    paint: float
    readable: float | None
    chart: float
    choice: float
    memory: float | None
    round_trip: float | None


def visit(browser: Browser, contender: Contender, turns: range) -> Visit:
    """Open the page in a fresh context, wait for its chart, use its control; raises TimeoutError if a chart never comes."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    try:
        page = context.new_page()
        shadows = "true" if contender.name == "panel" else "false"
        page.add_init_script(f"window.watchShadows = {shadows};{WATCH}watch.first('{contender.words}');")
        traffic = Traffic(page)
        page.goto(contender.at(), wait_until="commit", timeout=PATIENCE_MS)
        chart = _chart(page)[0]
        page.wait_for_timeout(SETTLE_MS)
        fetched, asked = traffic.bytes, len(traffic.requests)
        readable, paint = page.evaluate("() => [watch.seen.readable, watch.paint()]")
        taken = [_choose(page, contender, turn) for turn in turns]
        trips = page.evaluate(ROUND_TRIPS) if contender.name == "floor" else None
        return Visit(
            fetched,
            asked,
            paint,
            None if readable is None else max(readable, paint),
            chart,
            median(taken),
            _memory(contender),
            median(trips) if trips else None,
        )
    finally:
        context.close()


def _choose(page: Page, contender: Contender, turn: int) -> float:
    """Milliseconds from the choice to the new chart."""
    if contender.by_address:
        page.goto("about:blank")
        page.goto(contender.at(turn), wait_until="commit")
        return _chart(page)[0]
    contender.choose(page, turn)
    chart, used = _chart(page)
    page.wait_for_timeout(SETTLE_MS // 3)
    return chart - used


def _chart(page: Page) -> tuple[float, float]:
    """When the chart stood there and when a control was last used."""
    page.wait_for_function("() => window.watch && watch.seen.chart !== null", timeout=PATIENCE_MS, polling=20)
    chart, used = page.evaluate("() => [watch.seen.chart, watch.seen.input]")
    return float(chart), float(used)


def _memory(contender: Contender) -> float | None:
    if contender.name == "floor":
        return None
    return family_mb({contender.process}) if contender.process else resident_mb(contender.address)

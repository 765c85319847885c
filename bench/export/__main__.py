"""`python -m bench.export [--chart SLUG] [--runs N]`: how long each format takes, as ratios and seconds.

Warm, beside a one-shot call of Kaleido in the same run; a picture made in the reader's browser; fifty exports at once; the
server's memory before, during and after. Needs Chrome, and playwright for the picture that the browser makes.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.error import HTTPError
from urllib.request import urlopen

import kaleido
import plotly.graph_objects as go
from playwright.sync_api import sync_playwright

from bench.export.memory import resident_mb
from casebook.store import open_store
from components.chart_card import card_of
from components.exports.chrome import find_chrome
from components.exports.picture import framed
from components.exports.press import IDLE_S
from components.reader import view_of
from components.site import Site
from pages import PAGES
from tests.browser.chrome import FLAGS
from tests.browser.server import serving

GOALS_S = {
    "browser png": 0.5,
    "png": 0.6,
    "svg": 0.6,
    "pdf": 1.0,
    "pptx": 1.0,
    "docx": 1.0,
    "xlsx": 0.6,
    "csv": 0.6,
}
AT_ONCE = 50


def main() -> int:
    """Print the tables; return 0."""
    parser = argparse.ArgumentParser(prog="python -m bench.export", description=__doc__)
    parser.add_argument("--chart", default="comparison")
    parser.add_argument("--runs", type=int, default=7)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder, serving(Path(folder) / "log") as site:
        _report(site, asked.chart, asked.runs)
    return 0


def _report(site: str, chart: str, runs: int) -> None:
    address = f"{site}/figures/{chart}"
    before = resident_mb(site)
    once = _seconds(lambda: _one_shot(chart), 3)
    first = _seconds(lambda: _fetch(f"{address}.png"), 1)
    times = {"browser png": _in_browser(site, chart, runs)}
    forms = [name for name in GOALS_S if name not in times]
    taken: dict[str, list[float]] = {form: [] for form in forms}
    for _ in range(runs):  # interleaved, so that a slow minute is shared
        for form in forms:
            taken[form].append(_seconds(partial(_fetch, f"{address}.{form}"), 1))
    times |= {form: median(values) for form, values in taken.items()}
    _say(f"{'format':12} {'÷ one-shot':>10} {'seconds':>8} {'goal':>6}")
    for form, seconds in times.items():
        _say(f"{form:12} {seconds / once:10.2f} {seconds:8.3f} {GOALS_S[form]:6.1f}")
    _say(f"{'one-shot png':12} {1:10.2f} {once:8.3f}\n{'first png':12} {first / once:10.2f} {first:8.3f}")
    _many(site, address, before)


def _many(site: str, address: str, before: float) -> None:
    """Fifty exports at once: each answers or is refused; then memory, when all is over."""
    began = time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(lambda _n: _fetch(f"{address}.png"), range(AT_ONCE)))
        alive = _seconds(lambda: _fetch(f"{site}/healthz"), 1)
    took = time.perf_counter() - began
    during = resident_mb(site)
    counts = ", ".join(f"{status}: {n}" for status, n in sorted(Counter(answers).items()))
    _say(f"\n{AT_ONCE} at once: {counts} in {took:.1f} s; /healthz right after: {alive:.3f} s")
    time.sleep(IDLE_S + 8)
    after = resident_mb(site)
    _say(
        f"memory, MB: {before:.0f} before, {during:.0f} with its browser, {after:.0f} after {IDLE_S:.0f} idle seconds"
    )
    _say(f"memory ÷ before: {during / before:.2f} during, {after / before:.2f} after")


def _one_shot(chart: str) -> None:
    """The same picture by a browser that is started for it and ended."""
    kaleido.calc_fig_sync(_figure(chart), opts={"format": "png", "scale": 2}, kopts={"path": find_chrome()})


def _figure(slug: str) -> go.Figure:
    page, chart = Site(PAGES).chart(slug)
    return framed(card_of(chart, view_of(page, chart.example_in(open_store()), "")))


def _in_browser(site: str, chart: str, runs: int) -> float:
    """The median time from a click on PNG to the file, in a reader's browser."""
    page, _ = Site(PAGES).chart(chart)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chrome(), args=list(FLAGS))
        tab = chromium.new_page()
        tab.goto(f"{site}{page.path}")
        link = tab.locator(f"#{chart} .exports a[data-form=png]")
        tab.wait_for_selector("#first-view", state="detached")

        def click() -> None:
            with tab.expect_download() as waited:
                link.click()
            waited.value.path()

        click()
        seconds = [_seconds(click, 1) for _ in range(runs)]
        chromium.close()
    return median(seconds)


def _fetch(address: str) -> int:
    try:
        with urlopen(address, timeout=120) as answer:  # noqa: S310 - our own server
            answer.read()
            return int(answer.status)
    except HTTPError as refused:
        if refused.code == 503 and not refused.headers["Retry-After"]:
            raise
        return refused.code


def _seconds(work: Callable[[], object], runs: int) -> float:
    """The median time of ``runs`` runs, seconds."""
    taken = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return median(taken)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())

"""The pictures in the README, taken of the real site: `python -m tests.browser.picture`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from components.exports.chrome import find_chrome
from tests.browser.chrome import FLAGS
from tests.browser.server import ROOT, serving

FOLDER = ROOT / "docs" / "pictures"
SHOWN = "/compare"
FIRST_CHART = ".js-plotly-plot .main-svg"


def take(page: Page, language: str) -> Path:
    """Save the page of comparison in one language, once its chart is drawn, and return the file."""
    path = FOLDER / f"compare-{language}.png"
    page.goto(f"{SHOWN}?lang={language}")
    page.wait_for_selector(FIRST_CHART)
    page.screenshot(path=path)
    return path


def main() -> None:
    """Take the picture of every language."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder) / "server.log") as site,
        sync_playwright() as playwright,
    ):
        chromium = playwright.chromium.launch(executable_path=find_chrome(), args=list(FLAGS))
        page = chromium.new_page(base_url=site, viewport={"width": 1280, "height": 900})
        print(*(take(page, language) for language in ("zh", "en")), sep="\n")
        chromium.close()


if __name__ == "__main__":
    main()

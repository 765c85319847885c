"""The pictures in the README and the tutorials, taken of the real site: `python -m tests.browser.picture`."""

from __future__ import annotations

import os
import tempfile
from io import BytesIO
from pathlib import Path
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import Locator, Page, sync_playwright

from components.address import SETTING
from components.exports.chrome import find_chrome
from tests.browser.chrome import FLAGS
from tests.browser.server import ROOT, serving

FOLDER = ROOT / "docs" / "pictures"
SHOWN = {"compare": "/compare", "overview": "/"}
FIRST_CHART = "[data-drawn], .js-plotly-plot .main-svg"
# A figure in the table under the comparison leads to its record.
TO_RECORD = "#comparison td a[href*='/evidence?id=']"
RECORD = "#record"
EXPORTED = "/figures/comparison.png"


def take(shown: Page | Locator, name: str, language: str) -> Path:
    """Save what the window or a part of the page shows, and return the file."""
    path = FOLDER / f"{name}-{language}.png"
    shown.screenshot(path=path)
    return path


def take_pages(page: Page, language: str) -> list[Path]:
    """Save the pages in one language, once their first chart is drawn, then the record that a figure of Compare leads to."""
    taken = []
    for name, path in SHOWN.items():
        page.goto(f"{path}?lang={language}")
        page.wait_for_selector(FIRST_CHART)
        page.wait_for_load_state("networkidle")
        taken.append(take(page, name, language))
    page.goto(f"/compare?lang={language}")
    page.goto(str(page.locator(TO_RECORD).first.get_attribute("href")))
    page.wait_for_load_state("networkidle")
    return [*taken, take(page.locator(RECORD), "evidence", language)]


def take_export(site: str, language: str) -> Path:
    """Save the comparison as it leaves the site as a picture, at half its size."""
    path = FOLDER / f"figure-{language}.png"
    with urlopen(f"{site}{EXPORTED}?lang={language}") as answer:
        picture = Image.open(BytesIO(answer.read())).convert("RGB")
    picture.resize((picture.width // 2, picture.height // 2)).save(path, optimize=True)
    return path


def main() -> None:
    """Take the pictures of every language."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    os.environ[SETTING] = "https://casebook.example"
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder) / "server.log") as site,
        sync_playwright() as playwright,
    ):
        chromium = playwright.chromium.launch(executable_path=find_chrome(), args=list(FLAGS))
        page = chromium.new_page(base_url=site, viewport={"width": 1280, "height": 900})
        for language in ("zh", "en"):
            print(*take_pages(page, language), take_export(site, language), sep="\n")
        chromium.close()


if __name__ == "__main__":
    main()

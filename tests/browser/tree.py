"""The comparison as assistive technology is told of it. `make tree` takes what it is now as the reference."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from components.exports.chrome import find_chrome
from tests.browser.chrome import FLAGS
from tests.browser.server import serving
from tests.browser.sight import arrive

REFERENCE = Path(__file__).with_name("reference") / "compare.aria.yml"
ADDRESS = "/compare?i=disputes_mediated&lang=en"


def tree_of(page: Page) -> str:
    """Return the accessibility tree of the main part of the comparison, the version of the data left out."""
    arrive(page, ADDRESS)
    version = page.inner_text(".site-foot .version").split()[-1]
    return page.locator("main").aria_snapshot().replace(version, "VERSION") + "\n"


def _write() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder) / "log") as site,
        sync_playwright() as play,
    ):
        chromium = play.chromium.launch(executable_path=find_chrome(), args=list(FLAGS))
        page = chromium.new_context(
            base_url=site, locale="en-GB", viewport={"width": 1440, "height": 900}
        ).new_page()
        REFERENCE.write_text(tree_of(page), encoding="utf-8")
        chromium.close()


if __name__ == "__main__":
    sys.exit(_write())

"""The Chrome or Chromium that browser tests drive. `python tests/browser/chrome.py` prints its path."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chrome() -> str | None:
    """Return the first browser that runs, CASEBOOK_CHROME before the usual names; None if there is none.

    Asking for its version tells a browser from the placeholder that some distributions install.
    """
    candidates = [os.environ.get("CASEBOOK_CHROME"), *map(shutil.which, NAMES)]
    return next((path for path in candidates if path and _runs(path)), None)


def _runs(path: str) -> bool:
    try:
        return (
            subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
        )
    except OSError:
        return False


if __name__ == "__main__":
    found = find_chrome()
    print(found or "no Chrome or Chromium found")
    sys.exit(found is None)

"""The Chrome or Chromium of this machine. `python -m components.exports.chrome` prints its path."""

import os
import shutil
import subprocess
import sys
from typing import Final

NAMES: Final = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
SETTING: Final = "CASEBOOK_CHROME"


def find_chrome() -> str | None:
    """Return the first browser that runs, the one that ``CASEBOOK_CHROME`` names before the usual ones; None if none does.

    Asking for its version tells a browser from the placeholder that some distributions install.
    """
    candidates = [os.environ.get(SETTING), *map(shutil.which, NAMES)]
    return next((path for path in candidates if path and _runs(path)), None)


def _runs(path: str) -> bool:
    try:
        asked = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0


if __name__ == "__main__":
    found = find_chrome()
    print(found or "no Chrome or Chromium found")
    sys.exit(found is None)

"""`python -m bench.lighthouse [--quick] [PATH …]`: Lighthouse on every page, on a desktop and on a phone.

On a desktop every score is asked for; on a phone they are told, with what limits them. A page whose speed falls short is
measured twice more, and the median counts. `--quick` leaves the phone out. Ends with 1 if a page is not what is asked.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.lighthouse.tool import CATEGORIES, TIMES, Device, Report, install, report
from tests.browser.addresses import places
from tests.browser.server import serving

ASKED: Final = {"performance": 90, "accessibility": 100, "best-practices": 100, "seo": 90}
WIDTHS: Final = (11, 13, 14, 3)


def main() -> int:
    """Print the scores of every page; return 1 if one is too low."""
    parser = argparse.ArgumentParser(prog="python -m bench.lighthouse", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="the desktop only")
    parser.add_argument("paths", nargs="*", help="paths of pages; all by default")
    asked = parser.parse_args()
    paths = asked.paths or [place.path for place in places()]
    install()
    _say(
        f"{'':22} {'  '.join(CATEGORIES)}   first and largest paint, blocked (ms), shift; load of the machine"
    )
    with TemporaryDirectory() as folder, serving(Path(folder) / "log") as site:
        good = [_tell(site, path, "desktop") for path in paths]
        if not asked.quick:
            _say("\nOn a phone (told, not asked)")
            for path in paths:
                _tell(site, path, "mobile")
    _say(f"\n{sum(good)} of {len(good)} pages reach on a desktop what is asked: {ASKED}")
    return 0 if all(good) else 1


def _tell(site: str, path: str, device: Device) -> bool:
    """Print a page's line and what it lacks; whether it is what is asked of a desktop."""
    found = report(f"{site}{path}", device)
    if device == "desktop" and _short(found) == ["performance"]:
        again = [found, *(report(f"{site}{path}", device) for _ in range(2))]
        found = sorted(again, key=lambda one: one.scores["performance"])[1]
    short = _short(found)
    scores = "  ".join(
        f"{found.scores[name]:>{width}}" for name, width in zip(CATEGORIES, WIDTHS, strict=True)
    )
    times = " ".join(f"{found.times[name]:.4g}" for name in TIMES)
    mark = "!" if short and device == "desktop" else " "
    _say(f"{mark} {path:20.20} {scores}   {times}; {os.getloadavg()[0]:.1f}")
    for name in CATEGORIES:
        if found.lacking[name] and found.scores[name] < 100:
            _say(f"    {name}: {', '.join(found.lacking[name])}")
    return not short


def _short(found: Report) -> list[str]:
    """The categories that fall short; a page that asks not to be listed is not asked to be found."""
    unlisted = found.lacking["seo"] == ["is-crawlable"]
    return [n for n in CATEGORIES if found.scores[n] < ASKED[n] and not (n == "seo" and unlisted)]


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

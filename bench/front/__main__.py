"""`python -m bench.front [--quick] [--repetitions N]`: our compare page beside the same small app by peers.

In each repetition everybody is visited once with an empty cache, in a shuffled order, in one Chromium. Ratios are taken
within a repetition; a ratio is reached only if the worst repetition reaches it. Ends with 1 if a target is missed.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import Browser, Error, sync_playwright

from bench.front.contender import Contender, contenders
from bench.front.targets import Result, print_targets
from bench.front.visit import visit
from components.exports.chrome import find_chrome
from tests.browser.chrome import FLAGS

CHOICES: Final = 4
COLUMNS: Final = ("bytes", "requests", "paint", "readable", "chart", "choice", "memory")


def main() -> int:
    """Print what everybody took and what is reached; return 1 if a target is missed."""
    parser = argparse.ArgumentParser(prog="python -m bench.front", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="three repetitions")
    parser.add_argument("--repetitions", type=int, default=10)
    asked = parser.parse_args()
    with (
        TemporaryDirectory() as folder,
        contenders(Path(folder)) as everybody,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=find_chrome(), args=list(FLAGS))
        _say("Everybody is visited once before it counts")
        _repeat(browser, everybody, -1)
        result = [_repeat(browser, everybody, n) for n in range(3 if asked.quick else asked.repetitions)]
        browser.close()
    _print_medians(everybody, result)
    return 0 if print_targets(everybody, result) else 1


def _repeat(browser: Browser, everybody: list[Contender], number: int) -> Result:
    """Visit everybody; who fails is told and left out of this repetition."""
    found: Result = {}
    order = random.Random(number).sample(everybody, len(everybody))  # noqa: S311 - an order, no secret
    turns = range((number + 1) * CHOICES, (number + 2) * CHOICES)
    for contender in order:
        try:
            found[contender.name] = visit(browser, contender, turns)
        except Error as error:
            _say(f"! {contender.name} failed in repetition {number + 1}: {str(error).splitlines()[0]}")
    charts = "  ".join(f"{name} {one.chart:.0f}/{one.choice:.0f}" for name, one in sorted(found.items()))
    _say(f"{number + 1:>2}  chart/choice ms: {charts}  load {os.getloadavg()[0]:.1f}")
    return found


def _print_medians(everybody: list[Contender], result: list[Result]) -> None:
    _say(f"\n{'medians':10}{''.join(f'{name:>10}' for name in COLUMNS)}   (ms; MB in use)")
    for contender in everybody:
        mine = [repetition[contender.name] for repetition in result if contender.name in repetition]
        cells = [[getattr(one, name) for one in mine] for name in COLUMNS]
        shown = ["" if not cell or None in cell else f"{median(cell):.0f}" for cell in cells]
        _say(f"{contender.name:10}{''.join(f'{text:>10}' for text in shown)}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

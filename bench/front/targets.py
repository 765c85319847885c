"""What is asked of our page, as ratios within a repetition, with the floor beside it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from statistics import median
from typing import Final

from bench.front.contender import Contender
from bench.front.visit import Visit
from tests.browser.traffic import MOST_BYTES, MOST_REQUESTS

Result = dict[str, Visit]
"""The visits of one repetition by name."""

Quantity = Callable[[Result], float]
OURS: Final = "ours"
FLOOR: Final = "floor"


def print_targets(everybody: list[Contender], result: list[Result]) -> bool:
    """Print every target with the range of its ratio; whether each is reached in every repetition.

    A peer that failed in any repetition is no one to be compared with: that is said, and counts as a miss.
    """
    peers = [contender.name for contender in everybody if contender.name not in {OURS, FLOOR}]
    by_dash = [contender.name for contender in everybody if contender.by_dash]
    names = [OURS, FLOOR, *peers]
    failed = sorted(name for name in names if any(name not in repetition for repetition in result))
    complete = [repetition for repetition in result if len(repetition) == len(names)]
    if not complete:
        return _say("no repetition in which nobody failed", good=False)
    asked: tuple[tuple[str, Quantity, float], ...] = (
        ("bytes", lambda r: r[OURS].bytes, MOST_BYTES),
        ("requests", lambda r: r[OURS].requests, MOST_REQUESTS),
        ("readable ÷ first paint of the fastest peer", lambda r: _readable(r) / _least(r, peers, "paint"), 1),
        ("readable ÷ first chart of the fastest peer", lambda r: _readable(r) / _least(r, peers, "chart"), 1),
        ("chart ÷ chart of streamlit", lambda r: r[OURS].chart / r["streamlit"].chart, 0.3),
        ("chart ÷ chart of the fastest by Dash", lambda r: r[OURS].chart / _least(r, by_dash, "chart"), 1),
        ("choice ÷ choice of the fastest peer", lambda r: r[OURS].choice / _least(r, peers, "choice"), 0.5),
        ("memory ÷ memory of streamlit", lambda r: _memory(r, OURS) / _memory(r, "streamlit"), 1),
    )
    sys.stdout.write(f"\n  {'':44}{'least':>9}{'median':>9}{'most':>9}{'asked':>9}\n")
    reached = [_tell(name, [quantity(one) for one in complete], most) for name, quantity, most in asked]
    _tell(
        "chart ÷ floor (plotly.js and our figure alone)", [r[OURS].chart / r[FLOOR].chart for r in complete]
    )
    _tell("choice ÷ floor (plotly.js redraws alone)", [r[OURS].choice / r[FLOOR].choice for r in complete])
    _tell("bare round trip, ms", [r[FLOOR].round_trip or 0 for r in complete])
    return all([*reached, not failed or _say(f"failed in some repetition: {', '.join(failed)}", good=False)])


def _tell(name: str, values: list[float], most: float | None = None) -> bool:
    """Print the range of a quantity beside what is asked; whether its greatest value is within it."""
    numbers = "".join(f"{value:>9.4g}" for value in (min(values), median(values), max(values)))
    good = most is None or max(values) <= most
    return _say(f"{name:44}{numbers}{'' if most is None else f'{most:>9g}'}", good=good)


def _readable(repetition: Result) -> float:
    """When title, verdict and table of our page could be read; never, if they were not all there."""
    return repetition[OURS].readable or float("inf")


def _least(repetition: Result, names: list[str], quantity: str) -> float:
    return float(min(getattr(repetition[name], quantity) for name in names))


def _memory(repetition: Result, name: str) -> float:
    return repetition[name].memory or 0.0


def _say(line: str, *, good: bool) -> bool:
    sys.stdout.write(f"{'  ' if good else '! '}{line}\n")
    return good

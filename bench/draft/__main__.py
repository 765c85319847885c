"""`python -m bench.draft [--casebook DIR] [--sources DIR]`: prints the share of each facet and every difference."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Final

from bench.draft.score import FACETS, Compared, score
from bench.draft.suggested import Suggested, precision, recall, suggested

CASEBOOK = Path(__file__).resolve().parents[2] / "data"
# The least share that a draft must reach.
ASKED: Final = {"found": 1.0, "case": 0.95, "family": 0.8}
# The least share of suggestions that must be right on reports of other places: a wrong one is worse than an empty cell.
PRECISION: Final = 0.9


def main() -> int:
    """Print shares and differences; 1 where documents are missing or a share is not reached."""
    parser = argparse.ArgumentParser(prog="python -m bench.draft", description=__doc__)
    parser.add_argument("--casebook", type=Path, default=CASEBOOK)
    sources = os.environ.get("CASEBOOK_SOURCES")
    parser.add_argument("--sources", type=Path, default=Path(sources) if sources else None)
    parser.add_argument("--quick", action="store_true", help="print the shares alone")
    options = parser.parse_args()
    reached = [_say_suggested(suggested(options.casebook), quick=options.quick)]
    if options.sources is None:
        sys.stdout.write("Set CASEBOOK_SOURCES to the folder of the sources, or give --sources.\n")
        return 1
    compared = score(options.casebook, options.sources)
    if not compared:
        sys.stdout.write(f"No document of the casebook is in {options.sources}.\n")
        return 1
    reached += [_say(facet, compared) for facet in FACETS]
    if not options.quick:
        sys.stdout.writelines(_difference(one) for one in compared if not all(one.facets.values()))
    return 0 if all(reached) else 1


def _say_suggested(found: list[Suggested], *, quick: bool) -> bool:
    """Print how many suggestions are right on the reports of other places; whether they are enough."""
    told, right = (
        sum(bool(one.indicator) for one in found),
        sum(one.is_right for one in found if one.indicator),
    )
    good = precision(found) >= PRECISION
    sys.stdout.write(
        f"{'  ' if good else '! '}{'suggested':12} {right:4} of {told} right  {precision(found):6.1%}   asked {PRECISION}"
        f"   ({len(found)} figures of other reports; {recall(found):.1%} of those with an indicator get it)\n"
    )
    if not quick:
        wrong = (one for one in found if one.indicator and not one.is_right)
        sys.stdout.writelines(
            f"- {one.figure} | drafted: {one.indicator} | right: {' or '.join(sorted(one.right)) or 'none'}\n"
            for one in wrong
        )
    return good


def _say(facet: str, compared: list[Compared]) -> bool:
    """Print the share of a facet; whether it is what is asked of it."""
    hits, asked = sum(one.facets[facet] for one in compared), ASKED.get(facet)
    good = asked is None or hits >= asked * len(compared)
    told = f"   asked {asked}" if asked else ""
    sys.stdout.write(
        f"{'  ' if good else '! '}{facet:12} {hits:4} of {len(compared)}  {hits / len(compared):6.1%}{told}\n"
    )
    return good


def _difference(one: Compared) -> str:
    wrong = ", ".join(facet for facet, right in one.facets.items() if not right)
    drafted = one.drafted or {}
    suggested = " ".join(
        filter(None, (drafted.get(name) for name in ("figure", "indicator_id", "scope", "period")))
    )
    coded = " ".join(filter(None, (one.row[name] for name in ("figure", "indicator_id", "scope", "period"))))
    return f"- {one.case_id}: {coded} | drafted: {suggested} | {wrong}\n"


if __name__ == "__main__":
    raise SystemExit(main())

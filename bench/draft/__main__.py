"""`python -m bench.draft [--casebook DIR] [--sources DIR]`: prints the share of each facet and every difference."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from bench.draft.score import FACETS, Compared, score

CASEBOOK = Path(__file__).resolve().parents[2] / "data"


def main() -> int:
    """Print shares and differences; return 0."""
    parser = argparse.ArgumentParser(prog="python -m bench.draft", description=__doc__)
    parser.add_argument("--casebook", type=Path, default=CASEBOOK)
    sources = os.environ.get("CASEBOOK_SOURCES")
    parser.add_argument(
        "--sources", type=Path, default=Path(sources) if sources else None, required=not sources
    )
    options = parser.parse_args()
    compared = score(options.casebook, options.sources)
    for facet in FACETS:
        hits = sum(one.facets[facet] for one in compared)
        sys.stdout.write(f"{facet:12} {hits:4} of {len(compared)}  {hits / max(len(compared), 1):6.1%}\n")
    sys.stdout.writelines(_difference(one) for one in compared if not all(one.facets.values()))
    return 0


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

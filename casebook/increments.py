"""What was added between two points of a cumulative series, with the bounds that both points leave."""

from dataclasses import replace
from itertools import pairwise
from typing import Any, Final

import pandas as pd

from casebook.joining import forbids_difference
from casebook.quantity import CLOSED, Quantity
from casebook.quotient import columns_of, quantity_of
from casebook.series import series_points
from casebook.series_depth import rows_at
from casebook.store import Store
from casebook.text import is_absent

_OF_SERIES: Final = [
    *("case_id", "place_id", "subject", "series", "series_zh", "series_en", "indicator_id", "indicator_zh"),
    *(
        "indicator_en",
        "unit",
        "scope",
        "group",
        "name_zh",
        "name_en",
        "marker",
        "colour",
        "edge_light",
        "edge_dark",
    ),
]
_OF_END: Final = ("figure", "value", "lower", "upper", "reading")
COLUMNS: Final = (
    *_OF_SERIES,
    *("value", "lower", "upper", "closed", "lower_soft", "upper_soft", "reading", "figure", "formula"),
    *("from_id", *(f"from_{name}" for name in _OF_END), "to_id", *(f"to_{name}" for name in _OF_END)),
    *("period_start", "period_end", "period_kind"),
    *("source_id", "source_kind", "source_title", "cautious", "status"),
)


def increment_rows(store: Store, depth: str = "bounds") -> pd.DataFrame:
    """Return one row for each two successive points of a cumulative series whose difference means something.

    ``value, lower, upper, closed`` and the soft ends are the later total minus the earlier; a printed start counts as a
    total of nothing. Where neither end is bounded the row stays, without bounds. ``from_figure`` and ``to_figure`` are
    what the sources print, the other columns of both ends how it is read at ``depth``; ``cautious`` says that a point
    rests on a single source or that the start is not printed. A running total does not fall, so no end lies below zero.
    """
    points = rows_at(series_points(store), depth)
    counted = points[(points["indicator_kind"] == "cumulative") & ~points["lone"].astype(bool)]
    rows = [
        row
        for _, part in counted.groupby("series", sort=False)
        for row in _increments(part.to_dict("records"))
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype=object).assign(depth=depth)


def _increments(points: list[dict[Any, Any]]) -> list[dict[str, Any]]:
    first = points[0]
    begun = [] if is_absent(first["period_start"]) else [_added(None, first)]
    pairs = [(a, b) for a, b in pairwise(points) if not forbids_difference(a, b)]
    return begun + [_added(earlier, later) for earlier, later in pairs]


def _added(earlier: dict[Any, Any] | None, later: dict[Any, Any]) -> dict[str, Any]:
    """The row of one increment; without an earlier point it runs from the printed start."""
    before = Quantity.exact(0) if earlier is None else quantity_of(earlier)
    more = _not_falling(quantity_of(later) - before)
    since = later["period_start"] if earlier is None else earlier["at"]
    shared = {name: later[name] for name in (*_OF_SERIES, "source_id", "source_kind", "source_title")}
    return shared | {
        **columns_of(more),
        "value": more.value if earlier is None or None not in (more.lower, more.upper) else None,
        "reading": "derived",
        "figure": None,
        "formula": later["observation_id"] + (f" - {earlier['observation_id']}" if earlier else ""),
        "from_id": earlier["observation_id"] if earlier else None,
        **{f"from_{name}": earlier[name] if earlier else None for name in _OF_END},
        "to_id": later["observation_id"],
        **{f"to_{name}": later[name] for name in _OF_END},
        "period_start": since,
        "period_end": later["at"],
        "period_kind": "span",
        "cautious": bool(later["gap"]) if earlier else False,
        "status": "figure",
    }


def _not_falling(more: Quantity) -> Quantity:
    """Cut off what lies below zero, which wide bounds of both totals would allow."""
    if more.lower is None or more.lower >= 0 or more.upper is None or more.upper < 0:
        return more
    return replace(more, lower=0.0, closed=CLOSED[True, more.right_closed], lower_soft=False)

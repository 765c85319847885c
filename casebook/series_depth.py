"""Points of series read at a depth; a wording that prints a range and no number keeps its range at each of them."""

from collections.abc import Sequence
from typing import Any, Final

import pandas as pd

from casebook.depth import read_at, same_quantity
from casebook.labels import Row
from casebook.quantity import Quantity
from casebook.quotient import quantity_of
from casebook.text import is_absent

ENDS: Final = ("lower", "upper", "closed", "lower_soft", "upper_soft")


def at_depth(row: Row, depth: str, rows: Sequence[Row] = (), *, running: bool = False) -> Quantity:
    """Return the quantity of a point at a depth; a point keeps its place in the panel, so a range is never dropped.

    ``rows`` are the points among which *widest* looks for other records of the same quantity.
    """
    if is_absent(row["value"]):
        return quantity_of(row)
    return read_at(depth, row, same_quantity(row, rows, running=running))


def rows_at(rows: pd.DataFrame, depth: str) -> pd.DataFrame:
    """Return points with their bounds as read at a depth; rows without bounds to read (``closed`` absent) stay."""
    if depth == "bounds" or rows.empty:
        return rows
    records = rows.to_dict("records")
    ends = [_ends(row, depth, records) for row in records]
    return rows.assign(**{name: pd.Series([end[name] for end in ends], rows.index, object) for name in ENDS})


def _ends(row: Row, depth: str, rows: Sequence[Row]) -> dict[str, Any]:
    if is_absent(row["closed"]):
        return {name: row[name] for name in ENDS}
    running = row.get("indicator_kind") == "cumulative"
    read = at_depth(row, depth, rows if depth == "widest" else (), running=running)
    return {name: getattr(read, name) for name in ENDS}

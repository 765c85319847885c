"""Points of series read at a depth; a wording that prints a range and no number keeps its range at each of them."""

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd

from casebook.depth import read_at
from casebook.quantity import Quantity
from casebook.quotient import quantity_of
from casebook.text import is_absent

ENDS: Final = ("lower", "upper", "closed", "lower_soft", "upper_soft")


def at_depth(row: Mapping[Any, Any], depth: str) -> Quantity:
    """Return the quantity of a point at a depth; a point keeps its place in the panel, so a range is never dropped."""
    return quantity_of(row) if is_absent(row["value"]) else read_at(depth, row)


def rows_at(rows: pd.DataFrame, depth: str) -> pd.DataFrame:
    """Return points with their bounds as read at a depth; rows without bounds to read (``closed`` absent) stay."""
    if depth == "bounds" or rows.empty:
        return rows
    ends = [_ends(row, depth) for row in rows.to_dict("records")]
    return rows.assign(**{name: pd.Series([end[name] for end in ends], rows.index, object) for name in ENDS})


def _ends(row: dict[Any, Any], depth: str) -> dict[str, Any]:
    if is_absent(row["closed"]):
        return {name: row[name] for name in ENDS}
    read = at_depth(row, depth)
    return {name: getattr(read, name) for name in ENDS}

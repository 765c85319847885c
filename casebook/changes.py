"""The derived change on the year of a point of a series, read as deep as the point itself."""

from typing import Any, Final

import pandas as pd

from casebook.quantity import Quantity
from casebook.series_depth import at_depth
from casebook.stated import stated
from casebook.store import Store
from casebook.text import is_absent

COLUMNS: Final = ("change_value", "change_lower", "change_upper", "change_closed")
_STEMS: Final = ("value", "lower", "upper", "closed")
_PERCENT: Final = 100


def with_changes(store: Store, rows: pd.DataFrame, depth: str = "bounds") -> pd.DataFrame:
    """Return points with ``COLUMNS``: the change in per cent that the tables derive for the later of two points.

    At another depth than the tables' own it is computed again from both points, read at that depth.
    """
    indicators = store.rows("indicators")
    derived = indicators[(indicators["kind"] == "change") & indicators["formula"].notna()]
    every = stated(store)
    found = every[every["indicator_id"].isin(derived["indicator_id"])].to_dict("records")
    later = {row["derived_from"][0]: row for row in found if len(row["derived_from"]) > 1}
    by_id = every.set_index("observation_id", drop=False).to_dict("index") if depth != "bounds" else {}
    changes = [_change(later.get(name), by_id, depth) for name in rows["observation_id"]]
    columns = dict(zip(COLUMNS, zip(*changes, strict=True), strict=True)) if changes else {}
    return rows.assign(**{name: pd.Series(columns.get(name, ()), rows.index, object) for name in COLUMNS})


def _change(row: Any, by_id: dict[Any, dict[Any, Any]], depth: str) -> tuple[Any, ...]:
    if row is None:
        return (None,) * len(_STEMS)
    if depth == "bounds":
        return tuple(None if is_absent(row[stem]) else row[stem] for stem in _STEMS)
    others = list(by_id.values()) if depth == "widest" else []
    ends = [at_depth(by_id[name], depth, others) for name in row["derived_from"][:2]]
    change = (ends[0] / ends[1] - Quantity.exact(1)).scaled(_PERCENT)
    return tuple(getattr(change, stem) for stem in _STEMS)

"""How often each reading occurs, and what the deepest depth makes of the first figure of each that it widens."""

from dataclasses import asdict
from typing import Any, Final

import pandas as pd

from casebook.quantity import Closed, Quantity
from casebook.reading import READINGS
from casebook.stated import stated
from casebook.store import Store

WIDENED: Final = ("more_than_digit", "about", "nearly")


def reading_counts(store: Store) -> dict[str, int]:
    """Return how many observations each reading has, in the order of the readings; every reading is named."""
    counted = store.rows("observations")["reading"].value_counts()
    return {name: int(counted.get(name, 0)) for name in READINGS}


def depth_rows(store: Store) -> pd.DataFrame:
    """Return for each reading that the deepest depth widens its first figure, the article's where it has one.

    Columns are those of ``stated`` and ``widest_lower``, ``widest_upper``, ``widest_closed``, ``widest_lower_soft``,
    ``widest_upper_soft``. A reading without a figure has no row.
    """
    rows = stated(store)
    rows = rows[rows["reading"].isin(WIDENED) & rows["value"].notna() & rows["figure"].notna()]
    rows = rows.assign(rank=rows["reading"].map(WIDENED.index), elsewhere=rows["source_kind"] != "case")
    rows = rows.sort_values(["rank", "elsewhere"], kind="stable").drop_duplicates("reading")
    return pd.DataFrame([row | _widened(row) for row in rows.to_dict("records")])


def _widened(row: dict[Any, Any]) -> dict[str, Any]:
    """The bounds at the deepest depth, beside those of the row."""
    lower, upper = (None if row[name] != row[name] else float(row[name]) for name in ("lower", "upper"))
    closed: Closed = row["closed"]
    soft = {name: bool(row[name]) for name in ("upper_soft", "lower_soft")}
    wide = asdict(
        Quantity(float(row["value"]), lower, upper, closed, reading=row["reading"], **soft).widest()
    )
    return {f"widest_{name}": wide[name] for name in ("lower", "upper", "closed", "lower_soft", "upper_soft")}

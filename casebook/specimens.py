"""How figures are read, shown on specimens: each is read by the very grammar that builds the tables."""

from dataclasses import asdict
from typing import Any, Final

import pandas as pd

from casebook.quantity import Closed, Quantity
from casebook.reading import READINGS, read_figure
from casebook.stated import stated
from casebook.store import Store

# reading -> forms as sources print them; what they mean is read, never typed.
SPECIMENS: Final[dict[str, tuple[str, ...]]] = {
    "exact": ("405个", "5081167人"),
    "rounded": ("28.5万", "14.3万平方米", "9万名"),
    "more_than_digit": ("9800多件", "440余万平方米", "十多个"),
    "nearly": ("近千万人", "将近20%"),
    "about": ("约85.4万个", "10%左右"),
    "more_than": ("超过4万条", "逾300件"),
    "at_least": ("90%以上", "不少于30户"),
    "less_than": ("不到200户", "不足5%"),
    "at_most": ("3人以下", "不超过15天"),
    "vague": ("数十家", "三五百人"),
}
WIDENED: Final = ("more_than_digit", "about", "nearly")


def specimen_rows() -> pd.DataFrame:
    """Return one row a specimen in the order of the readings.

    Columns: ``figure`` (the specimen), ``reading``, ``expected`` (the reading it stands for), ``value``, ``lower``,
    ``upper``, ``closed``, ``upper_soft``, ``lower_soft``, ``unit`` (percent or the word counted).
    """
    rows = []
    for expected, figures in SPECIMENS.items():
        for figure in figures:
            read = read_figure(figure)
            rows.append(
                {
                    "figure": figure,
                    "expected": expected,
                    "unit": "percent" if read.unit == "percent" else "number",
                    **asdict(read.quantity),
                }
            )
    return pd.DataFrame(rows)


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

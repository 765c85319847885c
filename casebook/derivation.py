"""Derived indicators: what each is computed from, and how many figures came of it."""

from typing import Any

import pandas as pd

from casebook.stated import stated
from casebook.store import Store


def derived_rows(store: Store) -> pd.DataFrame:
    """Return the indicators that have a formula, in order, with what came of each.

    Columns are those of ``indicators`` and ``figures`` (derived observations), ``one_sided`` (of these, with fewer than two
    bounds), ``example_id`` (the first observation; absent where the material gives none).
    """
    rows = store.rows("indicators").sort_values("position")
    rows = rows[rows["formula"].notna()]
    observed = store.rows("observations")
    observed = observed[observed["reading"] == "derived"]
    open_ended = observed["lower"].isna() | observed["upper"].isna()
    counts = observed["indicator_id"].value_counts()
    lacking = observed[open_ended]["indicator_id"].value_counts()
    first = observed.drop_duplicates("indicator_id").set_index("indicator_id")["observation_id"]
    return rows.assign(
        figures=rows["indicator_id"].map(counts).fillna(0).astype(int),
        one_sided=rows["indicator_id"].map(lacking).fillna(0).astype(int),
        example_id=rows["indicator_id"].map(first),
    ).reset_index(drop=True)


def worked_example(store: Store) -> list[dict[Any, Any]]:
    """Return a derived figure and its inputs, result first: the one whose inputs have the most bounds and softest ends.

    Rows are those of ``stated``; the empty list where nothing is derived.
    """
    rows = stated(store)
    by_id = rows.set_index("observation_id", drop=False).to_dict("index")
    derived = [row for row in by_id.values() if row["reading"] == "derived" and len(row["derived_from"]) > 1]
    if not derived:
        return []
    chosen = max(derived, key=lambda row: _instructive(row, by_id))
    return [chosen, *(by_id[name] for name in chosen["derived_from"])]


def _instructive(row: dict[Any, Any], by_id: dict[Any, dict[Any, Any]]) -> tuple[int, int, int]:
    """How much a derived figure teaches: hedged inputs, then several denominators, then ends that are conventions."""
    inputs = [by_id[name] for name in row["derived_from"]]
    hedged = sum(one["reading"] not in ("exact", "derived") for one in inputs)
    return hedged, len(inputs), int(bool(row["upper_soft"])) + int(bool(row["lower_soft"]))

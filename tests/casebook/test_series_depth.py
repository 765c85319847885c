"""The three depths of reading: the number, its bounds, the bounds widened; each holds the one before."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from casebook.changes import with_changes
from casebook.depth import DEPTHS
from casebook.increments import increment_rows
from casebook.series import bundle_rows, bundles
from casebook.series_depth import at_depth, rows_at
from casebook.stated import stated
from casebook.store import DEFAULT_TABLES, Store
from tests.components.tables import publish, small_casebook

STORE = Store(DEFAULT_TABLES)
FIGURES = STORE.rows("observations").to_dict("records")


def test_each_depth_holds_the_one_before():
    for row in FIGURES:
        printed, bounds, widest = (at_depth(row, depth) for depth in DEPTHS)
        for number in (bounds.lower, bounds.upper, printed.value):
            assert number is None or widest.contains(number) or number in (widest.lower, widest.upper)


def test_as_printed_a_number_stands_for_itself_and_a_range_keeps_its_ends():
    for row in FIGURES:
        printed = at_depth(row, "printed")
        ends = (printed.lower, printed.upper)
        assert ends == (
            (row["lower"], row["upper"]) if printed.value is None else (row["value"], row["value"])
        )


def test_rows_are_read_at_the_usual_depth_unless_another_is_asked_for():
    rows = stated(STORE)
    assert rows_at(rows, "bounds") is rows
    assert rows_at(rows, "widest")["value"].equals(rows["value"])


@pytest.mark.parametrize(
    ("depth", "lower", "upper"), [("printed", 1879, 1879), ("bounds", 879, 1879), ("widest", 0, 1879)]
)
def test_an_increment_is_read_as_deep_as_its_totals_and_never_falls(tmp_path, depth, lower, upper):
    tables = small_casebook()
    for row in tables["observations"]:
        if row["figure"] == "5879次":
            row["period_end"] = date(2017, 10, 31)
    (row,) = increment_rows(Store(publish(tmp_path / "tables", tables)), depth).to_dict("records")
    assert (row["from_figure"], row["to_figure"]) == ("4000多起", "5879次")
    assert (row["lower"], row["upper"], row["depth"]) == (lower, upper, depth)


def test_changes_on_the_year_are_those_of_the_tables_and_alone_as_printed():
    for bundle in bundles(STORE)["bundle"]:
        rows = bundle_rows(STORE, bundle)
        again = with_changes(STORE, rows, "widest")
        known = rows[rows["change_value"].notna()].index
        assert (
            again.loc[known, "change_value"]
            .astype(float)
            .round(9)
            .equals(rows.loc[known, "change_value"].astype(float).round(9))
        )
        printed = with_changes(STORE, rows, "printed").loc[known]
        assert (printed["change_lower"] == printed["change_upper"]).all()
        assert isinstance(printed, pd.DataFrame)

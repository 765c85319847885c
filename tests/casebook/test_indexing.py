"""An index stands only on joined lines from a year that series share."""

from __future__ import annotations

from datetime import date

import pandas as pd

from casebook.indexing import base_year, indexed

ENDS = {"closed": "both", "reading": "exact", "upper_soft": False, "lower_soft": False}


def point(series, year, value, after=None, **more):
    """A point of a series, joined to the one it comes after."""
    at = {"observation_id": f"{series}{year}", "series": series, "at": date(year, 7, 1), "lone": False}
    line = {"joined": after is not None, "gap": "", "gap_from": f"{series}{after}" if after else None}
    number = {"value": value, "lower": value, "upper": value, **ENDS, "indicator_kind": "stock"}
    return at | line | number | more


TWO = [
    point("a", 2010, 50.0),
    point("a", 2015, 60.0, 2010),
    point("b", 2010, 200.0),
    point("b", 2015, 150.0, 2010),
]


def frame(*points):
    """The points as rows."""
    return pd.DataFrame(list(points))


def test_the_base_is_the_earliest_of_the_years_that_most_series_share():
    assert base_year(frame(*TWO)) == 2010
    assert base_year(frame(*TWO[1:])) is None
    third = (point("c", 2015, 5.0), point("c", 2020, 6.0, 2015))
    assert base_year(frame(*TWO, *third)) == 2015


def test_an_index_is_the_quotient_to_the_base_with_the_bounds_of_both():
    wide = point("a", 2015, 60.0, 2010) | {"lower": 55.0, "upper": 65.0, "closed": "left"}
    rows = indexed(frame(TWO[0], wide, *TWO[2:])).set_index("observation_id")
    assert rows.loc["a2010", "index_value"] == rows.loc["a2010", "index_upper"] == 100
    assert rows.loc["a2015", ["index_value", "index_lower", "index_upper", "index_closed"]].to_list() == [
        120,
        110,
        130,
        "left",
    ]


def test_beyond_a_break_there_is_no_index_but_a_reason():
    broken = point("a", 2020, 90.0) | {"gap": "boundary", "gap_from": "a2015"}
    change = point("d", 2010, 3.0, indicator_kind="change")
    single = point("e", 2020, 3.0, lone=True)
    late = point("f", 2020, 3.0)
    rows = indexed(frame(*TWO, broken, change, single, late)).set_index("observation_id")
    assert rows.loc[["a2020", "d2010", "e2020", "f2020"], "index_value"].isna().all()
    assert rows["unindexed_en"].to_dict() | {} == {
        **dict.fromkeys(["a2010", "a2015", "b2010", "b2015"], ""),
        "a2020": "no line leads to the base year",
        "d2010": "a change or a ratio has no index",
        "e2020": "a single date",
        "f2020": "no figure for the base year",
    }

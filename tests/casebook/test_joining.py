"""The rules of joining: which points of a series a line may connect, and which totals may be subtracted."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.joining import BY_CODE, forbids_difference, gap, join


def point(year, **more):
    """A dated count of one place; ``more`` overrides."""
    start, end = date(year, 1, 1), date(year, 12, 31)
    base = {
        "indicator_id": "i",
        "place_id": "p",
        "scope": "total",
        "obs_status": "A",
        "indicator_kind": "stock",
    }
    base |= {"period_start": start, "period_end": end, "at": date(year, 7, 2), "dated": True}
    return base | more


def total(year, start=None, **more):
    """A cumulative count at the end of a year."""
    end = date(year, 12, 31)
    return point(year, indicator_kind="cumulative", period_start=start, period_end=end, at=end, **more)


FLOW = {"indicator_kind": "flow"}
TEN_MONTHS = {"period_end": date(2015, 10, 31), **FLOW}
PAIRS = [
    (point(2014), point(2015), ""),
    (point(2010), point(2020), ""),
    (point(2009), point(2020), "distance"),
    (point(2014), point(2015, indicator_id="j"), "measure"),
    (point(2010), point(2020, place_id="q"), "boundary"),
    (point(2014), point(2015, obs_status="B"), "break"),
    (point(2014, obs_status="B"), point(2015), ""),
    (point(2014), point(2015, scope="county"), "scope"),
    (point(2014), point(2015, obs_status="D"), "definition"),
    (point(2014, obs_status="D"), point(2015), "definition"),
    (point(2014, dated=False), point(2015), "undated"),
    (point(2014, **FLOW), point(2015, **FLOW), ""),
    (point(2014, **FLOW), point(2015, **TEN_MONTHS), "length"),
    (point(2011, **FLOW), point(2015, **FLOW), "missing"),
    (total(2014, date(2011, 12, 29)), total(2015, date(2011, 12, 29)), ""),
    (total(2014, date(2011, 12, 29)), total(2015, date(2013, 1, 1)), "start"),
    (total(2014, date(2011, 12, 29)), total(2015), "start"),
    (total(2014), total(2015), "start_unknown"),
    (point(2014), point(2015, obs_status="U"), "reliability"),
    (point(2015), point(2015), "rival"),
]


@pytest.mark.parametrize(("earlier", "later", "expected"), PAIRS)
def test_two_points_are_joined_only_where_nothing_but_time_lies_between(earlier, later, expected):
    assert gap(earlier, later) == expected
    assert join([earlier, later])[1]["joined"] is (expected == "")


def test_totals_are_subtracted_where_their_source_or_unprinted_start_alone_forbids_a_line():
    assert forbids_difference(total(2014), total(2015, obs_status="U")) == ""
    assert forbids_difference(total(2014), total(2015, date(2013, 1, 1))) == "start"
    assert forbids_difference(total(2014), total(2015, obs_status="D")) == "definition"


def test_a_total_of_several_years_stands_beside_the_line_of_single_years():
    years = [point(2014, **FLOW), point(2015, **FLOW)]
    together = point(2015, **FLOW, at=date(2013, 7, 2)) | {"period_start": date(2011, 1, 1)}
    found = join([years[0], together, years[1]])
    assert [item["joined"] for item in found] == [False, False, True]
    assert found[1]["gap"] == "length"


def test_a_second_source_for_a_date_does_not_interrupt_the_line():
    found = join([point(2013), point(2014), point(2014), point(2015)])
    assert [item["joined"] for item in found] == [False, True, False, True]
    assert found[2]["gap"] == "rival"


def test_a_flag_of_a_break_told_by_the_change_of_place_is_no_second_break():
    old, new = point(2010), point(2015, place_id="q", obs_status="U")
    later = [point(year, place_id="q", obs_status="B") for year in (2020, 2022)]
    assert [item["gap"] for item in join([old, new, *later])] == ["", "boundary", "reliability", "break"]
    flagged = join([old, new | {"obs_status": "B"}, later[0]])
    assert [item["gap"] for item in flagged] == ["", "boundary", "break"]
    unknown = join([old, new | {"place_id": None}, later[0] | {"place_id": None}])
    assert [item["gap"] for item in unknown] == ["", "boundary", "boundary"]


@given(
    st.sampled_from(PAIRS),
    st.sampled_from([("place_id", None), ("indicator_id", None), ("obs_status", None), ("dated", False)]),
)
def test_a_point_that_loses_an_attribute_is_never_joined(pair, lost):
    earlier, later, _ = pair
    assert gap(earlier, later | {lost[0]: lost[1]}) in set(BY_CODE)

"""Pairing of observations, and the agreement of coders, on rows made for it."""

from __future__ import annotations

import pytest

from etl.agreement import build_agreement, compute_alpha
from etl.build import build_tables
from tests.etl.casebook import change


def derived(casebook):
    rows = build_tables(casebook)["observations"].to_pylist()
    return {row["observation_id"]: row for row in rows if row["reading"] == "derived"}


def append(casebook, file, *lines):
    with (casebook / file).open("a", encoding="utf-8") as sheet:
        sheet.writelines(f"{line}\n" for line in lines)


def census(row_id, figure, period, place="first-county", more=""):
    return f"{row_id},observation,residents,,{figure},,census,,,,,,{period},office,,,,,,,,,a,{place}{more}"


def add_column(path, name, cells):
    header, *rows = path.read_text(encoding="utf-8").splitlines()
    rows = [f"{row},{cells.get(row.split(',')[0], '')}" for row in rows]
    path.write_text("\n".join([f"{header},{name}", *rows]) + "\n", encoding="utf-8")


def test_the_nearest_census_divides_and_the_one_on_the_other_side_widens_the_bounds(casebook):
    append(
        casebook,
        "coding/common.csv",
        census("near", "1000000人", "2016-11-01"),
        census("far", "10人", "2020-11-01"),
        census("estimate", "110万人", "2015-12-31"),
        census("elsewhere", "5人", "2015-01-01", "land"),
    )
    rates = {
        row["derived_from"][0]: row
        for row in derived(casebook).values()
        if row["indicator_id"] == "disputes_rate"
    }
    assert {tuple(row["derived_from"][1:]) for row in rates.values()} == {("common-near", "common-residents")}
    rate = rates["first-later"]
    assert (rate["value"], rate["lower"], rate["upper"]) == pytest.approx((7, 700 / 120, 8))
    assert rate["formula"] == (
        "first-later / common-near * 10000; bounds also first-later / common-residents * 10000"
    )
    assert "1200000人" in rate["note_en"]
    exact = rates["first-earlier"]
    assert (exact["value"], exact["lower"], exact["upper"]) == pytest.approx((5, 500 / 120, 5))
    assert exact["closed"] == "both"


def test_no_change_is_derived_across_a_break(casebook):
    assert "first-d-disputes_change-2015" in derived(casebook)
    add_column(casebook / "coding" / "first.csv", "obs_status", {"later": "B"})
    result = derived(casebook)
    assert "first-d-disputes_change-2015" not in result
    assert {row["obs_status"] for row in result.values() if row["derived_from"][0] == "first-later"} == {"B"}


def test_no_change_is_derived_over_more_than_a_year(casebook):
    change(casebook, "coding/first.csv", "2014年,relayed", "2013年,relayed")
    assert not any("change" in name for name in derived(casebook))


def test_a_repeated_figure_is_not_derived_from_twice(casebook):
    append(
        casebook,
        "coding/first.csv",
        "again,observation,disputes,,700多起,,census,,,,,,2015年,relayed,,first-later,,,,,,,a,",
    )
    assert not any("first-again" in row["derived_from"] for row in derived(casebook).values())


def test_alpha_is_that_of_the_worked_example():
    """Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), two observers, nominal data: 0.692."""
    meg = "a a b b d c c c e d d a".split()
    owen = "b a b b b c c c e d d d".split()
    codings = {
        ("case", str(unit)): {"meg": one, "owen": other}
        for unit, (one, other) in enumerate(zip(meg, owen, strict=True))
    }
    values = ["a", "b", "c", "d", "e"]
    assert compute_alpha(codings, ["meg", "owen"], values) == pytest.approx(0.692, abs=5e-4)


def test_one_coder_alone_agrees_with_nobody():
    alone = [{"case_id": "first", "mechanism_id": "grid", "coder": "a", "value": "stated"}]
    assert build_agreement(alone, {"grid": ("网格", "Grid")}) == []


def test_codings_that_are_all_the_same_have_no_alpha():
    same = [
        {"case_id": case, "mechanism_id": "grid", "coder": coder, "value": "stated"}
        for case in ("first", "second")
        for coder in "ab"
    ]
    overall, grid = build_agreement(same, {"grid": ("网格", "Grid")})
    assert (overall["verdict"], overall["value"]) == ("ambiguous", None)
    assert (grid["verdict"], grid["value"]) == ("agrees", 2)

"""The rules of comparability, and the rows they look at."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.comparability import GRADES, RULES, judge
from casebook.comparison import compare_rows
from casebook.store import Store
from tests.components.tables import publish, small_casebook

GOOD = {
    "status": "figure",
    "indicator_id": "rooms",
    "unit": "room",
    "kind": "ratio",
    "chain_level": "output",
    "admin_level": "county",
    "scope": "total",
    "period_start": date(2015, 1, 1),
    "period_end": date(2015, 12, 31),
    "period_kind": "span",
    "obs_status": "A",
    "source_kind": "case",
    "confidence": "high",
    "reporter": "press",
    "self_reported": False,
    "upper_soft": False,
    "lower": 4.0,
    "upper": 4.0,
    "is_own_place": True,
    "place_name_zh": "县",
    "place_name_en": "County",
    "own_place_name_zh": "县",
    "own_place_name_en": "County",
}


def pair(**changes):
    """Two figures that may be compared, but for ``changes`` to the second."""
    first = {"observation_id": "a1", "case_id": "a", "name_zh": "甲", "name_en": "A"}
    second = {"observation_id": "b1", "case_id": "b", "name_zh": "乙", "name_en": "B"}
    return pd.DataFrame([GOOD | first, GOOD | second | changes])


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder: Path = tmp_path_factory.mktemp("compared")
    return Store(publish(folder, small_casebook()))


def test_like_figures_are_comparable():
    verdict = judge(pair())
    assert (verdict.grade, verdict.rule, verdict.compared, verdict.cases) == ("comparable", "", 2, 2)


@pytest.mark.parametrize(
    ("changes", "grade", "rule"),
    [
        ({"indicator_id": "visits"}, "refused", "measure"),
        ({"unit": "km2"}, "refused", "unit"),
        ({"kind": "stock"}, "refused", "kind"),
        ({"period_kind": "since_unstated"}, "refused", "cumulative"),
        ({"scope": "municipal"}, "caution", "scope"),
        ({"scope": None}, "caution", "scope"),
        ({"period_end": None}, "caution", "period_unknown"),
        ({"period_end": date(2018, 12, 31)}, "caution", "period"),
        ({"obs_status": "D"}, "caution", "definition"),
        ({"source_kind": "context"}, "caution", "source"),
        ({"reporter": "programme"}, "caution", "reporter"),
        ({"self_reported": True}, "caution", "self_reported"),
        ({"upper_soft": True}, "caution", "soft_end"),
        ({"lower": None}, "caution", "no_bound"),
        ({"confidence": "medium"}, "comparable", ""),
        ({"obs_status": "E"}, "caution", "estimate"),
    ],
)
def test_one_unlike_attribute_decides(changes, grade, rule):
    verdict = judge(pair(**changes))
    assert (verdict.grade, verdict.rule) == (grade, rule)


def test_totals_of_unlike_levels_are_refused():
    rows = pair(admin_level="prefecture").assign(kind="cumulative")
    assert judge(rows).rule == "level"
    assert judge(rows.assign(chain_level="context")).grade == "comparable"


def test_ranks_are_no_quantities():
    assert judge(pair().assign(kind="rank")).rule == "not_a_quantity"


def test_a_figure_of_another_place_is_set_aside():
    third = (
        pair()
        .iloc[[1]]
        .assign(case_id="c", observation_id="c1", is_own_place=False, name_zh="丙", name_en="C")
    )
    verdict = judge(pd.concat([pair(), third]))
    assert (verdict.grade, verdict.set_aside, verdict.compared) == ("comparable", {"c1"}, 2)
    assert verdict.findings[0].reason.en.startswith("C: the figure is about County")


def test_one_figure_is_nothing_to_compare():
    rows = pair()
    rows.loc[1, "status"] = "not_reported"
    assert (judge(rows).grade, judge(rows).rule) == ("refused", "too_few")


@given(st.sampled_from(["indicator_id", "unit", "kind", "scope", "source_kind", "reporter", "period_end"]))
def test_the_unknown_never_makes_a_verdict_better(column):
    known, unknown = judge(pair()), judge(pair(**{column: None}))
    assert GRADES.index(unknown.grade) > GRADES.index(known.grade)


def test_every_rule_speaks_both_languages():
    assert all(rule.asks.zh and rule.asks.en for rule in RULES)


def test_a_verdict_travels_as_plain_values():
    said = judge(pair(unit="km2")).as_json()
    assert said["verdict"] == "refused"
    assert said["reasons"][0] == {
        "rule": "unit",
        "grade": "refused",
        "zh": "单位不同。",
        "en": "The units differ.",
        "cases": ["a", "b"],
    }


@pytest.mark.parametrize("indicator", ["settled", "visits", "people"])
def test_every_case_has_a_row(store, indicator):
    assert set(compare_rows(store, indicator)["case_id"]) == {"north", "south", "east"}


def test_absence_has_its_kind(store):
    status = compare_rows(store, "visits").set_index("case_id")["status"].to_dict()
    assert status == {"south": "direction", "north": "not_reported", "east": "not_reported"}
    rows = compare_rows(store, "settled").set_index("case_id")
    assert rows.loc["east", ["status", "reason_en"]].to_list() == [
        "not_applicable",
        "there is no station here",
    ]


def test_a_town_is_not_its_district(store):
    rows = compare_rows(store, "people")
    named = rows[rows["case_id"] == "east"]
    assert named["figure"].to_list() == ["近千万"]
    assert judge(rows).rule == "period_unknown"


def test_figures_of_other_sources_can_be_left_out(store):
    rows = compare_rows(store, "settled", article_only=True)
    assert rows[rows["status"] == "figure"]["observation_id"].to_list() == ["n1"]


def test_a_repeated_figure_counts_once(tmp_path):
    from tests.components.tables import observation

    casebook = small_casebook()
    repeat = observation("n9", "north", "settled", 700.0, source_id="paper")
    casebook["observations"] = [repeat, observation("n1", "north", "settled", 700.0, same_as="n9")]
    rows = compare_rows(Store(publish(tmp_path, casebook)), "settled")
    assert rows[rows["status"] == "figure"]["observation_id"].to_list() == ["n1"]


def test_an_unknown_indicator_is_an_error(store):
    with pytest.raises(KeyError, match="nothing"):
        compare_rows(store, "nothing")

"""The rows of a comparison: every case, each with what can be said of it, divided or not, at each depth."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.comparability import judge
from casebook.comparison import compare_rows, normaliser
from casebook.depth import DEPTHS
from casebook.indicators import plain
from casebook.normalising import LACKS, listed
from casebook.store import DEFAULT_TABLES, Store
from tests.components.tables import observation, publish, small_casebook

QUANTITY = ["value", "lower", "upper", "closed", "upper_soft", "lower_soft", "obs_status", "unit"]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder: Path = tmp_path_factory.mktemp("compared")
    return Store(publish(folder, small_casebook()))


@pytest.fixture(scope="module")
def published():
    return Store(DEFAULT_TABLES)


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


def test_a_figure_without_a_date_is_in_the_view_of_no_year_that_it_cannot_be_of(published):
    """Lu'an's 1.8万 km² ended with its boundary in 2015; Zhen'an's 3487 was printed in 2016, another source's has no date."""
    rows = compare_rows(published, "area", period="2020").query(
        "status == 'figure' and case_id in ('luan', 'zhenan')"
    )
    assert rows["observation_id"].tolist() == ["zhenan-x-area"]
    rows = compare_rows(published, "area", period="2020")
    (luan,) = rows[rows["case_id"] == "luan"].to_dict("records")
    assert (luan["status"], luan["reason_en"]) == ("other_dates", "2015")
    rows = compare_rows(published, "area", period="2015").query("status == 'figure'")
    assert "luan-x-area-2015" in rows["observation_id"].tolist()


def test_running_totals_of_unlike_days_are_no_one_quantity(published):
    rows = compare_rows(published, "disputes_mediated", depth="widest", cases=("qufu",))
    (later,) = rows[rows["observation_id"] == "qufu-x-disputes-2020"].to_dict("records")
    assert (later["lower"], later["upper"]) == (5879, 5879)


def test_figures_of_other_sources_can_be_left_out(store):
    rows = compare_rows(store, "settled", article_only=True)
    assert rows[rows["status"] == "figure"]["observation_id"].to_list() == ["n1"]


def test_a_repeated_figure_counts_once(tmp_path):
    casebook = small_casebook()
    repeat = observation("n9", "north", "settled", 700.0, source_id="paper")
    casebook["observations"] = [repeat, observation("n1", "north", "settled", 700.0, same_as="n9")]
    rows = compare_rows(Store(publish(tmp_path, casebook)), "settled")
    assert rows[rows["status"] == "figure"]["observation_id"].to_list() == ["n1"]


def test_an_unknown_indicator_is_an_error(store):
    with pytest.raises(KeyError, match="nothing"):
        compare_rows(store, "nothing")


def test_cases_that_are_not_chosen_keep_their_rows(published):
    rows = compare_rows(published, "area", cases=("qufu",))
    assert rows["case_id"].nunique() == 8
    assert rows[rows["chosen"]]["case_id"].unique().tolist() == ["qufu"]


def derived(store: Store):
    """The published quotients of the cases, each with the numerator and denominator it divides."""
    observed = store.rows("observations").set_index("observation_id", drop=False)
    for row in observed[observed["reading"] == "derived"].to_dict("records"):
        numerator, per = plain(store, row["indicator_id"])
        if per:
            yield row, numerator, per


def test_what_is_computed_on_asking_is_what_is_published(published):
    found = 0
    for row, numerator, per in derived(published):
        rows = compare_rows(published, numerator, per=per)
        same = rows[
            [
                set(ids) == set(row["derived_from"]) if hasattr(ids, "__len__") else False
                for ids in rows["derived_from"]
            ]
        ]
        for made in same[QUANTITY].to_dict("records"):
            assert made == {name: row[name] for name in QUANTITY}
            found += 1
    assert found >= 15


def test_disputes_per_resident_keep_the_bounds_of_both(published):
    rows = compare_rows(published, "disputes_mediated", per="residents_permanent")
    told = rows[rows["status"] == "figure"]
    bounds = {
        (case, round(low, 2), round(high, 2))
        for case, low, high in told[["case_id", "lower", "upper"]].values
    }
    assert bounds == {("zhenan", 25.38, 31.52), ("qufu", 64.31, 80.39), ("qufu", 94.52, 94.52)}


@pytest.mark.parametrize(
    ("indicator", "per", "lacks"),
    [
        ("disputes_mediated", "year", "per_start"),
        ("disputes_mediated", "residents_registered", "per_base"),
        ("disputes_mediated", "communities", "per_scope"),
        ("registrations_people", "residents_permanent", "per_base"),
        ("petitions_level", "residents_permanent", "per_nothing"),
        ("social_organisations", "residents_registered", "per_base"),
    ],
)
def test_a_denominator_that_cannot_be_used_says_why(published, indicator, per, lacks):
    found = normaliser(published, indicator, per)
    assert (found.lacks, found.cases) == (lacks, 0)
    assert found.reason.zh
    assert found.reason.en


def test_every_denominator_divides_or_says_why(published):
    asked = [
        (name, per)
        for name in published.rows("indicators")["indicator_id"]
        for per in listed(published, name)
    ]
    assert len(asked) > 60
    for indicator, per in asked:
        found = normaliser(published, indicator, per)
        assert bool(found.cases) != bool(found.lacks)
        assert found.lacks in ("", *LACKS)
        assert set(compare_rows(published, indicator, per=per)["case_id"]) == set(
            published.rows("cases")["case_id"]
        )


def test_each_depth_is_wider_than_the_one_before(published):
    read = {
        depth: compare_rows(published, "disputes_mediated", per="residents_permanent", depth=depth)
        for depth in DEPTHS
    }
    assert read["printed"]["lower"].isna().all()
    for case in ("zhenan", "qufu"):
        bounds, widest = (read[d][read[d]["case_id"] == case] for d in ("bounds", "widest"))
        assert (widest["lower"].array <= bounds["lower"].array).all()
        assert (widest["upper"].array >= bounds["upper"].array).all()
    assert read["widest"]["upper"].max() > read["bounds"]["upper"].max()


def test_the_widest_reading_joins_other_sources_of_the_same_quantity(published):
    rows = compare_rows(published, "area", depth="widest")
    ends = rows[rows["case_id"] == "chenghua"][["lower", "upper"]].drop_duplicates()
    assert ends.to_numpy().tolist() == [[107.5, 108.705]]

"""The series of the default casebook: found by rule, joined where the evidence allows, added up with their bounds."""

from __future__ import annotations

from datetime import date

import pytest

from casebook.directions import direction_rows
from casebook.increments import increment_rows
from casebook.series import bundle_rows, series_points
from casebook.store import DEFAULT_TABLES, Store
from casebook.text import is_absent
from casebook.timeline import timeline_rows


@pytest.fixture(scope="module")
def published():
    """The published tables."""
    return Store(DEFAULT_TABLES)


def points_of(store, indicator, **where):
    """The points of one indicator, in time."""
    rows = series_points(store)
    rows = rows[rows["indicator_id"] == indicator]
    for name, value in where.items():
        rows = rows[rows[name] == value]
    return rows


def test_every_series_has_points_at_two_times(published):
    rows = series_points(published)
    series = rows[~rows["lone"].astype(bool)]
    assert (series.groupby("series")["at"].nunique() > 1).all()
    assert set(rows["group"]) == {"case", "territory", "nation"}


def test_transferred_functions_are_three_points_and_no_line(published):
    rows = points_of(published, "functions_transferred", lone=False)
    assert rows["figure"].to_list() == ["8项", "167项", "161项"]
    assert not rows["joined"].any()


def test_recipients_of_unlike_definition_stand_in_one_series_with_a_break(published):
    rows = points_of(published, "function_recipient_associations")
    (row,) = rows.to_dict("records")
    assert (row["gap"], row["joined"], row["value"]) == ("measure", False, 41)
    assert row["series"].endswith("function_recipients")


def test_a_changed_boundary_is_not_joined_and_an_unchanged_one_is(published):
    rows = points_of(published, "residents_permanent", group="territory", lone=False)
    moved = rows[rows["place_id"].str.contains("-20")]
    assert moved["gap"].to_list()[1:] == ["boundary", "reliability"]
    assert rows[~rows["subject"].isin(moved["subject"])].groupby("subject")["joined"].any().all()


def test_an_undated_figure_of_a_programme_stands_at_the_date_of_its_source_and_is_marked(published):
    rows = points_of(published, "mediation_room_villages").to_dict("records")
    assert [(row["figure"], str(row["at"]), row["dated"], row["gap"]) for row in rows] == [
        ("405个", "2016-06-21", False, ""),
        ("457个", "2018-10-31", False, "break"),
    ]


def test_what_happened_at_a_break_is_told_by_the_tables_alone(published):
    rows = series_points(published)
    breaks = rows[rows["gap"].isin(["measure", "boundary", "break", "definition"])]
    assert breaks["happened_zh"].notna().all()
    assert rows.drop(breaks.index)["happened_zh"].isna().all()
    moved = breaks[breaks["gap"] == "boundary"].iloc[0]
    boundary = published.rows("events").set_index("label_en").loc[moved["happened_en"]]
    assert boundary["period_start"] <= moved["happened_on"] <= boundary["period_end"]
    measure = breaks[breaks["gap"] == "measure"].iloc[0]
    assert measure["happened_en"] in set(published.rows("checks")["detail_en"])


def test_every_point_knows_the_day_of_the_article(published):
    day = published.rows("events").set_index("kind").loc["publication", "period_end"]
    assert (series_points(published)["published"] == day).all()


def test_increments_keep_what_the_totals_leave_open(published):
    rows = increment_rows(published).set_index("to_figure")
    assert rows.loc["103665条", "value"] == 103665
    assert rows.loc["突破20万条", "lower"] == 96335
    assert rows.loc["突破20万条", "upper"] is None
    assert "超过16万条" not in rows.index, "no increment ends at a day that no source states"
    assert rows["step"].to_dict() == {"103665条": "since_start", "突破20万条": "added", "5879次": "refused"}
    refused = rows.loc["5879次"]
    assert (refused["status"], refused["reason_en"]) == ("not_subtracted", "no date is given")
    assert refused[["value", "lower", "upper"]].isna().all()
    assert "own account" in rows.loc["突破20万条", "caution_en"]
    assert rows.loc["突破20万条", "caution_en"].startswith("not a figure of a case’s programme")


def test_every_case_keeps_its_lane(published):
    cases = set(published.rows("cases")["case_id"])
    assert set(timeline_rows(published)["case_id"].dropna()) == cases
    for levels in ("effect", "context", "all"):
        assert set(direction_rows(published, levels)["case_id"]) == cases


def test_totals_without_a_date_stand_on_the_timeline_by_their_first_known_print(published):
    rows = timeline_rows(published)
    undated = rows[rows["kind"] == "in_print"].set_index("printed")["in_print_by"]
    assert undated["520多件、700多起、9800多件"] == date(2015, 10, 26), (
        "the newspaper had them before the article"
    )
    assert undated["5879次"] == date(2020, 1, 16)
    assert rows.loc[rows["kind"] == "in_print", "period_end"].isna().all()
    assert rows.loc[rows["kind"] != "in_print", "in_print_by"].isna().all()


def test_figures_share_a_row_of_the_timeline_only_with_source_section_and_period(published):
    rows = timeline_rows(published)
    rows = rows[rows["kind"].isin(("figures", "in_print"))]
    observed = published.rows("observations").set_index("observation_id")
    for row in rows.to_dict("records"):
        own = observed.loc[row["observation_ids"].split()]
        assert row["printed"] == "、".join(own["figure"])
        for name in ("source_id", "section", "period_start", "period_end", "period_kind"):
            assert own[name].nunique(dropna=False) == 1, (row["printed"], name)
            assert is_absent(row[name]) or (own[name] == row[name]).all()
        assert len(own) == 1 or is_absent(row["char_start"])
    assert {"6个", "8项", "205个、129个", "41个、161项"} <= set(rows["printed"])


def test_the_mean_at_which_a_total_of_years_is_drawn_has_its_column(published):
    rows = bundle_rows(published, "nation.mediated_disputes")
    assert rows.set_index("figure")["yearly_mean"].dropna().to_dict() == {"4500万件": 9_000_000}


def test_the_same_words_in_two_sources_are_one_direction(published):
    rows = direction_rows(published, "effect")
    five = rows[rows["printed"] == "五下降"]
    assert len(five) == 5
    assert (five["elsewhere"] == 1).all()
